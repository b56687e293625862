/** One row → where its pieces stand. Walks over its tokens and says which blanks have to change. */
import { CODE_CLASS, type Codes, IS_BLANK } from '../../text/codes.ts';
import { type Token, tokenAt } from '../../text/tokens.ts';
import type { Columns } from './columns.ts';
import { areSpaces, type Edits } from './edits.ts';
import { columnAfter, displayWidth, indentation } from './measure.ts';
import { classWord, isIndented, kindOf, RECORD_ROW, type Shape, ttlWord, typeWord } from './rows.ts';
import type { Widths } from './widths.ts';

/** Lines inside of parentheses are indented no further, however far right the data starts. */
const DEEPEST = 48;
/** Lines inside of a directive's parentheses. */
const DIRECTIVE_INDENT = 8;

const NOWHERE = -1;

export class RowLayout {
  readonly #codes: Codes;
  columns!: Columns;
  /** Gets the edits; undefined while only widths are taken. */
  edits: Edits | undefined;
  /** Gets the widths of the lines that have comments, and only of those after the row's first if `onlyLater`. */
  widths: Widths | undefined;
  onlyLater = false;
  /** Comments after text stand here if they can. */
  commentColumn = 0;
  /** Where the comment of the line above stands. */
  lastComment = NOWHERE;

  /** Of the row that is walked over: which words are what, and how far lines inside of parentheses are indented. */
  #ttl = NOWHERE;
  #class = NOWHERE;
  #type = NOWHERE;
  #data = NOWHERE;
  #closing = 0;
  #inner = 0;

  /** Of the line: is it the row's first, has it no piece yet, a comment; the column after its last piece, its end. */
  #first = true;
  #empty = true;
  #commented = false;
  #column = 0;
  #end = 0;

  constructor(codes: Codes) {
    this.#codes = codes;
  }

  /** Lays out a row of any kind but KEPT and EMPTY. */
  walk(start: number, end: number, shape: Shape): void {
    this.begin(start, shape);
    const indented = isIndented(shape);
    let word = 0;
    let previous: Token['kind'] = 'newline';
    for (let at = start; at < end; ) {
      const token = tokenAt(this.#codes, at, end);
      at = token.end;
      if (token.kind === 'blank') continue;
      if (token.kind === 'newline') this.endLine(token);
      else if (token.kind === 'comment') this.placeComment(token);
      else {
        const glued = token.start === this.#end && isText(previous) && isText(token.kind);
        this.place(token, glued ? this.#column : this.columnOf(token.kind, word, indented));
        if (previous === 'open' && this.#first && word === this.#data && isText(token.kind)) this.hang(token);
        if (isText(token.kind)) word++;
      }
      previous = token.kind;
    }
    this.change(this.#end, end, 0);
  }

  private begin(start: number, shape: Shape): void {
    const isRecord = kindOf(shape) === RECORD_ROW;
    this.#ttl = isRecord ? ttlWord(shape) : NOWHERE;
    this.#class = isRecord ? classWord(shape) : NOWHERE;
    this.#type = isRecord ? typeWord(shape) : NOWHERE;
    this.#data = isRecord ? this.#type + 1 : NOWHERE;
    this.#closing = this.#inner = isRecord ? Math.min(this.columns.data, DEEPEST) : DIRECTIVE_INDENT;
    this.#first = this.#empty = true;
    this.#commented = false;
    this.#column = 0;
    this.#end = start;
  }

  private columnOf(kind: Token['kind'], word: number, indented: boolean): number {
    if (!this.#first) return this.#empty ? (kind === 'close' ? this.#closing : this.#inner) : this.#column + 1;
    if (this.#empty) return indented ? this.cellOf(word) : 0;
    return kind === 'close' ? this.#column + 1 : Math.max(this.#column + 1, this.cellOf(word));
  }

  /** The column at which a word of the row starts; 0: right after the one before. */
  private cellOf(word: number): number {
    const { columns } = this;
    if (word === this.#type) return columns.type;
    if (word === this.#data) return columns.data;
    if (word === this.#class) return columns.class;
    if (word !== this.#ttl) return 0;
    if (this.#class < 0) return columns.loneTtl;
    return this.#ttl < this.#class ? columns.ttl : columns.lateTtl;
  }

  /** The data starts with `( word`: the lines below start under the word. */
  private hang({ start, end }: Token): void {
    this.#inner = Math.min(this.#column - displayWidth(this.#codes, start, end), DEEPEST);
  }

  private place({ start, end }: Token, column: number): void {
    this.change(this.#end, start, column - this.#column);
    this.#column = columnAfter(this.#codes, start, end, column);
    this.#end = end;
    this.#empty = false;
  }

  private placeComment(token: Token): void {
    const wasEmpty = this.#empty;
    if (!wasEmpty && !(this.#first && this.onlyLater)) this.widths?.add(this.#column);
    const column = wasEmpty ? this.loneCommentColumn(token) : Math.max(this.#column + 1, this.commentColumn);
    let { end } = token;
    while (CODE_CLASS[this.#codes[end - 1]] === IS_BLANK) end--;
    this.place({ ...token, end }, column);
    this.lastComment = !wasEmpty || column === this.lastComment ? column : NOWHERE;
    this.#commented = true;
  }

  /**
   * A comment that has the line for itself goes on with the one above if it stands as far right. Else it keeps its
   * column 0, which may mean that a record was commented out, and outside of parentheses any other as well.
   */
  private loneCommentColumn({ start }: Token): number {
    if (start === this.#end) return 0;
    const written = indentation(this.#codes, this.#end, start);
    const text = this.#first ? this.columns.data : this.#inner;
    if (written > text && this.lastComment > text) return this.lastComment;
    return this.#first ? written : this.#inner;
  }

  private endLine(newline: Token): void {
    this.change(this.#end, newline.start, 0);
    this.#end = newline.end;
    this.#column = 0;
    if (!this.#commented) this.lastComment = NOWHERE;
    this.#first = this.#commented = false;
    this.#empty = true;
  }

  private change(start: number, end: number, spaces: number): void {
    if (this.edits && !areSpaces(this.#codes, start, end, spaces)) this.edits.spaces(start, end, spaces);
  }
}

const isText = (kind: Token['kind']): boolean => kind === 'word' || kind === 'quoted';
