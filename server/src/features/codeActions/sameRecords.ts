/** The proof that an entry in other words means the same: it and what inherits from it are read before and after. */
import { printName } from '../../records/name.ts';
import { DIRECTIVE, Entry, RECORD } from '../../syntax/entry.ts';
import { EntryReader } from '../../syntax/reader.ts';
import { codesOf, textOf } from '../../text/codes.ts';
import { type LoadOptions, loadZone } from '../../zone/load.ts';
import { recordsChanged } from '../../zone/recordsChanged.ts';
import type { Zone } from '../../zone/zone.ts';
import { originAt, ownerOf } from '../entries.ts';
import type { Snapshot, ZoneEdit } from '../snapshot.ts';

/** Owners are inherited over more text than this in no file that people write. */
const MOST_TEXT = 1 << 16;

/** Whether the records are the same with edits of one entry. */
export function keepsRecords(snapshot: Snapshot, entry: Entry, edits: readonly ZoneEdit[]): boolean {
  const end = endOfHeirs(snapshot, entry);
  const text = textOf(snapshot.codes, entry.start, end);
  const before = load(snapshot, entry, text);
  const after = load(snapshot, entry, withEdits(text, entry.start, edits));
  return !recordsChanged(before, after) && faults(before) === faults(after);
}

/** Where the entry begins that has an owner of its own again, or a directive. */
function endOfHeirs(snapshot: Snapshot, entry: Entry): number {
  let end = entry.end;
  for (const next of entriesAfter(snapshot, entry)) {
    if (next.ownerToken >= 0 || next.kind === DIRECTIVE) break;
    end = next.end;
  }
  return end;
}

/** Whether a record below an entry takes its owner from above: then no records may come in between. */
export function isAboveHeir(snapshot: Snapshot, entry: Entry): boolean {
  for (const { kind, ownerToken } of entriesAfter(snapshot, entry)) if (kind === RECORD) return ownerToken < 0;
  return false;
}

/** The entries below one; each is good until the next one is read. */
function* entriesAfter({ zone, file, codes }: Snapshot, entry: Entry): Generator<Entry> {
  const reader = new EntryReader(codes, entry.end, codes.length, zone.brokenFiles.has(file));
  const next = new Entry();
  while (reader.at < entry.end + MOST_TEXT && reader.next(next)) yield next;
}

/** A part of a file as a zone of its own, with the origin and the owner that flow into it. */
function load(snapshot: Snapshot, entry: Entry, text: string): Zone {
  const { zone, file, opened } = snapshot;
  const origin = `$ORIGIN ${printName(originAt(zone, file, entry.start))}\n`;
  const owner = entry.kind === RECORD && entry.ownerToken < 0 ? ownerOf(zone, file, entry) : undefined;
  const above = owner ? `${printName(owner)} 0 TXT above\n` : '';
  const codes = codesOf(`${origin}${above}${text}`);
  const options: LoadOptions = {
    // The root: no name is outside of it.
    origin: undefined,
    class: zone.class,
    folder: opened.load.folder,
    withoutTtl: true,
  };
  return loadZone({ ...zone.files[file], codes }, { read: () => 'missing' }, options);
}

const faults = ({ problems }: Zone): string =>
  problems
    .map(({ code }) => code)
    .sort()
    .join();

function withEdits(text: string, start: number, edits: readonly ZoneEdit[]): string {
  const inOrder = [...edits].sort((a, b) => b.place.start - a.place.start);
  return inOrder.reduce(
    (done, { place, newText }) => done.slice(0, place.start - start) + newText + done.slice(place.end - start),
    text,
  );
}
