/** Where to go on after a parenthesis or quote that is never closed. */
import { classCodeOf } from '../records/classes.ts';
import { typeCodeOf } from '../records/mnemonics.ts';
import { readTtl } from '../records/ttl.ts';
import { BACKSLASH, CODE_CLASS, type Codes, DOLLAR, IN_WORD, IS_BLANK, IS_ESCAPE, QUOTE } from '../text/codes.ts';
import { afterBlanks, afterNewline, endOfLine, endOfWord } from '../text/scan.ts';
import { directiveOf } from './directive.ts';

/**
 * Whether the line at `at` reads as an entry of its own: a directive, or an owner (or indentation), any TTL and
 * class, and a known type with something behind it. An indented line needs a TTL or class as well, because RDATA
 * such as `A NS SOA` in a type list would read as an entry otherwise.
 */
export function readsAsEntry(codes: Codes, at: number, limit: number): boolean {
  const indented = at < limit && CODE_CLASS[codes[at]] === IS_BLANK;
  let slots = 0;
  for (let word = 0; word < 5; word++) {
    at = afterBlanks(codes, at, limit);
    const kind = at < limit ? CODE_CLASS[codes[at]] : IS_BLANK;
    if (kind !== IN_WORD && kind !== IS_ESCAPE) return false;
    const end = endOfWord(codes, at, limit);
    if (word === 0 && !indented) {
      if (codes[at] === DOLLAR) return directiveOf(codes, at, end) !== undefined;
    } else if (readTtl(codes, at, end) >= 0 || classCodeOf(codes, at, end) >= 0) {
      slots++;
    } else {
      return (
        typeCodeOf(codes, at, end) >= 0 &&
        end < limit &&
        CODE_CLASS[codes[end]] === IS_BLANK &&
        (!indented || slots > 0)
      );
    }
    at = end;
  }
  return false;
}

/** How many lines a string that was broken over lines may have. */
const MOST_LINES = 100;

/**
 * A quoted string is open at the end of its line, at `end`. Where it is closed when lines were broken inside of it: the
 * first line with quotes has an odd number of them, and none up to there reads as an entry. -1: it is one line only.
 */
export function endOfBrokenString(codes: Codes, end: number, limit: number): number {
  for (let line = 0, at = end; line < MOST_LINES && at < limit; line++) {
    at = afterNewline(codes, at, limit);
    if (readsAsEntry(codes, at, limit)) return -1;
    const lineEnd = endOfLine(codes, at, limit);
    let first = -1;
    let quotes = 0;
    for (let i = at; i < lineEnd; i++) {
      if (codes[i] === BACKSLASH) i++;
      else if (codes[i] === QUOTE && quotes++ === 0) first = i;
    }
    if (quotes > 0) return quotes % 2 === 1 ? first + 1 : -1;
    at = lineEnd;
  }
  return -1;
}
