/** The places of the name at the cursor in the document: where records of it start, and where others point to it. */
import { nameAt } from './names/nameAt.ts';
import { placesOf } from './names/places.ts';
import type { Range, Snapshot } from './snapshot.ts';

export interface Highlight {
  readonly range: Range;
  /** `write`: as owner. */
  readonly kind: 'read' | 'write';
}

/** More of them cannot be seen at once. */
const MOST = 2000;

export function highlights(snapshot: Snapshot, offset: number): Highlight[] {
  const name = nameAt(snapshot, offset);
  if (!name) return [];
  return placesOf(snapshot.zone, name.wire, { file: snapshot.file, most: MOST }).map(
    ({ place: { start, end }, role }) => ({ range: { start, end }, kind: role === 'owner' ? 'write' : 'read' }),
  );
}
