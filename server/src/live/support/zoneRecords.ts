/** Records of a zone that its servers answer with. */
import { NS } from '../../records/typeCodes.ts';
import { NO_NAME } from '../../zone/names.ts';
import { ZoneRecord } from '../../zone/record.ts';
import { BLOCK_SHIFT } from '../../zone/recordBlock.ts';
import type { Zone } from '../../zone/zone.ts';

/** The records of a type in the order of the file; those below a delegation are no answers of this zone. */
export function* recordsOfType(zone: Zone, type: number): Generator<ZoneRecord> {
  for (const [number, { types, owners, count }] of zone.blocks.entries()) {
    for (let at = types.indexOf(type); at >= 0 && at < count; at = types.indexOf(type, at + 1)) {
      const owner = zone.names.canonical(owners[at]);
      if (zone.isInside(owner) && zone.cutAt(owner) === NO_NAME) {
        yield new ZoneRecord(zone, (number << BLOCK_SHIFT) | at);
      }
    }
  }
}

/** The first records of a type that pass, as many as `most`. */
export function someOfType(
  zone: Zone,
  type: number,
  most: number,
  passes: (record: ZoneRecord) => boolean = () => true,
): ZoneRecord[] {
  const found: ZoneRecord[] = [];
  for (const record of recordsOfType(zone, type)) {
    if (passes(record) && found.push(record) >= most) break;
  }
  return found;
}

/** The records of a type that the zone itself has. */
export const atApex = (zone: Zone, type: number): ZoneRecord[] =>
  zone
    .chainOf(zone.apex)
    .filter((id) => zone.typeOf(id) === type)
    .map((id) => new ZoneRecord(zone, id));

/** The NS records of the zone itself. */
export const ownServers = (zone: Zone): ZoneRecord[] => atApex(zone, NS);
