/**
 * What is unusual about an RRset of several records, as bits: worked out once, so that the rules on sets are only asked
 * about sets that could be wrong.
 */
import { MX } from '../records/typeCodes.ts';
import { LOWER } from '../text/codes.ts';
import { BLOCK_RECORDS, BLOCK_SHIFT } from '../zone/recordBlock.ts';
import type { RecordId, Zone } from '../zone/zone.ts';

/** The TTLs differ. */
export const ODD_TTLS = 1;
/** Two records say the same, letter case and the preference of an MX record aside. */
export const ODD_SAME = 2;
/** A record has hardly any data, as the null MX. */
export const ODD_SHORT = 4;
/** All data together is large. */
export const ODD_LARGE = 8;

const SHORT = 3;
const LARGE = 32768;
/** In sets of more records nobody looks for equal ones here; the rules are asked. */
const FEW = 8;

export function setOddities(zone: Zone, ids: readonly RecordId[]): number {
  const ttl = zone.ttlOf(ids[0]);
  const skipped = zone.typeOf(ids[0]) === MX ? 2 : 0;
  let odd = ids.length > FEW ? ODD_SAME : 0;
  let size = 0;
  for (let i = 0; i < ids.length; i++) {
    const block = zone.blocks[ids[i] >>> BLOCK_SHIFT];
    const at = ids[i] & (BLOCK_RECORDS - 1);
    if (block.ttls[at] !== ttl) odd |= ODD_TTLS;
    const length = block.rdataStarts[at + 1] - block.rdataStarts[at];
    if (length <= SHORT) odd |= ODD_SHORT;
    size += length + 2;
    for (let k = 0; k < i && (odd & ODD_SAME) === 0; k++) if (saySame(zone, ids[k], ids[i], skipped)) odd |= ODD_SAME;
  }
  return size > LARGE ? odd | ODD_LARGE : odd;
}

/** Whether the data of two records are equal, letter case aside, from the octet `from` on. */
export function saySame(zone: Zone, a: RecordId, b: RecordId, from = 0): boolean {
  const blockA = zone.blocks[a >>> BLOCK_SHIFT];
  const blockB = zone.blocks[b >>> BLOCK_SHIFT];
  const startA = blockA.rdataStarts[a & (BLOCK_RECORDS - 1)];
  const startB = blockB.rdataStarts[b & (BLOCK_RECORDS - 1)];
  const length = blockA.rdataStarts[(a & (BLOCK_RECORDS - 1)) + 1] - startA;
  if (blockB.rdataStarts[(b & (BLOCK_RECORDS - 1)) + 1] - startB !== length) return false;
  for (let i = length - 1; i >= from; i--) {
    if (LOWER[blockA.rdata[startA + i]] !== LOWER[blockB.rdata[startB + i]]) return false;
  }
  return true;
}
