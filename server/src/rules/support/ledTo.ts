/** Owners that need no service labels of their own, because another record leads those who ask for the service to them. */
import { CNAME, NAPTR } from '../../records/typeCodes.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { FAR_ANYWHERE, type Zone } from '../../zone/zone.ts';
import { hasServiceLabel } from './nameLetters.ts';
import { recordsOf } from './recordsOf.ts';
import { remembered } from './remembered.ts';

/** The names in the zone that aliases with a service label lead to, such as `_25._tcp.mail CNAME tlsa`. */
const aliased = remembered((zone: Zone) => {
  const names = new Set<number>();
  for (const alias of recordsOf(zone, CNAME)) {
    if (hasServiceLabel(zone.names.wire(alias.name))) names.add(zone.names.find(alias.nameOf('canonical-name')));
  }
  return names;
});

const replacements = remembered(
  (zone: Zone) => new Set(Array.from(recordsOf(zone, NAPTR), (naptr) => zone.names.find(naptr.nameOf('replacement')))),
);

/** Whether a CNAME record of a service's name leads to the owner, so that programs find the record here. */
export function isAliased({ zone, name }: ZoneRecord): boolean {
  zone.lookedFar |= FAR_ANYWHERE;
  return aliased(zone).has(name);
}

/** Whether a NAPTR record of the zone sends programs to the owner (RFC 3403 §4.1). */
export function isReplacement({ zone, name }: ZoneRecord): boolean {
  zone.lookedFar |= FAR_ANYWHERE;
  return replacements(zone).has(name);
}
