/** Places and edits of navigation as tests write them down. */
import type { ZoneEdit, ZonePlace } from '../../server/src/features/snapshot.ts';
import { textOf } from '../../server/src/text/codes.ts';
import { Lines } from '../../server/src/text/lines.ts';

/** `path:line text` of a place; the text of a point is what follows on its line. */
export function shown({ zone, place }: ZonePlace): string {
  const { path, codes } = zone.files[place.file];
  const text = zone.textAt(place) || textOf(codes, place.start, codes.length).split('\n')[0];
  return `${path}:${new Lines(codes).at(place.start).line} ${text}`;
}

/** The texts of the files that edits change, by path. */
export function edited(edits: readonly ZoneEdit[]): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const { zone, place, newText } of edits.toSorted((a, b) => b.place.start - a.place.start)) {
    const { path, codes } = zone.files[place.file];
    const text = texts[path] ?? textOf(codes, 0, codes.length);
    texts[path] = text.slice(0, place.start) + newText + text.slice(place.end);
  }
  return texts;
}
