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
  const lines = new LineCounter(codes);
  if (codes instanceof Uint8Array) countInOctets(codes, lines);
  else lines.look(0, codes.length);
  return lines.starts;
}

class LineCounter {
  readonly #codes: Codes;
  #starts: Int32Array;
  #count = 1;

  constructor(codes: Codes) {
    this.#codes = codes;
    this.#starts = new Int32Array(1024 + (codes.length >> 5));
  }

  get starts(): Int32Array {
    return this.#starts.subarray(0, this.#count);
  }

  look(from: number, to: number): void {
    const codes = this.#codes;
    for (let at = from; at < to; at++) {
      const code = codes[at];
      if (code !== LINE_FEED && (code !== CARRIAGE_RETURN || codes[at + 1] === LINE_FEED)) continue;
      if (this.#count === this.#starts.length) this.#starts = grown(this.#starts, new Int32Array(2 * this.#count));
      this.#starts[this.#count++] = at + 1;
    }
  }
}

const hasLineEnd = (word: number): boolean => hasZero(word ^ 0x0a0a0a0a) || hasZero(word ^ 0x0d0d0d0d);

/** Whether one of four octets is zero. */
const hasZero = (word: number): boolean => ((word - 0x01010101) & ~word & 0x80808080) !== 0;

/** Looks at four octets at a time where they are aligned; in most of them no line ends. */
function countInOctets(codes: Uint8Array, lines: LineCounter): void {
  const aligned = (4 - (codes.byteOffset & 3)) & 3;
  const count = (codes.length - aligned) >> 2;
  if (count < 1) {
    lines.look(0, codes.length);
    return;
  }
  lines.look(0, aligned);
  const words = new Uint32Array(codes.buffer, codes.byteOffset + aligned, count);
  for (let i = 0, at = aligned; i < count; i++, at += 4) {
    const word = words[i];
    // An octet below 14 borrows from its highest bit; most of those are tabs.
    if (((word - 0x0e0e0e0e) & ~word & 0x80808080) !== 0 && hasLineEnd(word)) lines.look(at, at + 4);
  }
  lines.look(aligned + count * 4, codes.length);
}
