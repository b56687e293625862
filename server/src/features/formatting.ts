/**
 * Formatting as an editor asks for it: a document or a part of it, as changes of the blanks that are not right. The
 * records are read before and after; when they differ nothing is changed.
 */
import { type Codes, textOf } from '../text/codes.ts';
import { octetsOf } from '../text/decode.ts';
import type { Files, ZoneFile } from '../zone/files.ts';
import { type LoadOptions, loadZone } from '../zone/load.ts';
import { entriesIn, originAt } from './entries.ts';
import { edited } from './format/edits.ts';
import { sameZone } from './format/proof.ts';
import { type FormatOptions, type FormatRefusal, formatEdits, refusalOf, type TextEdit } from './format.ts';
import type { Range, Snapshot } from './snapshot.ts';

export type Formatted = { readonly edits: readonly TextEdit[] } | { readonly refused: FormatRefusal };

/** More changes than this are one: clients are quicker with one long text than with many short ones. */
const MOST_EDITS = 20_000;
/** In longer texts, a part is formatted with what is near it and not with the whole text. */
const LONG = 1 << 20;
/** So much text before and behind a part decides how its columns are aligned. */
const CONTEXT = 1 << 15;

/** The changes that format the whole document. */
export function formatDocument(snapshot: Snapshot, options: FormatOptions = {}): Formatted {
  const { codes } = snapshot;
  const refused = refusalOf(codes);
  if (refused) return { refused };
  const edits = formatEdits(codes, options);
  if (edits.length === 0) return { edits };
  const after = edited(codes, edits);
  return isSame(snapshot, after) ? { edits: fewer(codes, after, edits) } : { refused: 'records-differ' };
}

/** The changes that format the entries which a range touches; their columns are those of their paragraphs. */
export function formatRange(snapshot: Snapshot, range: Range, options: FormatOptions = {}): Formatted {
  const { zone, file, codes } = snapshot;
  const { start, end } = wholeEntries(snapshot, range);
  if (codes.length > LONG && end - start < LONG && !zone.brokenFiles.has(file)) {
    const edits = formatWindow(snapshot, windowAround(snapshot, { start, end }), options);
    return { edits: edits.filter((edit) => edit.start >= start && edit.end <= end) };
  }
  const refused = refusalOf(codes);
  if (refused) return { refused };
  const edits = formatEdits(codes, options, start, end);
  if (edits.length === 0) return { edits };
  const after = edited(codes, edits);
  return isSame(snapshot, after) ? { edits: fewer(codes, after, edits) } : { refused: 'records-differ' };
}

/** A range that starts and ends where entries do. */
function wholeEntries({ zone, file, codes }: Snapshot, range: Range): Range {
  let start = -1;
  let end = 0;
  for (const entry of entriesIn(zone, file, range.start, Math.max(range.end, range.start + 1))) {
    if (start < 0) start = entry.start;
    if (entry.start < range.end || entry.start === start) end = entry.end;
  }
  return start < 0 ? { start: codes.length, end: codes.length } : { start, end };
}

/** Whole entries with some text around a range. */
export const windowAround = (snapshot: Snapshot, { start, end }: Range): Range =>
  wholeEntries(snapshot, {
    start: Math.max(0, start - CONTEXT),
    end: Math.min(snapshot.codes.length, end + CONTEXT),
  });

/**
 * The changes that format whole entries of a file on their own, none if their records would not be the same. No
 * parenthesis of the file may be left open, so that entries do not depend on those before them.
 */
function formatWindow(snapshot: Snapshot, { start, end }: Range, options: FormatOptions): TextEdit[] {
  const codes = snapshot.codes.subarray(start, end);
  // What ends the text for the formatter is not its end: empty lines there stay.
  const isEnd = end === snapshot.codes.length;
  const edits = formatEdits(codes, options).filter((edit) => isEnd || edit.end < codes.length);
  if (!isSamePart(snapshot, codes, edited(codes, edits))) return [];
  return edits.map((edit) => ({ ...edit, start: edit.start + start, end: edit.end + start }));
}

/** One change in the place of very many. */
function fewer(before: Codes, after: Codes, edits: readonly TextEdit[]): readonly TextEdit[] {
  if (edits.length <= MOST_EDITS) return edits;
  const { start } = edits[0];
  const { end } = edits[edits.length - 1];
  return [{ start, end, text: textOf(after, start, after.length - (before.length - end)) }];
}

/** Whether the document holds the same records with another text. */
function isSame(snapshot: Snapshot, after: Codes): boolean {
  const { zone, file, codes, opened } = snapshot;
  const options = file === 0 ? opened.load : partOptions(snapshot);
  const files = filesOf(zone.files);
  const load = (text: Codes) => loadZone({ ...zone.files[file], codes: text }, files, options);
  return sameZone(load(codes), load(after));
}

/** Whether a part of the document that starts and ends with entries holds the same records with another text. */
export function isSamePart(snapshot: Snapshot, before: Codes, after: Codes): boolean {
  const { zone, file } = snapshot;
  const files: Files = { read: () => 'missing' };
  const load = (text: Codes) => loadZone({ ...zone.files[file], codes: text }, files, partOptions(snapshot));
  return sameZone(load(before), load(after));
}

function partOptions({ zone, file, opened }: Snapshot): LoadOptions {
  const origin = zone.originUnknown ? undefined : originAt(zone, file, 0);
  return { origin, class: zone.class, folder: opened.load.folder, withoutTtl: true };
}

/** What the zone included when it was read, to be read again. */
function filesOf(files: readonly ZoneFile[]): Files {
  return {
    read(path) {
      const file = files.find((known) => known.path === path);
      return file ? octetsOf(textOf(file.codes, 0, file.codes.length), file) : 'missing';
    },
  };
}
