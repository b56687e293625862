/** Hosts that a misspelt one was probably meant for. */
import { printLabel } from '../../records/name.ts';
import { FAR_NAMES, HAS_ADDRESS, type Zone } from '../../zone/zone.ts';
import { similarWords } from './similar.ts';

/** In zones with more names nobody looks through all of them for each misspelt one. */
const MOST_NAMES = 2000;

/** The names with addresses beside a name, in wire form, that become it by one slip; `mx1` and `mx2` are two hosts. */
export function similarHosts(zone: Zone, wire: Uint8Array): string[] {
  const { names } = zone;
  zone.lookedFar |= FAR_NAMES;
  const parent = names.find(wire.subarray(wire[0] + 1));
  if (parent < 0 || names.count > MOST_NAMES) return [];
  const label = printLabel(wire, 0).toLowerCase();
  const found: string[] = [];
  for (let name = 0; name < names.count; name++) {
    if (names.parent(name) !== parent || (zone.holds(name) & HAS_ADDRESS) === 0) continue;
    const other = printLabel(names.wire(name), 0).toLowerCase();
    if (withoutNumbers(other) !== withoutNumbers(label) && similarWords(label, [other]).length > 0)
      found.push(names.text(name));
  }
  return found;
}

const withoutNumbers = (label: string): string => label.replace(/\d+/g, '');
