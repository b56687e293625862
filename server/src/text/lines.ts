/** Offsets ↔ lines and columns, both from 1 and in UTF-16 units. A line ends at LF, CR or CR LF. */
import { CARRIAGE_RETURN, type Codes, LINE_FEED } from './codes.ts';
import { grown } from './memory.ts';

export interface Position {
  readonly line: number;
  readonly column: number;
}

export class Lines {
  readonly #starts: Int32Array;

  /** `starts`: where the lines start, when that is known already (`lineStarts`). */
  constructor(codes: Codes, starts = lineStarts(codes)) {
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

/** The offsets at which lines start, from 0 on. */
export function lineStarts(codes: Codes): Int32Array {
  let starts = new Int32Array(1024);
  let count = 1;
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at];
    // Hardly a code is this small, so most are done with here.
    if (code > CARRIAGE_RETURN) continue;
    if (code !== LINE_FEED && (code !== CARRIAGE_RETURN || codes[at + 1] === LINE_FEED)) continue;
    if (count === starts.length) starts = grown(starts, new Int32Array(2 * count));
    starts[count++] = at + 1;
  }
  return starts.subarray(0, count);
}
