/** All records of a type in a zone, found in one walk over its columns. */
import type { NameId } from '../../zone/names.ts';
import { ZoneRecord } from '../../zone/record.ts';
import { BLOCK_SHIFT } from '../../zone/recordBlock.ts';
import type { Zone } from '../../zone/zone.ts';

/**
 * In the order of the text. Records of a `$GENERATE` but its first are left out unless somebody wants them, and so is what
 * lies outside the zone. `isWanted` tells the owners to look at.
 */
export function* recordsOf(
  zone: Zone,
  type: number,
  isWanted: (owner: NameId) => boolean = () => true,
  withGenerated = false,
): Generator<ZoneRecord> {
  for (const [number, { types, owners, count }] of zone.blocks.entries()) {
    for (let at = types.indexOf(type); at >= 0 && at < count; at = types.indexOf(type, at + 1)) {
      if (!isWanted(owners[at]) || !zone.isInside(zone.names.canonical(owners[at]))) continue;
      const record = new ZoneRecord(zone, (number << BLOCK_SHIFT) | at);
      if (withGenerated || !record.isGenerated || record.isFirstOfEntry) yield record;
    }
  }
}
