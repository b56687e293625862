/** Where to go on after a parenthesis that is never closed. */
import { classCodeOf } from '../records/classes.ts';
import { typeCodeOf } from '../records/mnemonics.ts';
import { readTtl } from '../records/ttl.ts';
import { CODE_CLASS, type Codes, DOLLAR, IN_WORD, IS_BLANK, IS_ESCAPE } from '../text/codes.ts';
import { afterBlanks, endOfWord } from '../text/scan.ts';
import { directiveOf } from './slots.ts';

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
