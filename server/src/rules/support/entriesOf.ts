/** The entries of a file one after the other, for rules on how it is written. */
import { Entry } from '../../syntax/entry.ts';
import { EntryReader } from '../../syntax/reader.ts';
import type { Zone } from '../../zone/zone.ts';

/** The same entry is filled again and again. */
export function* entriesOf(zone: Zone, file: number): Generator<Entry> {
  const { codes } = zone.files[file];
  const reader = new EntryReader(codes, 0, codes.length, zone.brokenFiles.has(file));
  const entry = new Entry();
  while (reader.next(entry)) yield entry;
}
