/** What must stand at the apex of a zone. */
import type { Place } from '../../zone/files.ts';
import { ZoneRecord } from '../../zone/record.ts';
import { BLOCK_SHIFT } from '../../zone/recordBlock.ts';
import type { Zone } from '../../zone/zone.ts';
import { isInDoubt } from './doubt.ts';

/** Problems of other entries after which nobody can say that the apex lacks a record. */
const ROOT_CAUSES: ReadonlySet<string> = new Set(['soa-not-at-apex', 'other-class', 'no-owner', 'unknown-type']);

/** Whether all records of the apex were read, so that a type that is not there is missing. */
export function isApexKnown(zone: Zone): boolean {
  if (zone.originUnknown || isInDoubt(zone, zone.names.wire(zone.apex))) return false;
  return !zone.problems.some(({ code }) => ROOT_CAUSES.has(code));
}

/** Where a finding about the whole zone stands: the owner of its first record, else the start of its file. */
export function startOfZone(zone: Zone): Place {
  const first = zone.blocks.findIndex(({ count }) => count > 0);
  return first < 0 ? { file: 0, start: 0, end: 0 } : new ZoneRecord(zone, first << BLOCK_SHIFT).ownerPlace;
}
