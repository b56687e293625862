/** Text in columns of the screen. */
import { type Codes, LINE_FEED, TAB } from '../../text/codes.ts';

/** How many columns the codes between two offsets take; what lies outside of the first Unicode plane takes one. */
export function displayWidth(codes: Codes, start: number, end: number): number {
  let width = end - start;
  if (codes instanceof Uint8Array) return width;
  for (let i = start; i < end; i++) if (codes[i] >= 0xdc00 && codes[i] < 0xe000) width--;
  return width;
}

/** The column after a token that starts at `column`; a quoted string may go over an escaped newline. */
export function columnAfter(codes: Codes, start: number, end: number, column: number): number {
  for (let i = end - 1; i > start; i--) if (codes[i] === LINE_FEED) return displayWidth(codes, i + 1, end);
  return column + displayWidth(codes, start, end);
}

/** The column that blanks at the start of a line lead to; tabs go to the next multiple of 8. */
export function indentation(codes: Codes, start: number, end: number): number {
  let column = 0;
  for (let i = start; i < end; i++) column = codes[i] === TAB ? (column | 7) + 1 : column + 1;
  return column;
}
