/** SOA records over several lines whose parenthesis does not hold them together: it is a brace, or on the next line. */
import type { Entry } from '../syntax/entry.ts';
import { nextLine } from '../syntax/misread.ts';
import { CLOSE, CODE_CLASS, type Codes, IS_BLANK, IS_COMMENT, IS_NEWLINE, OPEN } from '../text/codes.ts';
import { endOfComment, endOfLine } from '../text/scan.ts';
import type { ZoneFile } from './files.ts';
import type { Reading } from './reading.ts';

/** What people write for a parenthesis → what closes it. */
const BRACKETS: ReadonlyMap<number, number> = new Map([
  [91, 93],
  [123, 125],
]);

/** How many values an SOA record has. */
const VALUES = 7;

/** The numbers of an SOA record, each with a comment, stand in less text than this. */
const MOST_TEXT = 2000;

/**
 * Reports an SOA record that ends with its line although its numbers follow. The answer is where the text goes on after
 * the numbers, so that they are not taken for records; -1: the record is whole, or broken in another way.
 */
export function afterSoaLines(reading: Reading, entry: Entry, { codes }: ZoneFile): number {
  const count = entry.count - entry.first;
  if (reading.template || entry.openedAt >= 0 || count >= VALUES) return -1;
  const last = entry.count - 1;
  const [start, end] = [entry.starts[last], entry.ends[last]];
  const bracket = end - start === 1 ? BRACKETS.get(codes[start]) : undefined;
  const next = startOfNext(codes, entry.end);
  const form = bracket !== undefined ? 'brace' : codes[next] === OPEN && count === 2 ? 'nextLine' : 'lines';
  const lastNumber =
    form === 'lines'
      ? endOfNumbers(codes, next, undefined, VALUES - count)
      : endOfNumbers(codes, (form === 'brace' ? start : next) + 1, bracket ?? CLOSE, VALUES);
  if (lastNumber < 0) return -1;
  reading.report('unclosed-parenthesis', start, end, { closeAt: lastNumber }, form);
  return nextLine(codes, endOfLine(codes, lastNumber, codes.length), codes.length);
}

/** The first offset that is no blank, no newline and in no comment. */
function startOfNext(codes: Codes, at: number): number {
  for (; at < codes.length; at++) {
    const kind = CODE_CLASS[codes[at]];
    if (kind === IS_COMMENT) at = endOfComment(codes, at, codes.length);
    else if (kind !== IS_BLANK && kind !== IS_NEWLINE) break;
  }
  return at;
}

/**
 * Where numbers, periods and comments end: at the closing code, or without one behind as many numbers as are wanted,
 * each on a line of its own or not. -1 when something else stands there.
 */
function endOfNumbers(codes: Codes, at: number, closing: number | undefined, wanted: number): number {
  const limit = Math.min(codes.length, at + MOST_TEXT);
  for (let count = 0; at < limit; count++) {
    at = startOfNext(codes, at);
    if (codes[at] === closing) return at;
    const start = at;
    while (at < limit && isInPeriod(codes[at])) at++;
    if (at === start || count === wanted) return -1;
    if (closing === undefined && count + 1 === wanted) return isRestOfLine(codes, at) ? at : -1;
  }
  return -1;
}

/** Whether nothing but a comment follows on the line. */
const isRestOfLine = (codes: Codes, at: number): boolean =>
  startOfNext(codes, at) > endOfLine(codes, at, codes.length) - 1;

/** Whether a code is a digit or the letter of a unit of time. */
const isInPeriod = (code: number): boolean => /[\dwdhms]/i.test(String.fromCharCode(code));
