/**
 * The name at the end of a record's data (NS, CNAME, MX, SRV …), looked at where its octets lie. Every record is asked
 * about it by several rules, so this makes no views and remembers the last answer.
 */
import { LOWER } from '../../text/codes.ts';
import type { NameId } from '../../zone/names.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { BLOCK_RECORDS, BLOCK_SHIFT } from '../../zone/recordBlock.ts';

/** The name is not in the zone, or nobody knows which zone this is. */
export const OUTSIDE = -2;

/** Octets before the name, for the types whose data ends with one. */
const OFFSET = new Int8Array(256).fill(-1);
for (const [type, offset] of [
  [2, 0],
  [5, 0],
  [12, 0],
  [15, 2],
  [18, 2],
  [21, 2],
  [33, 6],
  [36, 2],
  [39, 0],
] as const) {
  OFFSET[type] = offset;
}

/** Octets before the name at the end of the data of a type; -1 when the data does not end with a name. */
export const nameOffset = (type: number): number => (type < 256 ? OFFSET[type] : -1);

/**
 * The canonical name that a record's data ends with, `offset` octets after its start; `NO_NAME` when it is in the zone
 * but no owner, `OUTSIDE` when it is elsewhere.
 */
export function nameInData(record: ZoneRecord, offset: number): NameId {
  const { zone, id } = record;
  const { lastTarget } = zone;
  if (id !== lastTarget.record) {
    lastTarget.name =
      labelsEnd(record, offset) < 0
        ? OUTSIDE
        : zone.names.find(record.rdataOctets, record.rdataStart + offset, record.rdataEnd - record.rdataStart - offset);
    lastTarget.record = id;
  }
  return lastTarget.name;
}

/** How many octets of the name come before the apex; -1 when it is not in the zone. */
export function labelsEnd(record: ZoneRecord, offset: number): number {
  const { zone, id } = record;
  const own = zone.apexWire;
  const block = zone.blocks[id >>> BLOCK_SHIFT];
  const index = id & (BLOCK_RECORDS - 1);
  const { rdata } = block;
  const start = block.rdataStarts[index] + offset;
  const end = block.rdataStarts[index + 1] - own.length;
  if (end < start || zone.originUnknown) return -1;
  for (let i = own.length - 1; i >= 0; i--) if (LOWER[rdata[end + i]] !== LOWER[own[i]]) return -1;
  let at = start;
  while (at < end) at += rdata[at] + 1;
  return at === end ? end - start : -1;
}
