/**
 * The name at the end of a record's data (NS, CNAME, MX, SRV …), looked at where its octets lie. Every record is asked
 * about it by several rules, so this makes no views and remembers the last answer.
 */
import type { NameId } from '../../zone/names.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { BLOCK_RECORDS, BLOCK_SHIFT } from '../../zone/recordBlock.ts';
import { octetsInside } from '../../zone/relations.ts';

export { nameOffset } from '../../zone/relations.ts';

/** The name is not in the zone, or nobody knows which zone this is. */
export const OUTSIDE = -2;

/**
 * The canonical name that a record's data ends with, `offset` octets after its start; `NO_NAME` when it is in the zone
 * but no owner, `OUTSIDE` when it is elsewhere.
 */
export function nameInData(record: ZoneRecord, offset: number): NameId {
  const { zone, id } = record;
  const { lastTarget } = zone;
  if (id !== lastTarget.record) {
    lastTarget.name = labelsEnd(record, offset) < 0 ? OUTSIDE : find(record, offset);
    lastTarget.record = id;
  }
  return lastTarget.name;
}

/** Names are numbered as they are met, and a target is often the last one, its neighbour, or comes behind its owner. */
function find(record: ZoneRecord, offset: number): NameId {
  const { zone, rdataOctets: octets } = record;
  const { names, lastTarget } = zone;
  const start = record.rdataStart + offset;
  const length = record.rdataEnd - start;
  const next = lastTarget.name + 1;
  if (names.isNamed(next, octets, start, length)) return names.canonical(next);
  const below = zone.ownerOf(record.id) + 1;
  if (names.isNamed(below, octets, start, length)) return names.canonical(below);
  if (names.isNamed(lastTarget.name, octets, start, length)) return lastTarget.name;
  return names.find(octets, start, length);
}

/** How many octets of the name come before the apex; -1 when it is not in the zone. */
export function labelsEnd(record: ZoneRecord, offset: number): number {
  const { zone, id } = record;
  const block = zone.blocks[id >>> BLOCK_SHIFT];
  const index = id & (BLOCK_RECORDS - 1);
  return octetsInside(zone, block.rdata, block.rdataStarts[index] + offset, block.rdataStarts[index + 1]);
}
