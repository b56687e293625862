/** Names that a rule thinks somebody meant. */
import { parseName } from '../../records/name.ts';
import { WireWriter } from '../../records/wire.ts';
import { FAR_ANYWHERE, HAS_CNAME, type Zone } from '../../zone/zone.ts';

/** Whether a complete name in presentation format is an alias in the zone, which may lead to another name's records. */
export function isAlias(zone: Zone, name: string): boolean {
  zone.lookedFar |= FAR_ANYWHERE;
  const wire = parseName(name, new WireWriter());
  return wire !== undefined && (zone.holds(zone.names.find(wire)) & HAS_CNAME) !== 0;
}
