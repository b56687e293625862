/** Offsets of the core ↔ positions of the protocol, which count lines and UTF-16 units from 0. */
import type { Position, Range } from 'vscode-languageserver';
import type { Lines } from '../text/lines.ts';

/** The offset of a position; what lies beyond a line or the text is its end. `length`: of the text. */
export function offsetAt(lines: Lines, length: number, { line, character }: Position): number {
  if (line >= lines.count) return length;
  if (line < 0) return 0;
  const start = lines.startOf(line + 1);
  const end = line + 1 < lines.count ? lines.startOf(line + 2) : length;
  return Math.min(start + Math.max(0, character), end);
}

export function positionAt(lines: Lines, offset: number): Position {
  const { line, column } = lines.at(offset);
  return { line: line - 1, character: column - 1 };
}

export const rangeAt = (lines: Lines, { start, end }: { readonly start: number; readonly end: number }): Range => ({
  start: positionAt(lines, start),
  end: positionAt(lines, end),
});
