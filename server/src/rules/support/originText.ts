/** What is written behind `$ORIGIN`. */
import { printName } from '../../records/name.ts';
import type { OriginChange, Zone } from '../../zone/zone.ts';

/** Whether the text ends with the name of the zone already, or as only absolute names do. */
export function repeatsZone(zone: Zone, change: OriginChange): boolean {
  const apex = printName(zone.names.wire(zone.apex)).slice(0, -1).toLowerCase();
  const text = zone.textAt(change).toLowerCase();
  return /\.(?:in-addr|ip6)\.arpa$/.test(text) || (apex !== '' && (text === apex || text.endsWith(`.${apex}`)));
}
