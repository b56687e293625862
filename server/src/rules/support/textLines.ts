/** The lines of a text as they stand there, for rules on layout. */
import type { Codes } from '../../text/codes.ts';
import { endOfLine } from '../../text/scan.ts';

export interface TextLine {
  readonly start: number;
  /** Without the line break. */
  readonly end: number;
}

export function* linesIn(codes: Codes): Generator<TextLine> {
  for (let start = 0; start < codes.length; ) {
    const end = endOfLine(codes, start, codes.length);
    yield { start, end };
    start = end + (codes[end] === 13 && codes[end + 1] === 10 ? 2 : 1);
  }
}
