/** Whether two versions of a zone hold other records, whatever their order, layout, comments and serial. */
import { canonicalRdata } from '../records/canonical.ts';
import { descriptorOf } from '../records/registry.ts';
import { SOA } from '../records/typeCodes.ts';
import { LOWER } from '../text/codes.ts';
import type { NameId } from './names.ts';
import { BLOCK_SHIFT } from './recordBlock.ts';
import type { Zone } from './zone.ts';

/** The serial is the first of five numbers of four octets at the end of an SOA record. */
const SERIAL_FROM_END = 20;

/** Equal records count once; a TTL is a part of a record, the serial of the SOA record is not. */
export function recordsChanged(before: Zone, after: Zone): boolean {
  const old = new RecordKeys(before).all;
  const fresh = new RecordKeys(after).all;
  return old.length !== fresh.length || old.some((key, i) => key !== fresh[i]);
}

/**
 * A number for each record; equal records, as DNS sees them, have the same one. It is made of two hashes of 26 bits, so
 * two different records of a million hardly ever have the same.
 */
class RecordKeys {
  readonly #zone: Zone;
  /** Hash of each name that was met, as numbers below 2 ** 32; 0: not known yet. */
  readonly #owners: Uint32Array;
  #low = 0;
  #high = 0;

  constructor(zone: Zone) {
    this.#zone = zone;
    this.#owners = new Uint32Array(zone.names.count);
  }

  /** In order, each once. Records outside of the zone are not served, so they do not count. */
  get all(): Float64Array {
    const { blocks, outside } = this.#zone;
    const left = new Set(outside);
    const keys = new Float64Array(blocks.reduce((sum, { count }) => sum + count, 0));
    let count = 0;
    for (let number = 0; number < blocks.length; number++) {
      for (let at = 0; at < blocks[number].count; at++) {
        if (left.size === 0 || !left.has((number << BLOCK_SHIFT) | at)) keys[count++] = this.keyOf(number, at);
      }
    }
    const sorted = keys.subarray(0, count).sort();
    let length = 0;
    for (let i = 0; i < count; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[length++] = sorted[i];
    return sorted.subarray(0, length);
  }

  private keyOf(number: number, at: number): number {
    const zone = this.#zone;
    const block = zone.blocks[number];
    const type = block.types[at];
    const [start, end] = [block.rdataStarts[at], block.rdataStarts[at + 1]];
    this.#low = 0x811c9dc5 ^ type;
    this.#high = 0x01000193 ^ type;
    this.addNumber(this.ownerHash(zone.names.canonical(block.owners[at])));
    this.addNumber(block.ttls[at]);
    const serial = type === SOA ? end - start - SERIAL_FROM_END : -1;
    if (hasCapital(block.rdata, start, end)) {
      const rdata = canonicalRdata(descriptorOf(type, zone.class), block.rdata.subarray(start, end));
      this.addData(rdata, 0, rdata.length, serial);
    } else this.addData(block.rdata, start, end, serial < 0 ? -1 : start + serial);
    return (this.#high >>> 6) * 2 ** 26 + (this.#low >>> 6);
  }

  private ownerHash(name: NameId): number {
    const known = this.#owners[name];
    if (known !== 0) return known;
    const { names } = this.#zone;
    const start = names.start(name);
    let hash = 0x811c9dc5;
    for (let i = start; i < start + names.lengthOf(name); i++) {
      hash = Math.imul(hash ^ LOWER[names.octets[i]], 0x01000193);
    }
    this.#owners[name] = hash;
    return this.#owners[name];
  }

  /** Octets of RDATA without the four of the serial. */
  private addData(octets: Uint8Array, start: number, end: number, serial: number): void {
    for (let i = start; i < end; i++) {
      if (serial < 0 || i < serial || i >= serial + 4) this.add(octets[i]);
    }
  }

  private addNumber(value: number): void {
    for (let shift = 0; shift < 32; shift += 8) this.add((value >>> shift) & 255);
  }

  private add(octet: number): void {
    this.#low = Math.imul(this.#low ^ octet, 0x01000193);
    this.#high = Math.imul(this.#high + octet, 0x85ebca6b);
    this.#high ^= this.#high >>> 13;
  }
}

function hasCapital(octets: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (LOWER[octets[i]] !== octets[i]) return true;
  return false;
}
