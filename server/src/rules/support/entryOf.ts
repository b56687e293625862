/** The entry that a problem of the text stands in. */
import type { Entry } from '../../syntax/entry.ts';
import { entryAt } from '../../zone/place.ts';
import type { PlacedProblem, Zone } from '../../zone/zone.ts';

/** The entry, read again from the text; undefined when the problem stands in none. */
export const entryOf = (zone: Zone, { file, entry }: PlacedProblem): Entry | undefined =>
  entry === undefined ? undefined : entryAt(zone, file, entry).entry;
