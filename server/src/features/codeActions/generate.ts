/** A `$GENERATE` in the place of which its records are written. */
import { DIRECTIVE } from '../../syntax/entry.ts';
import { readTtlAndClass } from '../../syntax/slots.ts';
import { textOf } from '../../text/codes.ts';
import { expandTemplate, parseRange } from '../../zone/template.ts';
import type { Cursor } from '../cursor.ts';
import { counted } from '../explain/duration.ts';
import { lineBreakOf } from '../format/edits.ts';
import type { Snapshot } from '../snapshot.ts';
import { type CodeAction, rewriting } from './action.ts';
import { isAboveHeir, keepsRecords } from './sameRecords.ts';

/** Nobody wants to read more lines. */
const MOST_RECORDS = 256;

export function generateActions(snapshot: Snapshot, { entry }: Cursor): CodeAction[] {
  const { zone, file, codes } = snapshot;
  if (entry.kind !== DIRECTIVE || entry.directive !== '$GENERATE' || entry.count < entry.first + 4) return [];
  const range = parseRange(entry.text(codes, entry.first));
  const count = range ? Math.floor((range.stop - range.start) / range.step) + 1 : 0;
  const place = { file, start: entry.starts[0], end: entry.ends[entry.count - 1] };
  const owner = entry.first + 1;
  const data = readTtlAndClass(codes, entry, owner + 1) + 1;
  if (!range || count > MOST_RECORDS || data !== entry.count - 1 || isAboveHeir(snapshot, entry)) return [];
  // Comments and parentheses between the words would be in each line.
  const middle = textOf(codes, entry.ends[owner], entry.starts[data]);
  if (/[\r\n;()]/.test(textOf(codes, place.start, entry.starts[data]))) return [];
  const quoted = entry.quoted[data];
  const template = textOf(codes, entry.starts[data] + quoted, entry.ends[data] - quoted);
  const rows: [left: string, right: string][] = [];
  for (let i = 0; i < count; i++) {
    const left = expandTemplate(entry.text(codes, owner), range.start + i * range.step);
    const right = expandTemplate(template, range.start + i * range.step);
    if (left === undefined || right === undefined) return [];
    rows.push([left, right]);
  }
  const width = Math.max(...rows.map(([left]) => left.length));
  const lines = rows.map(([left, right]) => `${left.padEnd(width)}${middle}${right}`);
  const edits = [{ zone, place, newText: lines.join(lineBreakOf(codes)) }];
  const title = `Write the ${counted(count, 'record')} of this $GENERATE`;
  return keepsRecords(snapshot, entry, edits) ? [rewriting(title, edits)] : [];
}
