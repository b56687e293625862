/** Which names of a zone have an address. */
import { sameOctets } from '../records/octets.ts';
import type { NameId } from './names.ts';
import { BLOCK_RECORDS, BLOCK_SHIFT } from './recordBlock.ts';
import type { RecordId, Zone } from './zone.ts';

const A = 1;
const AAAA = 28;

/** Of the records with one address so many are kept: nobody is shown more names, and there may be a million. */
const MOST_RECORDS = 8;

/** The index of a zone; made when it is asked for the first time. */
export function addressIndexOf(zone: Zone): AddressIndex {
  let index = indexes.get(zone);
  if (!index) {
    index = new AddressIndex(zone);
    indexes.set(zone, index);
  }
  return index;
}

const indexes = new WeakMap<Zone, AddressIndex>();

/** An open hash table of A and AAAA records by their address. */
export class AddressIndex {
  readonly #zone: Zone;
  readonly #slots: Int32Array;

  constructor(zone: Zone) {
    this.#zone = zone;
    let size = 1024;
    while (size < zone.recordCount * 2) size *= 2;
    this.#slots = new Int32Array(size).fill(-1);
    for (const [number, block] of zone.blocks.entries()) {
      for (let at = 0; at < block.count; at++) {
        const type = block.types[at];
        if (type !== A && type !== AAAA) continue;
        if (!zone.isInside(zone.names.canonical(block.owners[at]))) continue;
        this.add((number << BLOCK_SHIFT) | at);
      }
    }
  }

  private add(id: RecordId): void {
    const address = this.addressOf(id);
    let slot = this.slotOf(address);
    for (let same = 0; this.#slots[slot] >= 0; slot = this.after(slot)) {
      if (sameOctets(this.addressOf(this.#slots[slot]), address) && ++same === MOST_RECORDS) return;
    }
    this.#slots[slot] = id;
  }

  /** The first `most` names with an address of 4 or 16 octets, in the order of the text, each once. */
  namesOf(address: Uint8Array, most: number): NameId[] {
    const names: NameId[] = [];
    let slot = this.slotOf(address);
    for (let id = this.#slots[slot]; id >= 0 && names.length < most; id = this.#slots[slot]) {
      const name = this.#zone.names.canonical(this.#zone.ownerOf(id));
      if (sameOctets(this.addressOf(id), address) && !names.includes(name)) names.push(name);
      slot = this.after(slot);
    }
    return names;
  }

  private addressOf(id: RecordId): Uint8Array {
    const block = this.#zone.blocks[id >>> BLOCK_SHIFT];
    const at = id & (BLOCK_RECORDS - 1);
    return block.rdata.subarray(block.rdataStarts[at], block.rdataStarts[at + 1]);
  }

  private slotOf(address: Uint8Array): number {
    let hash = 0;
    for (const octet of address) hash = Math.imul(hash ^ octet, 0x01000193);
    return (hash ^ (hash >>> 15)) & (this.#slots.length - 1);
  }

  private after(slot: number): number {
    return (slot + 1) & (this.#slots.length - 1);
  }
}
