/** Where the parts of a record are written. Read again from the text, because only findings and features ask. */
import { Entry } from '../syntax/entry.ts';
import { EntryReader } from '../syntax/reader.ts';
import type { Place } from './files.ts';
import type { Zone } from './zone.ts';

export interface WrittenEntry {
  readonly entry: Entry;
  /** From the first token to the last. */
  readonly place: Place;
}

/** The entry that was read last: a finding asks for several parts of the same one. */
let last: { readonly zone: Zone; readonly version: number; readonly written: WrittenEntry } | undefined;

/** The entry that starts at an offset of a file. */
export function entryAt(zone: Zone, file: number, start: number): WrittenEntry {
  const { zone: lastZone, version, written } = last ?? {};
  if (lastZone === zone && version === zone.version && written?.place.file === file && written.entry.start === start) {
    return written;
  }
  last = { zone, version: zone.version, written: readEntry(zone, file, start) };
  return last.written;
}

function readEntry(zone: Zone, file: number, start: number): WrittenEntry {
  const { codes } = zone.files[file];
  const reader = new EntryReader(codes, start, codes.length, zone.brokenFiles.has(file));
  const entry = new Entry();
  reader.next(entry);
  if (entry.count === 0) return { entry, place: { file, start, end: entry.end } };
  return { entry, place: { file, start: entry.starts[0], end: entry.ends[entry.count - 1] } };
}

/** What tells where a record is written. */
interface Written {
  readonly zone: Zone;
  readonly file: number;
  readonly entryStart: number;
  readonly isGenerated: boolean;
}

export type Part = 'owner' | 'ttl' | 'class' | 'type' | number;

/** Where a part of a record is written; a number counts RDATA tokens. What is not written is the whole entry. */
export function tokenPlace(record: Written, part: Part): Place {
  const { entry, place } = entryAt(record.zone, record.file, record.entryStart);
  if (record.isGenerated || entry.count === 0) return place;
  const token = tokenOf(entry, part);
  if (token < 0) return part === 'owner' ? { ...place, end: entry.ends[0] } : place;
  return { file: place.file, start: entry.starts[token], end: entry.ends[token] };
}

function tokenOf(entry: Entry, part: Part): number {
  switch (part) {
    case 'owner':
      return entry.ownerToken;
    case 'ttl':
      return entry.ttlToken;
    case 'class':
      return entry.classToken;
    case 'type':
      return entry.typeToken;
    default:
      return Math.min(entry.first + part, entry.count - 1);
  }
}
