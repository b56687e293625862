/** Records of a zone that its servers answer with. */
import { NS } from '../../records/typeCodes.ts';
import { NO_NAME } from '../../zone/names.ts';
import { ZoneRecord } from '../../zone/record.ts';
import { BLOCK_SHIFT } from '../../zone/recordBlock.ts';
import type { Zone } from '../../zone/zone.ts';

/** The records of a type in the order of the file; those below a delegation are no answers of this zone. */
export function recordsOfType(zone: Zone, type: number): ZoneRecord[] {
  const found: ZoneRecord[] = [];
  zone.blocks.forEach(({ types, owners, count }, number) => {
    for (let at = types.indexOf(type); at >= 0 && at < count; at = types.indexOf(type, at + 1)) {
      const owner = zone.names.canonical(owners[at]);
      if (zone.isInside(owner) && zone.cutAt(owner) === NO_NAME) {
        found.push(new ZoneRecord(zone, (number << BLOCK_SHIFT) | at));
      }
    }
  });
  return found;
}

/** The NS records of the zone itself. */
export const ownServers = (zone: Zone): ZoneRecord[] =>
  recordsOfType(zone, NS).filter(({ name }) => name === zone.apex);
