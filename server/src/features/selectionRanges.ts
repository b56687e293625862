/** What a selection grows to, step by step: word, field, RDATA, record, RRset, owner, section, file. */
import { descriptorOf } from '../records/registry.ts';
import { type Entry, RECORD } from '../syntax/entry.ts';
import { isClosed } from '../text/scan.ts';
import { cursorAt, fieldsOf, rangeOf } from './cursor.ts';
import { entriesIn } from './entries.ts';
import type { Range, Snapshot } from './snapshot.ts';

/** How far the records of an owner are followed, in codes before and behind the cursor. */
const REACH = 1 << 15;

/** From the innermost range to the whole file; each lies in the next one and is smaller. */
export function selectionRanges(snapshot: Snapshot, offset: number): Range[] {
  const file = { start: 0, end: snapshot.codes.length };
  const cursor = cursorAt(snapshot, offset);
  if (!cursor) return [file];
  const { entry, token, range } = cursor;
  return growing(offset, [
    ...(token < 0 ? [range] : [...insideString(snapshot, entry, token), range, ...dataRanges(snapshot, entry, token)]),
    entryRange(entry),
    ...(entry.kind === RECORD ? neighbours(snapshot, entry) : []),
    sectionAt(snapshot, entry),
    file,
  ]);
}

/** Leaves out what does not hold the cursor, or does not hold the range before and more. */
function growing(offset: number, ranges: readonly Range[]): Range[] {
  const found: Range[] = [];
  for (const range of ranges) {
    if (range.start > offset || range.end < offset) continue;
    const last = found.at(-1);
    const holds = !last || (range.start <= last.start && range.end >= last.end);
    if (holds && (!last || range.end - range.start > last.end - last.start)) found.push(range);
  }
  return found;
}

/** The text of a quoted string. */
function insideString({ codes }: Snapshot, entry: Entry, token: number): Range[] {
  const { start, end } = rangeOf(entry, token);
  if (!entry.quoted[token]) return [];
  return [{ start: start + 1, end: isClosed(codes, start, end) ? end - 1 : end }];
}

/** The field that a token belongs to, and the whole RDATA. */
function dataRanges({ zone, file }: Snapshot, entry: Entry, token: number): Range[] {
  if (entry.kind !== RECORD || token < entry.first) return [];
  const type = descriptorOf(entry.type, entry.classToken >= 0 ? entry.class : zone.class);
  const span = type && fieldsOf(zone, file, entry, type).find(({ first, end }) => first <= token && token < end);
  const data = between(entry, entry.first, entry.count);
  return span ? [between(entry, span.first, span.end), data] : [data];
}

/** From one token to before another. */
const between = (entry: Entry, first: number, end: number): Range => ({
  start: entry.starts[first],
  end: entry.ends[end - 1],
});

/** An entry without its indentation and line break; a blank one as it is. */
function entryRange(entry: Entry): Range {
  return entry.count === 0 ? { start: entry.start, end: entry.end } : between(entry, 0, entry.count);
}

/** The records beside the entry that have its owner and type, and those that have its owner. */
function neighbours({ zone, file, codes }: Snapshot, entry: Entry): Range[] {
  const around: { readonly entry: Entry; readonly owner: string }[] = [];
  let owner = '';
  for (const next of entriesIn(
    zone,
    file,
    Math.max(0, entry.start - REACH),
    Math.min(codes.length, entry.end + REACH),
  )) {
    if (next.ownerToken >= 0) owner = next.text(codes, next.ownerToken);
    around.push({ entry: next, owner });
  }
  const here = around.findIndex((found) => found.entry.start === entry.start);
  if (here < 0) return [];
  const same = (isSame: (other: Entry, owner: string) => boolean): Range => {
    const belongs = (at: number): boolean =>
      around[at]?.entry.kind === RECORD && isSame(around[at].entry, around[at].owner);
    let [first, last] = [here, here];
    while (belongs(first - 1)) first--;
    while (belongs(last + 1)) last++;
    return { start: around[first].entry.start, end: around[last].entry.end };
  };
  const name = around[here].owner;
  return [same((other, text) => text === name && other.type === entry.type), same((_, text) => text === name)];
}

/** From the line of the `$ORIGIN` directive above to the next one. */
function sectionAt({ zone, file, codes, lines }: Snapshot, entry: Entry): Range {
  let start = 0;
  let end = codes.length;
  for (const change of zone.origins) {
    if (change.file !== file) continue;
    const line = lines.startOf(lines.at(change.start).line);
    if (line <= entry.start) start = Math.max(start, line);
    else end = Math.min(end, line);
  }
  return { start, end };
}
