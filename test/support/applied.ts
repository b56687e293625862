/** Applies the edits of a feature to a text. */
import type { ZoneEdit } from '../../server/src/features/snapshot.ts';

/** The text with edits of one file; two that overlap fail the test. */
export function applied(text: string, edits: readonly ZoneEdit[]): string {
  const inOrder = [...edits].sort((a, b) => a.place.start - b.place.start);
  let done = '';
  let at = 0;
  for (const { place, newText } of inOrder) {
    if (place.start < at) throw new Error(`edits overlap at ${place.start}`);
    done += text.slice(at, place.start) + newText;
    at = place.end;
  }
  return done + text.slice(at);
}
