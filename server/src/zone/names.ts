/**
 * All names of a zone, each stored once. A name is a number: equal numbers are equal spellings, and `canonical` of
 * two spellings is the same number when they are the same name (letter case does not count, RFC 4343).
 */
import { printLabel, printName, ROOT } from '../records/name.ts';
import { LOWER } from '../text/codes.ts';
import { grown, type Memory, OWN_MEMORY } from '../text/memory.ts';

export type NameId = number;

/** No such name. */
export const NO_NAME: NameId = -1;
export const ROOT_NAME: NameId = 0;

/** A slot that holds no name. */
const EMPTY = -1;

/** A new table has room for so many bits of ids. */
const FEWEST_BITS = 10;

/** What reading a name may need for a while (`readName`). */
const NAME_ROOM = 4096;

/** A table as plain columns, which threads can share once nothing is added any more. */
export interface NameColumns {
  readonly count: number;
  readonly idBits: number;
  readonly wire: Uint8Array;
  readonly at: Int32Array;
  readonly hash: Int32Array;
  readonly canonical: Int32Array;
  readonly parent: Int32Array;
  readonly slots: Int32Array;
}

export class NameTable {
  readonly #memory: Memory;
  #wire: Uint8Array;
  #count: number;
  /** Where each name starts in the octets; it ends where the next one starts. */
  #at: Int32Array;
  #hash: Int32Array;
  #canonical: Int32Array;
  #parent: Int32Array;
  /**
   * An open hash table of half as many names as slots. A slot holds an id and, in the bits above it, a part of the
   * name's hash that its place does not tell, so that most other names are told apart without looking at them.
   */
  #slots: Int32Array;
  #idBits: number;
  #lastParent: NameId = ROOT_NAME;

  private constructor(columns: NameColumns, memory: Memory) {
    this.#memory = memory;
    this.#count = columns.count;
    this.#idBits = columns.idBits;
    this.#wire = columns.wire;
    this.#at = columns.at;
    this.#hash = columns.hash;
    this.#canonical = columns.canonical;
    this.#parent = columns.parent;
    this.#slots = columns.slots;
  }

  /** A table that holds the root only, with room for about so many names. */
  static create(memory: Memory, expected = 0): NameTable {
    const idBits = Math.max(FEWEST_BITS, 32 - Math.clz32(expected));
    const size = 1 << idBits;
    const columns = {
      count: 0,
      idBits,
      wire: memory.uint8(size * 32),
      at: memory.int32(size + 1),
      hash: memory.int32(size),
      canonical: memory.int32(size),
      parent: memory.int32(size),
      slots: memory.int32(2 * size).fill(EMPTY),
    };
    const table = new NameTable(columns, memory);
    table.intern(ROOT, 0, 1);
    return table;
  }

  /** A table that another thread made, to read from. */
  static of(columns: NameColumns): NameTable {
    return new NameTable(columns, OWN_MEMORY);
  }

  get columns(): NameColumns {
    return {
      count: this.#count,
      idBits: this.#idBits,
      wire: this.#wire,
      at: this.#at,
      hash: this.#hash,
      canonical: this.#canonical,
      parent: this.#parent,
      slots: this.#slots,
    };
  }

  get count(): number {
    return this.#count;
  }

  /** The id of the name in wire form at `at`, which is added when it is new. Its ancestors are added with it. */
  intern(bytes: Uint8Array, at: number, length: number): NameId {
    return this.internHashed(bytes, at, length, hashOf(bytes, at, length));
  }

  /**
   * Adds all names of another table; returns the ids that they have here. Its columns are copied whole, so a spelling
   * that both tables hold leaves a place behind that no id leads to and that holds no records.
   */
  internAll(other: NameTable): Int32Array {
    const base = this.#count;
    const count = other.#count;
    const octets = this.#at[base];
    this.makeRoom(base + count, octets + other.#at[count]);
    this.#count = base + count;
    this.#wire.set(other.#wire.subarray(0, other.#at[count]), octets);
    this.#hash.set(other.#hash.subarray(0, count), base);
    const ids = new Int32Array(count);
    for (let id = 0; id < count; id++) this.#at[base + id + 1] = octets + other.#at[id + 1];
    for (let id = 0; id < count; id++) ids[id] = this.placeCopied(base + id, ids[other.#canonical[id]]);
    for (let id = 0; id < count; id++) {
      const canonical = this.#canonical[base + id];
      this.#parent[base + id] =
        canonical === base + id ? this.#canonical[ids[other.#parent[id]]] : this.#parent[canonical];
    }
    return ids;
  }

  /**
   * Puts a name that was copied from another table into a slot; returns its id here, which is another one when its
   * spelling is there already. `canonical`: the id here of the spelling that stood for it there, if that came before.
   */
  private placeCopied(id: NameId, canonical: NameId): NameId {
    const start = this.#at[id];
    const length = this.#at[id + 1] - start;
    const hash = this.#hash[id];
    const tag = hash >>> (this.#idBits + 1);
    const last = this.#slots.length - 1;
    let slot = hash & last;
    let same = canonical > 0 ? this.#canonical[canonical] : id;
    for (let entry = this.#slots[slot]; entry !== EMPTY; entry = this.#slots[slot]) {
      if (entry >>> this.#idBits === tag) {
        const found = entry & ((1 << this.#idBits) - 1);
        if (this.equal(found, this.#wire, start, length)) return found;
        if (same === id && this.equalIgnoringCase(found, this.#wire, start, length)) same = this.#canonical[found];
      }
      slot = (slot + 1) & last;
    }
    this.#canonical[id] = same;
    this.#slots[slot] = (tag << this.#idBits) | id;
    return id;
  }

  private makeRoom(names: number, octets: number): void {
    while (this.#hash.length < names) this.growColumns();
    while (1 << this.#idBits < names) this.growSlots();
    let size = this.#wire.length;
    while (size < octets) size *= 2;
    if (size > this.#wire.length) this.#wire = grown(this.#wire, this.#memory.uint8(size));
  }

  private internHashed(bytes: Uint8Array, at: number, length: number, hash: number): NameId {
    const tag = hash >>> (this.#idBits + 1);
    let slot = hash & (this.#slots.length - 1);
    let canonical = NO_NAME;
    for (let entry = this.#slots[slot]; entry !== EMPTY; entry = this.#slots[slot]) {
      if (entry >>> this.#idBits === tag) {
        const id = entry & ((1 << this.#idBits) - 1);
        if (this.equal(id, bytes, at, length)) return id;
        if (canonical < 0 && this.equalIgnoringCase(id, bytes, at, length)) canonical = this.#canonical[id];
      }
      slot = (slot + 1) & (this.#slots.length - 1);
    }
    return this.add(bytes, at, length, hash, canonical);
  }

  /** The canonical id of a name, `NO_NAME` when the table does not hold it. */
  find(bytes: Uint8Array, at = 0, length = bytes.length): NameId {
    const hash = hashOf(bytes, at, length);
    const tag = hash >>> (this.#idBits + 1);
    let slot = hash & (this.#slots.length - 1);
    for (let entry = this.#slots[slot]; entry !== EMPTY; entry = this.#slots[slot]) {
      if (entry >>> this.#idBits === tag) {
        const id = entry & ((1 << this.#idBits) - 1);
        if (this.equalIgnoringCase(id, bytes, at, length)) return this.#canonical[id];
      }
      slot = (slot + 1) & (this.#slots.length - 1);
    }
    return NO_NAME;
  }

  /** Whether an id is that of a name, in any spelling; false for what is no id. */
  isNamed(id: NameId, bytes: Uint8Array, at: number, length: number): boolean {
    return id > 0 && id < this.#count && this.equalIgnoringCase(id, bytes, at, length);
  }

  /** The spelling of this name that was met first; it stands for all of them. */
  canonical(id: NameId): NameId {
    return this.#canonical[id];
  }

  /** The canonical name one label shorter; `NO_NAME` for the root. */
  parent(id: NameId): NameId {
    return this.#parent[id];
  }

  /** Whether a canonical name is another one or lies below it. */
  isUnder(id: NameId, ancestor: NameId): boolean {
    const length = this.lengthOf(ancestor);
    while (id >= 0 && this.lengthOf(id) > length) id = this.#parent[id];
    return id === ancestor;
  }

  /** The name in wire form, not copied. */
  wire(id: NameId): Uint8Array {
    return this.#wire.subarray(this.#at[id], this.#at[id + 1]);
  }

  /** Presentation format, absolute. */
  text(id: NameId): string {
    return printName(this.#wire, this.#at[id]);
  }

  /** The leftmost label in presentation format; '' for the root. */
  label(id: NameId): string {
    return id === ROOT_NAME ? '' : printLabel(this.#wire, this.#at[id]);
  }

  /** The octets of all names and where one starts: for checks that look at every name and must not make objects. */
  get octets(): Uint8Array {
    return this.#wire;
  }

  /** Where the octets of the next new name will start; one that is written there already is not copied. */
  get end(): number {
    return this.#at[this.#count];
  }

  /** The octets of all names, with room to write another one behind them. */
  withRoom(): Uint8Array {
    if (this.end + NAME_ROOM > this.#wire.length) {
      this.#wire = grown(this.#wire, this.#memory.uint8(this.#wire.length * 2 + NAME_ROOM));
    }
    return this.#wire;
  }

  start(id: NameId): number {
    return this.#at[id];
  }

  /** Octets of a name in wire form. */
  lengthOf(id: NameId): number {
    return this.#at[id + 1] - this.#at[id];
  }

  /** Whether the leftmost label is `*` (RFC 4592 §2.1.1). */
  isWildcard(id: NameId): boolean {
    const at = this.#at[id];
    return this.#wire[at] === 1 && this.#wire[at + 1] === 42;
  }

  /** Whether a name is this one, in any spelling. */
  isSpelledAt(id: NameId, bytes: Uint8Array, at: number, length: number): boolean {
    return this.equalIgnoringCase(id, bytes, at, length);
  }

  private add(bytes: Uint8Array, at: number, length: number, hash: number, canonical: NameId): NameId {
    const id = this.#count++;
    if (this.#count > this.#hash.length) this.growColumns();
    const start = this.#at[id];
    if (start + length > this.#wire.length) this.#wire = grown(this.#wire, this.#memory.uint8(this.#wire.length * 2));
    const wire = this.#wire;
    if (bytes !== wire || at !== start) for (let i = 0; i < length; i++) wire[start + i] = bytes[at + i];
    this.#at[id + 1] = start + length;
    this.#hash[id] = hash;
    this.#canonical[id] = canonical < 0 ? id : canonical;
    this.#parent[id] = canonical < 0 ? NO_NAME : this.#parent[canonical];
    if (this.#count > 1 << this.#idBits) this.growSlots();
    else this.putInSlot(id, hash);
    if (canonical < 0 && length > 1) this.#parent[id] = this.internParent(start, length);
    return id;
  }

  /** The parent of the name at an offset of the table's octets: mostly the same as that of the name before. */
  private internParent(start: number, length: number): NameId {
    const label = this.#wire[start] + 1;
    if (!this.equal(this.#lastParent, this.#wire, start + label, length - label)) {
      this.#lastParent = this.#canonical[this.intern(this.#wire, start + label, length - label)];
    }
    return this.#lastParent;
  }

  private putInSlot(id: NameId, hash: number): void {
    const last = this.#slots.length - 1;
    let slot = hash & last;
    while (this.#slots[slot] !== EMPTY) slot = (slot + 1) & last;
    this.#slots[slot] = ((hash >>> (this.#idBits + 1)) << this.#idBits) | id;
  }

  private equal(id: NameId, bytes: Uint8Array, at: number, length: number): boolean {
    const wire = this.#wire;
    const start = this.#at[id];
    if (this.#at[id + 1] - start !== length) return false;
    for (let i = 0; i < length; i++) if (wire[start + i] !== bytes[at + i]) return false;
    return true;
  }

  private equalIgnoringCase(id: NameId, bytes: Uint8Array, at: number, length: number): boolean {
    const wire = this.#wire;
    const start = this.#at[id];
    if (this.#at[id + 1] - start !== length) return false;
    for (let i = 0; i < length; i++) if (LOWER[wire[start + i]] !== LOWER[bytes[at + i]]) return false;
    return true;
  }

  private growColumns(): void {
    const size = this.#hash.length * 2;
    this.#at = grown(this.#at, this.#memory.int32(size + 1));
    this.#hash = grown(this.#hash, this.#memory.int32(size));
    this.#canonical = grown(this.#canonical, this.#memory.int32(size));
    this.#parent = grown(this.#parent, this.#memory.int32(size));
  }

  private growSlots(): void {
    this.#idBits++;
    this.#slots = this.#memory.int32(2 << this.#idBits).fill(EMPTY);
    for (let id = 0; id < this.#count; id++) this.putInSlot(id, this.#hash[id]);
  }
}

/**
 * A hash that is the same for all spellings of a name. The last character of the first label becomes its low bits, so
 * that names which are numbered through lie beside each other in the table, as they mostly do in the file; the bits
 * that become the tag depend on all characters.
 */
function hashOf(bytes: Uint8Array, at: number, length: number): number {
  const last = at + bytes[at];
  const end = at + length;
  let hash = length;
  for (let i = at; i < last; i++) hash = Math.imul(hash ^ LOWER[bytes[i]], 0x01000193);
  for (let i = last + 1; i < end; i++) hash = Math.imul(hash ^ LOWER[bytes[i]], 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d) ^ (hash >>> 12);
  const code = LOWER[bytes[last]];
  return (hash & ~NUMBERED) ^ (code & NUMBERED) ^ (code << 27);
}

/** So many names that differ in one digit share a line of the processor's cache. */
const NUMBERED = 15;
