/** Where the things that a zone file is made of end. All functions take the offset of the first code and a limit. */
import {
  BACKSLASH,
  CARRIAGE_RETURN,
  CODE_CLASS,
  type Codes,
  IN_WORD,
  IS_BLANK,
  IS_ESCAPE,
  IS_NEWLINE,
  LINE_FEED,
  QUOTE,
} from './codes.ts';

/** End of the word at `at`: the first blank, newline, parenthesis, quote or `;` that no backslash precedes. */
export function endOfWord(codes: Codes, at: number, limit: number): number {
  while (at < limit) {
    const kind = CODE_CLASS[codes[at]];
    if (kind === IN_WORD) at++;
    else if (kind === IS_ESCAPE) at += at + 1 < limit && CODE_CLASS[codes[at + 1]] !== IS_NEWLINE ? 2 : 1;
    else break;
  }
  return at;
}

/**
 * End of the quoted string that opens at `at`, its closing quote included. A raw newline ends it as well (BIND's
 * reading); then the code before the end is no quote, see `isClosed`. An escaped newline is part of the string.
 */
export function endOfQuoted(codes: Codes, at: number, limit: number): number {
  at++;
  while (at < limit) {
    const code = codes[at];
    if (code === QUOTE) return at + 1;
    if (code === LINE_FEED) return at;
    if (code === CARRIAGE_RETURN && codes[at + 1] === LINE_FEED) return at;
    at += code === BACKSLASH && at + 1 < limit ? 2 : 1;
  }
  return Math.min(at, limit);
}

/** Whether the quoted string from `start` to `end` has its closing quote. */
export function isClosed(codes: Codes, start: number, end: number): boolean {
  if (end - start < 2 || codes[end - 1] !== QUOTE) return false;
  let escapes = 0;
  while (codes[end - 2 - escapes] === BACKSLASH) escapes++;
  return escapes % 2 === 0;
}

/** End of the line that `at` lies in, without its newline. */
export function endOfLine(codes: Codes, at: number, limit: number): number {
  while (at < limit && codes[at] !== LINE_FEED && codes[at] !== CARRIAGE_RETURN) at++;
  return at;
}

/** End of the comment at `at`, without its newline: LF or CR LF. A CR alone is part of it (BIND's reading). */
export function endOfComment(codes: Codes, at: number, limit: number): number {
  while (at < limit && codes[at] !== LINE_FEED) at++;
  return at < limit && codes[at - 1] === CARRIAGE_RETURN ? at - 1 : at;
}

/** The offset after the newline at `at`: LF, CR or CR LF. */
export function afterNewline(codes: Codes, at: number, limit: number): number {
  return codes[at] === CARRIAGE_RETURN && at + 1 < limit && codes[at + 1] === LINE_FEED ? at + 2 : at + 1;
}

/** The first offset at or after `at` that is no blank. */
export function afterBlanks(codes: Codes, at: number, limit: number): number {
  while (at < limit && CODE_CLASS[codes[at]] === IS_BLANK) at++;
  return at;
}
