/** Where the name of a zone is written in its own file. */
import { sameName } from '../../../records/name.ts';
import type { Place } from '../../../zone/files.ts';
import type { Zone } from '../../../zone/zone.ts';

/** The name in a `$ORIGIN` at the start, that of the zone itself; undefined: it is not written so. */
export function originPlace(zone: Zone): Place | undefined {
  const [first] = zone.origins;
  return first?.file === 0 && sameName(first.name, zone.apexWire) ? first : undefined;
}
