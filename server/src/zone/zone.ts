/** A zone: what its files MEAN. Records are found by owner; everything that depends on the origin is answered here. */
import { DNAME, SOA } from '../records/typeCodes.ts';
import { textOf } from '../text/codes.ts';
import { grown, type Memory, OWN_MEMORY } from '../text/memory.ts';
import type { Place, ZoneFile } from './files.ts';
import { bitsOfType, HAS_DNAME, HAS_NS, HAS_SOA } from './holds.ts';
import { type NameColumns, type NameId, NameTable, NO_NAME, ROOT_NAME } from './names.ts';
import {
  emptyNotes,
  type Include,
  type OriginChange,
  type PlacedProblem,
  type UnreadRecord,
  type ZoneNotes,
} from './notes.ts';
import { BLOCK_RECORDS, BLOCK_SHIFT, type BlockColumns, GENERATED, RecordBlock, type RecordId } from './recordBlock.ts';

export * from './holds.ts';
export type { Include, OriginChange, PlacedProblem, RecordId, UnreadRecord, ZoneNotes };

/** Asked whether a part of the zone could not be read. */
export const FAR_DOUBT = 1;
/** Asked whether some other name exists or what types it holds. */
export const FAR_NAMES = 2;
/** Asked about addresses, data or lines anywhere. */
export const FAR_ANYWHERE = 4;

/** So many records of a name are compared with each other without making lists of them. */
const FEW_RECORDS = 6;

/** A loaded zone as plain data; when its columns are shared memory, other threads read the same zone. */
export interface ZoneData {
  readonly origin: Uint8Array | undefined;
  readonly class: number;
  readonly names: NameColumns;
  readonly blocks: readonly BlockColumns[];
  readonly recordCount: number;
  readonly dnameCount: number;
  readonly first: Int32Array;
  readonly holds: Uint16Array;
  readonly nonTerminal: Uint8Array;
  readonly notes: ZoneNotes;
}

export class Zone implements ZoneNotes {
  readonly names: NameTable;
  readonly blocks: RecordBlock[];
  readonly files: ZoneFile[];
  readonly problems: PlacedProblem[];
  readonly pragmas: Place[];
  readonly origins: OriginChange[];
  readonly includes: Include[];
  readonly outside: RecordId[];
  readonly unread: UnreadRecord[];
  readonly brokenFiles: Set<number>;
  readonly class: number;
  /** The apex: canonical name of the origin. */
  readonly apex: NameId;
  /** The apex in wire form. */
  readonly apexWire: Uint8Array;
  /** The name in the data of the record that was asked about last (`nameInData` of the rules): several rules ask. */
  readonly lastTarget: { record: RecordId; name: NameId } = { record: -1, name: NO_NAME };
  /**
   * Set by what answers questions about more than the records of one name, the names above it and those that its data
   * leads to: an editor asks again after a change. Whoever wants to know sets it to 0 before; the bits are `FAR_…`.
   */
  lookedFar = 0;
  /** Counts the changes of a zone that is edited: what was worked out for another version may be wrong. */
  version = 0;
  /** Nobody said which zone this is, so the apex is the root and means nothing. */
  readonly originUnknown: boolean;
  readonly memory: Memory;
  recordCount: number;

  /** Names that have a DNAME: in most zones none, and then nobody needs to look for one. */
  #dnameCount: number;
  #first: Int32Array;
  #last = new Int32Array(0);
  #holds: Uint16Array;
  /** 1: a name that exists because a name below it does. */
  #nonTerminal: Uint8Array;

  private constructor(data: ZoneData, names: NameTable, memory: Memory) {
    const { notes, origin } = data;
    this.memory = memory;
    this.names = names;
    this.blocks = data.blocks.map((block) => new RecordBlock(block));
    this.files = notes.files;
    this.problems = notes.problems;
    this.pragmas = notes.pragmas;
    this.origins = notes.origins;
    this.includes = notes.includes;
    this.outside = notes.outside;
    this.unread = notes.unread;
    this.brokenFiles = notes.brokenFiles;
    this.class = data.class;
    this.originUnknown = origin === undefined;
    this.apex = origin ? names.canonical(names.intern(origin, 0, origin.length)) : ROOT_NAME;
    this.apexWire = names.wire(this.apex).slice();
    this.recordCount = data.recordCount;
    this.#dnameCount = data.dnameCount;
    this.#first = data.first;
    this.#holds = data.holds;
    this.#nonTerminal = data.nonTerminal;
  }

  /**
   * A zone without records. `origin` undefined: nobody said which zone it is. `expected`: about how many names it will
   * hold.
   */
  static create(origin: Uint8Array | undefined, recordClass: number, memory = OWN_MEMORY, expected = 0): Zone {
    const notes = emptyNotes();
    const names = NameTable.create(memory, expected);
    const columns = { first: memory.int32(0), holds: memory.uint16(0), nonTerminal: memory.uint8(0) };
    const data = {
      origin,
      class: recordClass,
      names: names.columns,
      blocks: [],
      recordCount: 0,
      dnameCount: 0,
      ...columns,
      notes,
    };
    const zone = new Zone(data, names, memory);
    if (expected > 0) zone.grow(expected - 1);
    return zone;
  }

  /** A zone without records that shares the table of names: what is read into it can be taken over. */
  beside(): Zone {
    const notes = emptyNotes();
    const columns = { first: new Int32Array(0), holds: new Uint16Array(0), nonTerminal: new Uint8Array(0) };
    return new Zone(
      { ...this.data, blocks: [], recordCount: 0, dnameCount: 0, ...columns, notes },
      this.names,
      OWN_MEMORY,
    );
  }

  /** A zone that another thread loaded, to read from. */
  static of(data: ZoneData): Zone {
    return new Zone(data, NameTable.of(data.names), OWN_MEMORY);
  }

  /** The zone as plain data; complete, so nothing may be added afterwards. */
  get data(): ZoneData {
    const { files, problems, pragmas, origins, includes, outside, unread, brokenFiles } = this;
    return {
      origin: this.originUnknown ? undefined : this.apexWire,
      class: this.class,
      names: this.names.columns,
      blocks: this.blocks.map((block) => ({ ...block })),
      recordCount: this.recordCount,
      dnameCount: this.#dnameCount,
      first: this.#first,
      holds: this.#holds,
      nonTerminal: this.#nonTerminal,
      notes: { files, problems, pragmas, origins, includes, outside, unread, brokenFiles },
    };
  }

  /** Adds a block of records: those in the zone are chained to their owners. */
  addBlock(block: RecordBlock): void {
    const first = (this.blocks.push(block) - 1) << BLOCK_SHIFT;
    for (let at = 0; at < block.count; at++) {
      const owner = this.names.canonical(block.owners[at]);
      if (this.isInside(owner)) this.chain(owner, first | at, block.types[at]);
      else this.outside.push(first | at);
    }
  }

  /**
   * Takes over the records of another zone, which come after those here; `ids` says what its names are called here.
   * The zone is complete then.
   */
  adopt(more: ZoneData, ids: Int32Array): void {
    const shift = this.blocks.length << BLOCK_SHIFT;
    for (const block of more.blocks) {
      const { owners, nexts } = block;
      for (let at = 0; at < block.count; at++) {
        owners[at] = ids[owners[at]];
        if (nexts[at] >= 0) nexts[at] += shift;
      }
      this.blocks.push(new RecordBlock(block));
    }
    if (this.names.count > this.#first.length) this.grow(this.names.count - 1);
    for (let id = 0; id < more.first.length; id++) {
      if (more.first[id] < 0 && more.nonTerminal[id] === 0) continue;
      const name = this.names.canonical(ids[id]);
      this.#nonTerminal[name] |= more.nonTerminal[id];
      if (more.first[id] < 0) continue;
      const last = this.#last[name];
      if (last < 0) this.#first[name] = more.first[id] + shift;
      else this.blocks[last >>> BLOCK_SHIFT].nexts[last & (BLOCK_RECORDS - 1)] = more.first[id] + shift;
      this.#holds[name] |= more.holds[id];
    }
    for (const id of more.notes.outside) this.outside.push(id + shift);
    this.recordCount += more.recordCount;
    this.#dnameCount += more.dnameCount;
  }

  /** All records of a canonical name, in the order of reading. */
  chainOf(name: NameId): RecordId[] {
    const chain: RecordId[] = [];
    for (let id = this.firstRecord(name); id >= 0; id = this.nextRecord(id)) chain.push(id);
    return chain;
  }

  /** Says anew which records a canonical name has, after blocks were replaced; `before`: those that it had. */
  setChain(name: NameId, chain: readonly RecordId[], before: readonly RecordId[]): void {
    if (name >= this.#first.length) this.grow(name);
    const existed = this.exists(name);
    const dnames = (this.#holds[name] & HAS_DNAME) !== 0;
    this.#first[name] = chain[0] ?? -1;
    this.#last[name] = chain.at(-1) ?? -1;
    this.#holds[name] = chain.reduce((bits, id) => bits | bitsOfType(this.typeOf(id)), 0);
    for (const [at, id] of chain.entries()) {
      this.blocks[id >>> BLOCK_SHIFT].nexts[id & (BLOCK_RECORDS - 1)] = chain[at + 1] ?? -1;
    }
    this.recordCount += chain.length - before.length;
    this.#dnameCount += Number((this.#holds[name] & HAS_DNAME) !== 0) - Number(dnames);
    if (!existed && this.exists(name)) this.markAncestors(name);
    else if (existed && !this.exists(name)) this.unmarkAncestors(name);
  }

  private chain(owner: NameId, id: RecordId, type: number): void {
    if (owner >= this.#first.length) this.grow(owner);
    const last = this.#last[owner];
    if (last < 0) {
      this.#first[owner] = id;
      this.markAncestors(owner);
    } else this.blocks[last >>> BLOCK_SHIFT].nexts[last & (BLOCK_RECORDS - 1)] = id;
    this.#last[owner] = id;
    if (type === DNAME && (this.#holds[owner] & HAS_DNAME) === 0) this.#dnameCount++;
    this.#holds[owner] |= bitsOfType(type);
    this.recordCount++;
  }

  /** The first record of a canonical name, -1 when it has none. */
  firstRecord(name: NameId): RecordId {
    return name >= 0 && name < this.#first.length ? this.#first[name] : -1;
  }

  nextRecord(id: RecordId): RecordId {
    return this.blocks[id >>> BLOCK_SHIFT].nexts[id & (BLOCK_RECORDS - 1)];
  }

  typeOf(id: RecordId): number {
    return this.blocks[id >>> BLOCK_SHIFT].types[id & (BLOCK_RECORDS - 1)];
  }

  ttlOf(id: RecordId): number {
    return this.blocks[id >>> BLOCK_SHIFT].ttls[id & (BLOCK_RECORDS - 1)];
  }

  /** The owner as it is spelled at this record. */
  ownerOf(id: RecordId): NameId {
    return this.blocks[id >>> BLOCK_SHIFT].owners[id & (BLOCK_RECORDS - 1)];
  }

  isGenerated(id: RecordId): boolean {
    return (this.blocks[id >>> BLOCK_SHIFT].flags[id & (BLOCK_RECORDS - 1)] & GENERATED) !== 0;
  }

  /** The `HAS_…` bits of a canonical name. */
  holds(name: NameId): number {
    return name >= 0 && name < this.#holds.length ? this.#holds[name] : 0;
  }

  /** Whether a name has few records, all of different types: then each of them is an RRset. */
  hasOneOfEach(name: NameId): boolean {
    let count = 0;
    for (let id = this.firstRecord(name); id >= 0; id = this.nextRecord(id)) {
      if (++count > FEW_RECORDS) return false;
      const type = this.typeOf(id);
      for (let other = this.nextRecord(id); other >= 0; other = this.nextRecord(other)) {
        if (this.typeOf(other) === type) return false;
      }
    }
    return true;
  }

  /** Whether a canonical name exists: it has records, or a name below it has (RFC 4592 §2.2.2). */
  exists(name: NameId): boolean {
    return name >= 0 && name < this.#first.length && (this.#first[name] >= 0 || this.#nonTerminal[name] === 1);
  }

  /** Whether a canonical name is at or below the apex. */
  isInside(name: NameId): boolean {
    return this.names.isUnder(name, this.apex);
  }

  /**
   * The delegation that a canonical name in the zone lies at or below: the highest name under the apex with NS records
   * (RFC 1034 §4.2.1); `NO_NAME` when this zone answers for the name itself.
   */
  cutAt(name: NameId): NameId {
    let cut = NO_NAME;
    for (let at = name; at !== this.apex && at >= 0; at = this.names.parent(at)) {
      if (this.holds(at) & HAS_NS) cut = at;
    }
    return cut;
  }

  /** Whether any name has a DNAME. */
  get hasDnames(): boolean {
    return this.#dnameCount > 0;
  }

  /** The highest name strictly above a canonical name that has a DNAME (RFC 6672 §2.3); `NO_NAME`: none. */
  dnameAbove(name: NameId): NameId {
    let found = NO_NAME;
    if (this.#dnameCount === 0) return found;
    for (let at = name; at !== this.apex && at >= 0; ) {
      at = this.names.parent(at);
      if (this.holds(at) & HAS_DNAME) found = at;
    }
    return found;
  }

  /** The wildcard directly below a name, if it exists (RFC 4592 §2.1.1); `NO_NAME`: none. */
  wildcardBelow(name: NameId): NameId {
    const parent = this.names.wire(name);
    if (parent.length > 253) return NO_NAME;
    const wildcard = new Uint8Array(parent.length + 2);
    wildcard.set([1, 42]);
    wildcard.set(parent, 2);
    const found = this.names.find(wildcard);
    return this.exists(found) ? found : NO_NAME;
  }

  /** The text at a place. */
  textAt(place: Place): string {
    return textOf(this.files[place.file].codes, place.start, place.end);
  }

  /** The SOA record at the apex that was read first. */
  get soa(): RecordId | undefined {
    if (!(this.holds(this.apex) & HAS_SOA)) return undefined;
    let id = this.firstRecord(this.apex);
    while (this.typeOf(id) !== SOA) id = this.nextRecord(id);
    return id;
  }

  /** The serial of the zone's SOA. */
  get serial(): number | undefined {
    const { soa } = this;
    if (soa === undefined) return undefined;
    const block = this.blocks[soa >>> BLOCK_SHIFT];
    const at = block.rdataStarts[(soa & (BLOCK_RECORDS - 1)) + 1] - 20;
    return new DataView(block.rdata.buffer, block.rdata.byteOffset).getUint32(at);
  }

  private markAncestors(name: NameId): void {
    for (let at = this.names.parent(name); at >= 0; at = this.names.parent(at)) {
      if (at >= this.#nonTerminal.length) this.grow(at);
      if (this.#nonTerminal[at] === 1) return;
      this.#nonTerminal[at] = 1;
    }
  }

  /** A name does not exist any more: those above it may have existed only because it did. */
  private unmarkAncestors(name: NameId): void {
    for (let at = this.names.parent(name); at >= 0 && this.#nonTerminal[at] === 1; at = this.names.parent(at)) {
      for (let child = 0; child < this.names.count; child++) {
        if (this.names.parent(child) === at && this.names.canonical(child) === child && this.exists(child)) return;
      }
      this.#nonTerminal[at] = 0;
      if (this.#first[at] >= 0) return;
    }
  }

  private grow(name: NameId): void {
    const size = Math.max(1 << 10, this.#first.length * 2, name + 1);
    const { memory } = this;
    this.#last = grown(this.#last, new Int32Array(size).fill(-1));
    this.#first = grown(this.#first, memory.int32(size).fill(-1));
    this.#holds = grown(this.#holds, memory.uint16(size));
    this.#nonTerminal = grown(this.#nonTerminal, memory.uint8(size));
  }
}
