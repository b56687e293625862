/**
 * All names of a zone, each stored once. A name is a number: equal numbers are equal spellings, and `canonical` of
 * two spellings is the same number when they are the same name (letter case does not count, RFC 4343).
 */
import { printLabel, printName, ROOT } from '../records/name.ts';
import { LOWER } from '../text/codes.ts';

export type NameId = number;

/** No such name. */
export const NO_NAME: NameId = -1;
export const ROOT_NAME: NameId = 0;

export class NameTable {
  #wire = new Uint8Array(1 << 16);
  #wireLength = 0;
  #count = 0;
  #at = new Int32Array(1 << 10);
  #length = new Uint8Array(1 << 10);
  #hash = new Int32Array(1 << 10);
  #canonical = new Int32Array(1 << 10);
  #parent = new Int32Array(1 << 10);
  #slots = new Int32Array(1 << 11).fill(-1);
  #lastParent: NameId = ROOT_NAME;

  constructor() {
    this.intern(ROOT, 0, 1);
  }

  get count(): number {
    return this.#count;
  }

  /** The id of the name in wire form at `at`, which is added when it is new. Its ancestors are added with it. */
  intern(bytes: Uint8Array, at: number, length: number): NameId {
    const hash = hashOf(bytes, at, length);
    let slot = hash & (this.#slots.length - 1);
    let canonical = NO_NAME;
    for (let id = this.#slots[slot]; id >= 0; id = this.#slots[slot]) {
      if (this.#hash[id] === hash && this.#length[id] === length) {
        if (this.equal(id, bytes, at, length)) return id;
        if (canonical < 0 && this.equalIgnoringCase(id, bytes, at, length)) canonical = this.#canonical[id];
      }
      slot = (slot + 1) & (this.#slots.length - 1);
    }
    return this.add(bytes, at, length, hash, canonical);
  }

  /** Whether a name is spelled exactly like this. */
  equals(id: NameId, bytes: Uint8Array, length: number): boolean {
    return this.#length[id] === length && this.equal(id, bytes, 0, length);
  }

  /** The canonical id of a name, `NO_NAME` when the table does not hold it. */
  find(bytes: Uint8Array, at = 0, length = bytes.length): NameId {
    const hash = hashOf(bytes, at, length);
    let slot = hash & (this.#slots.length - 1);
    for (let id = this.#slots[slot]; id >= 0; id = this.#slots[slot]) {
      if (this.#hash[id] === hash && this.#length[id] === length && this.equalIgnoringCase(id, bytes, at, length)) {
        return this.#canonical[id];
      }
      slot = (slot + 1) & (this.#slots.length - 1);
    }
    return NO_NAME;
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
    const length = this.#length[ancestor];
    while (id >= 0 && this.#length[id] > length) id = this.#parent[id];
    return id === ancestor;
  }

  /** The name in wire form, not copied. */
  wire(id: NameId): Uint8Array {
    return this.#wire.subarray(this.#at[id], this.#at[id] + this.#length[id]);
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

  start(id: NameId): number {
    return this.#at[id];
  }

  /** Octets of a name in wire form. */
  lengthOf(id: NameId): number {
    return this.#length[id];
  }

  /** Whether the leftmost label is `*` (RFC 4592 §2.1.1). */
  isWildcard(id: NameId): boolean {
    const at = this.#at[id];
    return this.#wire[at] === 1 && this.#wire[at + 1] === 42;
  }

  private add(bytes: Uint8Array, at: number, length: number, hash: number, canonical: NameId): NameId {
    const id = this.#count++;
    if (id === this.#at.length) this.growColumns();
    if (this.#wireLength + length > this.#wire.length) {
      const grown = new Uint8Array(this.#wire.length * 2);
      grown.set(this.#wire.subarray(0, this.#wireLength));
      this.#wire = grown;
    }
    const start = this.#wireLength;
    for (let i = 0; i < length; i++) this.#wire[start + i] = bytes[at + i];
    this.#wireLength += length;
    this.#at[id] = start;
    this.#length[id] = length;
    this.#hash[id] = hash;
    this.#canonical[id] = canonical < 0 ? id : canonical;
    this.#parent[id] = canonical < 0 ? NO_NAME : this.#parent[canonical];
    if (this.#count * 2 > this.#slots.length) this.growSlots();
    else this.#slots[this.freeSlot(hash)] = id;
    if (canonical < 0 && length > 1) this.#parent[id] = this.internParent(start, length);
    return id;
  }

  /** The parent of the name at an offset of the table's octets: mostly the same as that of the name before. */
  private internParent(start: number, length: number): NameId {
    const label = this.#wire[start] + 1;
    const last = this.#lastParent;
    if (this.#length[last] !== length - label || !this.equal(last, this.#wire, start + label, length - label)) {
      this.#lastParent = this.#canonical[this.intern(this.#wire, start + label, length - label)];
    }
    return this.#lastParent;
  }

  private freeSlot(hash: number): number {
    let slot = hash & (this.#slots.length - 1);
    while (this.#slots[slot] >= 0) slot = (slot + 1) & (this.#slots.length - 1);
    return slot;
  }

  private equal(id: NameId, bytes: Uint8Array, at: number, length: number): boolean {
    const wire = this.#wire;
    const start = this.#at[id];
    for (let i = 0; i < length; i++) if (wire[start + i] !== bytes[at + i]) return false;
    return true;
  }

  private equalIgnoringCase(id: NameId, bytes: Uint8Array, at: number, length: number): boolean {
    const wire = this.#wire;
    const start = this.#at[id];
    for (let i = 0; i < length; i++) if (LOWER[wire[start + i]] !== LOWER[bytes[at + i]]) return false;
    return true;
  }

  private growColumns(): void {
    const size = this.#at.length * 2;
    const grow = <T extends Int32Array | Uint8Array>(column: T, grown: T): T => {
      grown.set(column);
      return grown;
    };
    this.#at = grow(this.#at, new Int32Array(size));
    this.#hash = grow(this.#hash, new Int32Array(size));
    this.#canonical = grow(this.#canonical, new Int32Array(size));
    this.#parent = grow(this.#parent, new Int32Array(size));
    this.#length = grow(this.#length, new Uint8Array(size));
  }

  private growSlots(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
    for (let id = 0; id < this.#count; id++) this.#slots[this.freeSlot(this.#hash[id])] = id;
  }
}

/** A hash that is the same for all spellings of a name. */
function hashOf(bytes: Uint8Array, at: number, length: number): number {
  let hash = length;
  for (let i = 0; i < length; i++) hash = Math.imul(hash ^ LOWER[bytes[at + i]], 0x01000193);
  hash ^= hash >>> 15;
  return (Math.imul(hash, 0x2c1b3c6d) ^ (hash >>> 12)) | 0;
}
