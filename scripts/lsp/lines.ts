/** Offsets ↔ positions, as an editor counts them: lines end at LF, CR LF or CR, columns are UTF-16 units. */
import type { Position, TextEdit } from 'vscode-languageserver';

export class Lines {
  readonly #text: string;
  readonly #starts: number[] = [0];

  constructor(text: string) {
    this.#text = text;
    for (const { index, 0: end } of text.matchAll(/\r\n|[\n\r]/g)) this.#starts.push(index + end.length);
  }

  positionAt(offset: number): Position {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: offset - this.#starts[low] };
  }

  offsetAt({ line, character }: Position): number {
    if (line >= this.#starts.length) return this.#text.length;
    return Math.min(this.#starts[line] + character, this.#starts[line + 1] ?? this.#text.length);
  }
}

/** The text that edits make; they all count from the text as it is, and do not overlap. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  const lines = new Lines(text);
  const placed = edits.map(({ range, newText }) => ({
    start: lines.offsetAt(range.start),
    end: lines.offsetAt(range.end),
    newText,
  }));
  placed.sort((a, b) => a.start - b.start || a.end - b.end);
  let made = '';
  let at = 0;
  for (const { start, end, newText } of placed) {
    if (start < at) throw new Error(`edits overlap at offset ${start}`);
    made += text.slice(at, start) + newText;
    at = end;
  }
  return made + text.slice(at);
}
