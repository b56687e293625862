/** A whole text → edits: row by row into paragraphs, each paragraph measured first and then laid out. */
import { type Codes, SEMICOLON } from '../../text/codes.ts';
import { afterBlanks, afterNewline, endOfLine } from '../../text/scan.ts';
import { ColumnFinder } from './columns.ts';
import { type Edits, lineBreakOf } from './edits.ts';
import { RowLayout } from './rowLayout.ts';
import {
  COMMENT,
  DIRECTIVE_ROW,
  EMPTY,
  isIndented,
  KEPT,
  kindOf,
  Paragraph,
  RECORD_ROW,
  RowReader,
  type Shape,
  spansLines,
} from './rows.ts';
import { Widths } from './widths.ts';

export interface LayoutOptions {
  readonly ownerWidth: 'auto' | number;
  readonly blankLines: number;
  readonly alignComments: boolean;
}

export class TextLayout {
  readonly #codes: Codes;
  readonly #options: LayoutOptions;
  readonly #edits: Edits;
  readonly #reader: RowReader;
  readonly #finder: ColumnFinder;
  readonly #row: RowLayout;
  readonly #comments = new Widths(64, 120);
  #paragraph = new Paragraph();
  /** Where the empty lines above the current row start; -1: there are none. */
  #emptyFrom = -1;
  /** Kind of the last row that is not empty. */
  #last = KEPT;

  constructor(codes: Codes, options: LayoutOptions, edits: Edits) {
    this.#codes = codes;
    this.#options = options;
    this.#edits = edits;
    this.#reader = new RowReader(codes);
    this.#finder = new ColumnFinder(options.ownerWidth);
    this.#row = new RowLayout(codes);
  }

  run(): void {
    const reader = this.#reader;
    while (reader.next()) {
      const { entry, shape } = reader;
      const kind = kindOf(shape);
      if (kind === EMPTY) {
        this.endParagraph();
        if (this.#emptyFrom < 0) this.#emptyFrom = entry.start;
        continue;
      }
      this.endEmptyLines(entry.start);
      if (kind === RECORD_ROW) this.#finder.add(this.#codes, entry, shape);
      this.#paragraph.push(entry.start, entry.end, shape);
      this.#last = kind;
      if (this.isRuler(entry.start, entry.end, shape)) this.endParagraph();
    }
    this.endParagraph();
    this.endText();
  }

  /** A `;` alone at the start of a line stands for an empty line. */
  private isRuler(start: number, end: number, shape: Shape): boolean {
    if (kindOf(shape) !== COMMENT || isIndented(shape) || this.#codes[start] !== SEMICOLON) return false;
    return afterBlanks(this.#codes, start + 1, end) === endOfLine(this.#codes, start, end);
  }

  private endParagraph(): void {
    const paragraph = this.#paragraph;
    const row = this.#row;
    if (paragraph.count === 0) return;
    row.columns = this.#finder.take();
    const records = this.commentColumn(RECORD_ROW);
    const directives = this.commentColumn(DIRECTIVE_ROW);
    for (let i = 0; i < paragraph.count; i++) {
      const shape = paragraph.shapes[i];
      const kind = kindOf(shape);
      if (kind === KEPT) row.lastComment = -1;
      else if (spansLines(shape)) this.layOutLines(paragraph.starts[i], paragraph.ends[i], shape);
      else {
        row.commentColumn = kind === DIRECTIVE_ROW ? directives : records;
        this.emit(paragraph.starts[i], paragraph.ends[i], shape);
      }
    }
    row.lastComment = -1;
    paragraph.count = 0;
  }

  /** The column of comments after the paragraph's rows of a kind that take one line. */
  private commentColumn(kind: number): number {
    const { count, starts, ends, shapes } = this.#paragraph;
    this.startMeasuring(false);
    for (let i = 0; i < count; i++) {
      if (kindOf(shapes[i]) === kind && !spansLines(shapes[i])) this.#row.walk(starts[i], ends[i], shapes[i]);
    }
    return this.endMeasuring();
  }

  /** A row of several lines aligns its comments by itself. */
  private layOutLines(start: number, end: number, shape: Shape): void {
    const { lastComment } = this.#row;
    this.startMeasuring(true);
    this.#row.walk(start, end, shape);
    this.#row.commentColumn = this.endMeasuring();
    this.#row.lastComment = lastComment;
    this.emit(start, end, shape);
  }

  private startMeasuring(onlyLater: boolean): void {
    this.#row.edits = undefined;
    this.#row.widths = this.#comments;
    this.#row.onlyLater = onlyLater;
  }

  private endMeasuring(): number {
    const column = this.#options.alignComments && !this.#comments.isEmpty ? this.#comments.fit + 1 : 0;
    this.#comments.clear();
    this.#row.widths = undefined;
    this.#row.lastComment = -1;
    return column;
  }

  private emit(start: number, end: number, shape: Shape): void {
    this.#row.edits = this.#edits;
    this.#row.walk(start, end, shape);
  }

  /**
   * Keeps some of the empty lines above the row at `end`, without their blanks. It keeps all where they may lie in a
   * string that is not closed: how far that reaches depends on the number of its lines.
   */
  private endEmptyLines(end: number): void {
    let at = this.#emptyFrom;
    if (at < 0) return;
    this.#emptyFrom = -1;
    const most = this.#reader.unclosed ? Infinity : this.#options.blankLines;
    for (let kept = 0; at < end && kept < most; kept++) {
      const newline = endOfLine(this.#codes, at, end);
      if (newline > at) this.#edits.spaces(at, newline, 0);
      at = afterNewline(this.#codes, newline, end);
    }
    if (at < end) this.#edits.spaces(at, end, 0);
  }

  /** The last line has a line break, and no empty lines follow it. */
  private endText(): void {
    const { length } = this.#codes;
    if (this.#emptyFrom >= 0) this.#edits.spaces(this.#emptyFrom, length, 0);
    else if (this.#last !== KEPT && endOfLine(this.#codes, length - 1, length) === length) {
      this.#edits.lineBreak(length, lineBreakOf(this.#codes));
    }
  }
}
