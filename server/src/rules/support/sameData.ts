/** Records with equal data, and records of a set that differ (RFC 2181 §5). */

import { canonicalRdata } from '../../records/canonical.ts';
import { sameOctets } from '../../records/octets.ts';
import { LOWER } from '../../text/codes.ts';
import { ZoneRecord } from '../../zone/record.ts';
import { BLOCK_RECORDS, BLOCK_SHIFT } from '../../zone/recordBlock.ts';
import type { RecordId, Zone } from '../../zone/zone.ts';
import type { RRset } from '../rrset.ts';
import { saySame } from '../setOddities.ts';

export interface SameData {
  readonly record: ZoneRecord;
  /** The one that was read first. */
  readonly first: ZoneRecord;
  /** The octets are equal as well, not only the names. */
  readonly exact: boolean;
}

/** Up to so many records each is compared with each. */
const FEW = 8;

/** The records of a set that say the same as an earlier one. */
export function repeatedIn(set: RRset): SameData[] {
  const found: SameData[] = [];
  const byHash = set.size > FEW ? new Map<number, RecordId[]>() : undefined;
  for (let i = 0; i < set.size; i++) {
    const id = set.ids[i];
    if (!byHash) {
      for (let k = 0; k < i; k++) if (addIfSame(set.zone, set.ids[k], id, found)) break;
      continue;
    }
    const hash = hashOf(set.zone, id);
    const others = byHash.get(hash);
    if (!others) byHash.set(hash, [id]);
    else if (!others.some((other) => addIfSame(set.zone, other, id, found))) others.push(id);
  }
  return found;
}

/** The records of a set whose data differ from the first one's. */
export const othersIn = (set: RRset): ZoneRecord[] =>
  set.ids
    .slice(1)
    .filter((id) => !addIfSame(set.zone, set.ids[0], id, []))
    .map((id) => new ZoneRecord(set.zone, id));

function addIfSame(zone: Zone, a: RecordId, b: RecordId, found: SameData[]): boolean {
  if (!saySame(zone, a, b)) return false;
  const first = new ZoneRecord(zone, a);
  const record = new ZoneRecord(zone, b);
  const exact = sameOctets(first.rdata, record.rdata);
  const { descriptor } = first;
  if (!exact && !sameOctets(canonicalRdata(descriptor, first.rdata), canonicalRdata(descriptor, record.rdata))) {
    return false;
  }
  found.push({ record, first, exact });
  return true;
}

function hashOf(zone: Zone, id: RecordId): number {
  const block = zone.blocks[id >>> BLOCK_SHIFT];
  const index = id & (BLOCK_RECORDS - 1);
  let hash = 0;
  for (let i = block.rdataStarts[index]; i < block.rdataStarts[index + 1]; i++) {
    hash = Math.imul(hash ^ LOWER[block.rdata[i]], 0x01000193);
  }
  return hash;
}
