/** Offsets of the core ↔ positions of the protocol, which count lines and UTF-16 units from 0. */
import type { Position, Range } from 'vscode-languageserver';
import { CARRIAGE_RETURN, type Codes, LINE_FEED } from '../text/codes.ts';
import type { Lines } from '../text/lines.ts';

/** The offset of a position in a text; what lies beyond the end of a line or of the text is that end. */
export function offsetAt(lines: Lines, codes: Codes, { line, character }: Position): number {
  if (line >= lines.count) return codes.length;
  if (line < 0) return 0;
  const start = lines.startOf(line + 1);
  return Math.min(start + Math.max(0, character), Math.max(start, endOf(lines, codes, line)));
}

/** Where a line ends, before its line break. */
function endOf(lines: Lines, codes: Codes, line: number): number {
  if (line + 1 >= lines.count) return codes.length;
  const next = lines.startOf(line + 2);
  return codes[next - 1] === LINE_FEED && codes[next - 2] === CARRIAGE_RETURN ? next - 2 : next - 1;
}

export function positionAt(lines: Lines, offset: number): Position {
  const { line, column } = lines.at(offset);
  return { line: line - 1, character: column - 1 };
}

export const rangeAt = (lines: Lines, { start, end }: { readonly start: number; readonly end: number }): Range => ({
  start: positionAt(lines, start),
  end: positionAt(lines, end),
});
