/**
 * Formatting while typing. After a line break the line above is finished and gets its place in the paragraph; after a
 * closing parenthesis the entry that it closes. The line of the cursor stays as it is.
 */
import { BLANK, BROKEN, type Entry } from '../syntax/entry.ts';
import { CODE_CLASS, type Codes, IS_BLANK, IS_NEWLINE, LINE_FEED } from '../text/codes.ts';
import { afterBlanks, afterNewline, endOfLine } from '../text/scan.ts';
import { entriesIn, entryAtOffset } from './entries.ts';
import { edited, joined } from './format/edits.ts';
import { type FormatOptions, formatEdits, type TextEdit } from './format.ts';
import { isSamePart, windowAround } from './formatting.ts';
import type { Range, Snapshot } from './snapshot.ts';

/** After these characters there is something to do. */
export const ON_TYPE: readonly string[] = ['\n', ')'];

/** The changes after a character was typed right before `offset`. */
export function formatOnType(
  snapshot: Snapshot,
  offset: number,
  typed: string,
  options: FormatOptions = {},
): TextEdit[] {
  const { zone, file, lines } = snapshot;
  if (zone.brokenFiles.has(file) || offset < 1) return [];
  if (typed === ')') return formatClosed(snapshot, offset, options);
  const line = lines.at(offset).line;
  return typed === '\n' && line > 1 ? formatFinished(snapshot, line, options) : [];
}

/** What the closing parenthesis before the cursor ends, up to the cursor. */
function formatClosed(snapshot: Snapshot, offset: number, options: FormatOptions): TextEdit[] {
  const entry = entryAtOffset(snapshot.zone, snapshot.file, offset - 1);
  if (!entry || entry.kind === BROKEN || entry.misread || entry.openedAt < 0 || entry.count === 0) return [];
  const window = windowAround(snapshot, entry);
  return proven(snapshot, window, windowEdits(snapshot, window, undefined, options), ({ start, end }) => {
    return start >= entry.start && end < offset;
  });
}

function formatFinished(snapshot: Snapshot, line: number, options: FormatOptions): TextEdit[] {
  const { zone, file, codes, lines } = snapshot;
  const cursor = lineRange(snapshot, line);
  const finished = { start: lines.startOf(line - 1), end: cursor.start };
  const entry = entryAtOffset(zone, file, finished.start);
  if (!entry || entry.kind === BROKEN || entry.kind === BLANK || entry.misread) return [];
  const window = windowAround(snapshot, entry);
  const isEmpty = isBlankLine(codes, cursor);
  // An empty line would cut the paragraph in two, but something is about to be written there.
  const gap = isEmpty && entry.end <= cursor.start ? cursor : undefined;
  const paragraph = paragraphAround(snapshot, window, entry, gap);
  const all = windowEdits(snapshot, window, gap, options);
  const laidOut = paragraph !== undefined && isLaidOut(snapshot, paragraph, [entry, ...(gap ? [gap] : [])], options);
  const part = laidOut ? paragraph : finished;
  return proven(snapshot, window, all, ({ start, end }) => {
    return start >= part.start && end <= part.end && (end < cursor.start || start >= cursor.end);
  });
}

function lineRange({ codes, lines }: Snapshot, line: number): Range {
  const start = lines.startOf(line);
  const end = endOfLine(codes, start, codes.length);
  return { start, end: end < codes.length ? afterNewline(codes, end, codes.length) : end };
}

function isBlankLine(codes: Codes, { start, end }: Range): boolean {
  const at = afterBlanks(codes, start, end);
  return at === end || CODE_CLASS[codes[at]] === IS_NEWLINE;
}

/** The paragraph of an entry; undefined when it is longer than the window. The line at `gap` does not end it. */
function paragraphAround(snapshot: Snapshot, window: Range, own: Entry, gap: Range | undefined): Range | undefined {
  const { zone, file, codes } = snapshot;
  let start = window.start === 0 ? 0 : -1;
  let end = window.end === codes.length ? codes.length : -1;
  for (const entry of entriesIn(zone, file, window.start, window.end)) {
    if (entry.start === gap?.start || entry.kind !== BLANK || !isBlankLine(codes, entry)) continue;
    if (entry.end <= own.start) start = entry.end;
    else if (entry.start >= own.end) {
      end = entry.start;
      break;
    }
  }
  return start < 0 || end < 0 ? undefined : { start, end };
}

/** Whether a paragraph has nothing to change, some parts of it left out. */
function isLaidOut(
  { codes }: Snapshot,
  { start, end }: Range,
  without: readonly Range[],
  options: FormatOptions,
): boolean {
  const parts: Codes[] = [];
  let at = start;
  for (const cut of without) {
    parts.push(codes.subarray(at, cut.start));
    at = Math.max(at, cut.end);
  }
  const rest = joined([...parts, codes.subarray(at, Math.max(at, end))]);
  return rest.length > 0 && formatEdits(rest, options).every((edit) => edit.start === rest.length);
}

/** The changes within a window whose line at `gap` is left out; those that drop or add lines are none of them. */
function windowEdits({ codes }: Snapshot, window: Range, gap: Range | undefined, options: FormatOptions): TextEdit[] {
  const cut = gap ?? { start: window.end, end: window.end };
  const text = joined([codes.subarray(window.start, cut.start), codes.subarray(cut.end, window.end)]);
  const place = (at: number): number => (at + window.start < cut.start ? at : at + cut.end - cut.start) + window.start;
  return formatEdits(text, options)
    .filter(({ start, end, text: blanks }) => !blanks.includes('\n') && !text.subarray(start, end).includes(LINE_FEED))
    .map(({ start, end, text: blanks }) => ({ start: place(start), end: place(end), text: blanks }))
    .filter(({ start, end }) => isBlank(codes, start, end));
}

function isBlank(codes: Codes, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (CODE_CLASS[codes[at]] !== IS_BLANK) return false;
  return true;
}

/** The changes that are wanted, if the records of the window stay the same. */
function proven(
  snapshot: Snapshot,
  window: Range,
  edits: readonly TextEdit[],
  isWanted: (edit: TextEdit) => boolean,
): TextEdit[] {
  const wanted = edits.filter(isWanted);
  if (wanted.length === 0) return [];
  const codes = snapshot.codes.subarray(window.start, window.end);
  const shifted = wanted.map((edit) => ({ ...edit, start: edit.start - window.start, end: edit.end - window.start }));
  return isSamePart(snapshot, codes, edited(codes, shifted)) ? wanted : [];
}
