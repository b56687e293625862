/** The places of a name in all zones of the workspace; a file that several zones read is the same file. */

import { MOST_PLACES, type NamePlace, placesOf } from './places.ts';
import { type Scope, zonesOf } from './zones.ts';

/** Where the text of a place is: equal keys are the same place. */
export const placeKey = ({ zone, place }: Pick<NamePlace, 'zone' | 'place'>): string =>
  `${place.start}-${place.end} ${zone.files[place.file].path}`;

/** The places where a name is written, each once, the scope's own zone first. */
export function placesEverywhere(scope: Scope, wire: Uint8Array, most = MOST_PLACES): NamePlace[] {
  const places = new Map<string, NamePlace>();
  for (const zone of zonesOf(scope)) {
    for (const place of placesOf(zone, wire, { most })) {
      const key = placeKey(place);
      if (!places.has(key)) places.set(key, place);
      if (places.size >= most) return [...places.values()];
    }
  }
  return [...places.values()];
}
