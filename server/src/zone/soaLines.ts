/** SOA records over several lines whose parenthesis does not hold them together: it is a brace, or on the next line. */
import type { Entry } from '../syntax/entry.ts';
import { nextLine } from '../syntax/misread.ts';
import { CLOSE, CODE_CLASS, type Codes, IS_BLANK, IS_COMMENT, IS_NEWLINE, OPEN } from '../text/codes.ts';
import { endOfComment, endOfLine } from '../text/scan.ts';
import type { ZoneFile } from './files.ts';
import type { ZoneLoader } from './load.ts';

const BRACE = 123;
const CLOSING_BRACE = 125;

/** The numbers of an SOA record, each with a comment, stand in less text than this. */
const MOST_TEXT = 2000;

/**
 * Reports an SOA record that ends with its line although its numbers follow. The answer is where the text goes on after
 * the numbers, so that they are not taken for records; -1: the record is whole, or broken in another way.
 */
export function afterSoaLines(loader: ZoneLoader, entry: Entry, { codes }: ZoneFile): number {
  if (loader.template || entry.openedAt >= 0) return -1;
  const last = entry.count - 1;
  const [start, end] = [entry.starts[last], entry.ends[last]];
  const isBrace = end - start === 1 && codes[start] === BRACE;
  const open = isBrace ? start : startOfNext(codes, entry.end);
  if (!isBrace && (entry.count - entry.first !== 2 || codes[open] !== OPEN)) return -1;
  const close = endOfNumbers(codes, open + 1, isBrace ? CLOSING_BRACE : CLOSE);
  if (close < 0) return -1;
  loader.report('unclosed-parenthesis', start, end, undefined, isBrace ? 'brace' : 'nextLine');
  return nextLine(codes, endOfLine(codes, close, codes.length), codes.length);
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

/** The offset of the closing code behind numbers, periods and comments; -1 when something else stands there. */
function endOfNumbers(codes: Codes, at: number, closing: number): number {
  const limit = Math.min(codes.length, at + MOST_TEXT);
  for (at = startOfNext(codes, at); at < limit; at = startOfNext(codes, at + 1)) {
    if (codes[at] === closing) return at;
    if (!isInPeriod(codes[at])) return -1;
  }
  return -1;
}

/** Whether a code is a digit or the letter of a unit of time. */
const isInPeriod = (code: number): boolean => /[\dwdhms]/i.test(String.fromCharCode(code));
