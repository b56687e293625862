/** Every place where the name at the cursor is written: in all files of the zone and in the other zones. */
import { placesEverywhere } from './names/gathered.ts';
import { nameAt } from './names/nameAt.ts';
import type { Snapshot, ZonePlace } from './snapshot.ts';

export interface ReferenceOptions {
  /** Also where records of the name start. */
  readonly declaration: boolean;
}

export function references(snapshot: Snapshot, offset: number, { declaration }: ReferenceOptions): ZonePlace[] {
  const name = nameAt(snapshot, offset);
  if (!name) return [];
  return placesEverywhere(snapshot, name.wire)
    .filter(({ role }) => declaration || role !== 'owner')
    .map(({ zone, place }) => ({ zone, place }));
}
