/** Names as lists show them: without the zone's own name, which stands beside them. */
import { printLabel } from '../../records/name.ts';
import type { NameId } from '../../zone/names.ts';
import type { Zone } from '../../zone/zone.ts';

/** A name relative to its zone; absolute for the apex and for names outside. */
export function shortName(zone: Zone, name: NameId): string {
  const { names, apexWire } = zone;
  const canonical = names.canonical(name);
  if (canonical === zone.apex || !zone.isInside(canonical)) return names.text(name);
  const labels: string[] = [];
  const end = names.start(name) + names.lengthOf(name) - apexWire.length;
  for (let at = names.start(name); at < end; at += names.octets[at] + 1) labels.push(printLabel(names.octets, at));
  return labels.join('.');
}

/** Long values are cut in lists. */
export const shortened = (text: string, most = 60): string => (text.length > most ? `${text.slice(0, most)}…` : text);
