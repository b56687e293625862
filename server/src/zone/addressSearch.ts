/**
 * Which names of a zone have certain addresses. All addresses that are asked about are looked for in one pass, because
 * an index of all addresses would cost more than the few questions are worth.
 */

import { A, AAAA } from '../records/typeCodes.ts';
import { textOf } from '../text/codes.ts';
import type { NameId } from './names.ts';
import type { RecordBlock } from './recordBlock.ts';
import { FAR_ANYWHERE, type Zone } from './zone.ts';

/** Nobody is shown more names of one address, and there may be a million. */
const MOST_NAMES = 3;

export class AddressSearch {
  readonly #zone: Zone;
  /** By the octets of the address. */
  readonly #found = new Map<string, NameId[]>();
  /** First octets and lengths that are looked for: tells most records at once. */
  readonly #starts = new Uint8Array(1 << 16);
  #isDone = true;

  constructor(zone: Zone) {
    this.#zone = zone;
  }

  /** Says that an address of 4 or 16 octets will be asked for. */
  add(address: Uint8Array): void {
    const key = textOf(address);
    if (this.#found.has(key)) return;
    this.#found.set(key, []);
    this.#starts[(address[0] << 8) | address[address.length - 1]] = 1;
    this.#isDone = false;
  }

  /** The first names in the zone that have an address, each once; wildcards are left out. */
  namesOf(address: Uint8Array): readonly NameId[] {
    this.#zone.lookedFar |= FAR_ANYWHERE;
    this.add(address);
    if (!this.#isDone) this.search();
    return this.#found.get(textOf(address))!;
  }

  private search(): void {
    for (const names of this.#found.values()) names.length = 0;
    for (const block of this.#zone.blocks) this.searchBlock(block);
    this.#isDone = true;
  }

  private searchBlock({ types, owners, rdata, rdataStarts, count }: RecordBlock): void {
    const { names } = this.#zone;
    for (let at = 0; at < count; at++) {
      if (types[at] !== A && types[at] !== AAAA) continue;
      const end = rdataStarts[at + 1];
      if (this.#starts[(rdata[rdataStarts[at]] << 8) | rdata[end - 1]] === 0) continue;
      const found = this.#found.get(textOf(rdata, rdataStarts[at], end));
      const name = names.canonical(owners[at]);
      if (!found || found.length === MOST_NAMES || found.includes(name)) continue;
      if (this.#zone.isInside(name) && !names.isWildcard(name)) found.push(name);
    }
  }
}
