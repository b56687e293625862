/** The entry that a problem of the text stands in. */
import { Entry } from '../../syntax/entry.ts';
import { EntryReader } from '../../syntax/reader.ts';
import type { Place } from '../../zone/files.ts';
import type { Zone } from '../../zone/zone.ts';

/** How far before a place the entry that it belongs to is looked for. */
const FARTHEST = 1 << 16;

/**
 * The entry that holds a place; undefined when it cannot be told. Reading starts at a line above that is not indented,
 * which may lie inside of a record with parentheses; then the next one above is tried.
 */
export function entryOf(zone: Zone, place: Place): Entry | undefined {
  const { codes } = zone.files[place.file];
  const known = zone.unread.filter(({ file, start }) => file === place.file && start <= place.start);
  const from = Math.max(known.at(-1)?.start ?? 0, place.start - FARTHEST);
  const reader = new EntryReader(codes, from);
  const entry = new Entry();
  while (reader.next(entry)) if (entry.start <= place.start && place.start < entry.end) return entry;
  return undefined;
}
