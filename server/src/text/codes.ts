/**
 * Text as numbers. Every reader of the core works on an array of codes, never on a string: a file of plain ASCII
 * is used as it lies on disk, and anything else is decoded once into UTF-16 units, so offsets are always columns.
 */
export type Codes = Uint8Array | Uint16Array;

export const NUL = 0;
export const TAB = 9;
export const LINE_FEED = 10;
export const CARRIAGE_RETURN = 13;
export const SPACE = 32;
export const QUOTE = 34;
export const DOLLAR = 36;
export const OPEN = 40;
export const CLOSE = 41;
export const DOT = 46;
export const ZERO = 48;
export const NINE = 57;
export const SEMICOLON = 59;
export const AT = 64;
export const BACKSLASH = 92;

/** What a code means to the scanner; everything that is not listed is part of a word. */
export const IN_WORD = 0;
export const IS_BLANK = 1;
export const IS_NEWLINE = 2;
export const IS_OPEN = 3;
export const IS_CLOSE = 4;
export const IS_QUOTE = 5;
export const IS_COMMENT = 6;
export const IS_ESCAPE = 7;

/** Code → meaning, for every UTF-16 unit, so that no look-up needs a bounds test. */
export const CODE_CLASS = new Uint8Array(65536);
CODE_CLASS[TAB] = CODE_CLASS[SPACE] = IS_BLANK;
CODE_CLASS[LINE_FEED] = CODE_CLASS[CARRIAGE_RETURN] = IS_NEWLINE;
CODE_CLASS[OPEN] = IS_OPEN;
CODE_CLASS[CLOSE] = IS_CLOSE;
CODE_CLASS[QUOTE] = IS_QUOTE;
CODE_CLASS[SEMICOLON] = IS_COMMENT;
CODE_CLASS[BACKSLASH] = IS_ESCAPE;

/** Code → the code of its ASCII lower-case letter; other codes map to themselves (only the low octet matters). */
export const LOWER = new Uint8Array(256);
for (let code = 0; code < 256; code++) LOWER[code] = code >= 65 && code <= 90 ? code + 32 : code;

export const isDigit = (code: number): boolean => code >= ZERO && code <= NINE;

/** The text between two offsets as a string, one character for each octet or UTF-16 unit. */
export function textOf(codes: Codes, start = 0, end = codes.length): string {
  let text = '';
  for (let from = start; from < end; from += 4096) {
    // Engines take an array that is applied as a whole; one that is spread they walk.
    text += Reflect.apply(String.fromCharCode, undefined, codes.subarray(from, Math.min(end, from + 4096)));
  }
  return text;
}

/** A string as codes: octets when all of it is ASCII, UTF-16 units otherwise. */
export function codesOf(text: string): Codes {
  const units = new Uint16Array(text.length);
  let seen = 0;
  for (let i = 0; i < text.length; i++) seen |= units[i] = text.charCodeAt(i);
  return seen < 128 ? Uint8Array.from(units) : units;
}

/** Whether the codes between two offsets spell an ASCII word, in any letter case; `word` is in lower case. */
export function spells(codes: Codes, start: number, end: number, word: string): boolean {
  if (end - start !== word.length) return false;
  for (let i = 0; i < word.length; i++) {
    const code = codes[start + i];
    if ((code > 255 ? code : LOWER[code]) !== word.charCodeAt(i)) return false;
  }
  return true;
}
