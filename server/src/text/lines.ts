/** Offsets ↔ lines and columns, both from 1 and in UTF-16 units. A line ends at LF, CR or CR LF. */
import { CARRIAGE_RETURN, type Codes, LINE_FEED } from './codes.ts';

export interface Position {
  readonly line: number;
  readonly column: number;
}

export class Lines {
  readonly #starts: Int32Array;

  constructor(codes: Codes) {
    let count = 1;
    for (let i = 0; i < codes.length; i++) if (endsLine(codes, i)) count++;
    const starts = new Int32Array(count);
    let line = 1;
    for (let i = 0; i < codes.length; i++) if (endsLine(codes, i)) starts[line++] = i + 1;
    this.#starts = starts;
  }

  get count(): number {
    return this.#starts.length;
  }

  /** The offset at which a line starts; lines count from 1. */
  startOf(line: number): number {
    return this.#starts[line - 1];
  }

  at(offset: number): Position {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - this.#starts[low] + 1 };
  }
}

function endsLine(codes: Codes, at: number): boolean {
  const code = codes[at];
  return code === LINE_FEED || (code === CARRIAGE_RETURN && codes[at + 1] !== LINE_FEED);
}
