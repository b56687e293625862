/** Applies the edits of a feature, or of a fix, to a text. */
import type { ZoneEdit } from '../../server/src/features/snapshot.ts';
import type { Edit } from '../../server/src/rules/finding.ts';

/** The text after the edits of a rule's fix. */
export function fixed(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => b.start - a.start);
  return sorted.reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text);
}

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
