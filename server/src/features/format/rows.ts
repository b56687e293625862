/** Text → rows: what the formatter knows of each entry, packed into numbers so that a paragraph may be a whole file. */
import { BLANK, BROKEN, DIRECTIVE, Entry } from '../../syntax/entry.ts';
import { EntryReader } from '../../syntax/reader.ts';
import { CODE_CLASS, type Codes, IS_COMMENT } from '../../text/codes.ts';
import { afterBlanks, afterNewline, endOfLine } from '../../text/scan.ts';

/** Not understood, so nothing in it is touched. */
export const KEPT = 0;
export const EMPTY = 1;
export const COMMENT = 2;
export const DIRECTIVE_ROW = 3;
export const RECORD_ROW = 4;

const INDENTED = 1 << 3;
const SPANS_LINES = 1 << 4;

/** What is known of a row: its kind, two flags, and which of its words is TTL, class and type. */
export type Shape = number;

export const kindOf = (shape: Shape): number => shape & 7;
/** The first line starts with a blank. */
export const isIndented = (shape: Shape): boolean => (shape & INDENTED) !== 0;
export const spansLines = (shape: Shape): boolean => (shape & SPANS_LINES) !== 0;
/** Indexes of words; -1: not written. */
export const ttlWord = (shape: Shape): number => ((shape >> 5) & 7) - 1;
export const classWord = (shape: Shape): number => ((shape >> 8) & 7) - 1;
export const typeWord = (shape: Shape): number => ((shape >> 11) & 7) - 1;

/** Reads one row after the other; `entry` holds its words. */
export class RowReader {
  readonly entry = new Entry();
  shape: Shape = KEPT;
  readonly #codes: Codes;
  readonly #reader: EntryReader;
  /** A parenthesis or quote that is never closed was met. */
  unclosed = false;

  constructor(codes: Codes) {
    this.#codes = codes;
    this.#reader = new EntryReader(codes);
  }

  next(): boolean {
    if (!this.#reader.next(this.entry)) return false;
    const { problems, pragmas } = this.#reader;
    pragmas.length = 0;
    const { misread } = this.entry;
    const isBroken = problems.length > 0 || misread !== undefined;
    this.unclosed ||=
      misread?.code === 'unclosed-parenthesis' || problems.some(({ code }) => code === 'unclosed-quote');
    problems.length = 0;
    this.shape = isBroken ? KEPT : this.shapeOf(this.entry);
    return true;
  }

  private shapeOf(entry: Entry): Shape {
    const { start, end, kind } = entry;
    const codes = this.#codes;
    if (kind === BROKEN) return KEPT;
    if (entry.openedAt >= 0 && (this.unclosed || kind === BLANK)) return KEPT;
    const indented = entry.indented ? INDENTED : 0;
    if (kind === BLANK) {
      const at = afterBlanks(codes, start, end);
      return at < end && CODE_CLASS[codes[at]] === IS_COMMENT ? COMMENT | indented : EMPTY;
    }
    const lineEnd = endOfLine(codes, start, end);
    const spans = lineEnd < end && afterNewline(codes, lineEnd, end) < end ? SPANS_LINES : 0;
    if (kind === DIRECTIVE) return DIRECTIVE_ROW | spans;
    if (this.unclosed && !this.isTypeApart(entry)) return KEPT;
    const words = ((entry.ttlToken + 1) << 5) | ((entry.classToken + 1) << 8) | ((entry.typeToken + 1) << 11);
    return RECORD_ROW | indented | spans | words;
  }

  /**
   * Whether blanks stand between the type and the data. How far something unclosed reaches is told by the lines below
   * it that read so; then that must not change.
   */
  private isTypeApart({ ends, typeToken, count, starts }: Entry): boolean {
    const end = ends[typeToken];
    return (
      typeToken + 1 < count &&
      afterBlanks(this.#codes, end, this.#codes.length) === starts[typeToken + 1] &&
      starts[typeToken + 1] > end
    );
  }
}

/** Rows that are laid out together. */
export class Paragraph {
  count = 0;
  starts = new Int32Array(64);
  ends = new Int32Array(64);
  shapes = new Int32Array(64);

  push(start: number, end: number, shape: Shape): void {
    if (this.count === this.starts.length) {
      this.starts = doubled(this.starts);
      this.ends = doubled(this.ends);
      this.shapes = doubled(this.shapes);
    }
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.shapes[this.count++] = shape;
  }
}

function doubled(values: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(values.length * 2);
  copy.set(values);
  return copy;
}
