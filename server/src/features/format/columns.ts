/** The columns of a paragraph: owner, TTL, class, type, data. They depend on its words only, not on its blanks. */
import type { Entry } from '../../syntax/entry.ts';
import type { Codes } from '../../text/codes.ts';
import { displayWidth } from './measure.ts';
import { classWord, type Shape, ttlWord, typeWord } from './rows.ts';
import { Widths } from './widths.ts';

/** Where things stand; columns count from 0. */
export interface Columns {
  /** After the owner; records without owner are indented to here. */
  readonly start: number;
  /** A TTL before the class, and one after it. */
  readonly ttl: number;
  readonly class: number;
  readonly lateTtl: number;
  /** A TTL without class. */
  readonly loneTtl: number;
  readonly type: number;
  readonly data: number;
}

/** Fields start after the owner at a multiple of this, so that neighbouring paragraphs often agree. */
const STOP = 4;
const LEAST_OWNER = 8;
/** Room for CNAME, so that the data of most paragraphs is in one column. */
const LEAST_TYPE = 5;
/** TTLs, classes and types that are longer stick out. */
const LONGEST_WORD = 12;

/** Collects the widths of a paragraph's words, then says where its columns are. */
export class ColumnFinder {
  readonly #fixed: number | undefined;
  readonly #owners = new Widths(31, 76);
  #start = LEAST_OWNER;
  #ttl = 0;
  #class = 0;
  #lateTtl = 0;
  #loneTtl = 0;
  #type = 0;

  constructor(ownerWidth: 'auto' | number) {
    this.#fixed = ownerWidth === 'auto' ? undefined : Math.max(1, Math.trunc(ownerWidth));
  }

  add(codes: Codes, entry: Entry, shape: Shape): void {
    const ttl = ttlWord(shape);
    const recordClass = classWord(shape);
    if (entry.ownerToken >= 0) this.#owners.add(widthOf(codes, entry, 0));
    if (ttl >= 0) {
      const width = short(widthOf(codes, entry, ttl));
      if (recordClass < 0) this.#loneTtl = Math.max(this.#loneTtl, width);
      else if (ttl < recordClass) this.#ttl = Math.max(this.#ttl, width);
      else this.#lateTtl = Math.max(this.#lateTtl, width);
    }
    if (recordClass >= 0) this.#class = Math.max(this.#class, short(widthOf(codes, entry, recordClass)));
    this.#type = Math.max(this.#type, short(widthOf(codes, entry, typeWord(shape))));
  }

  /** The columns of what was added; afterwards the next paragraph can be. Without owners, they start as before. */
  take(): Columns {
    if (this.#fixed !== undefined) this.#start = this.#fixed;
    else if (!this.#owners.isEmpty) {
      this.#start = Math.max(LEAST_OWNER, STOP * Math.ceil((this.#owners.fit + 1) / STOP));
    }
    const loneIsLate = this.#lateTtl > 0 && this.#ttl === 0;
    const early = loneIsLate ? 0 : Math.max(this.#ttl, this.#loneTtl);
    const late = loneIsLate ? Math.max(this.#lateTtl, this.#loneTtl) : this.#lateTtl;
    const ttl = this.#start;
    const recordClass = after(ttl, early);
    const lateTtl = after(recordClass, this.#class);
    const type = after(lateTtl, late);
    const data = after(type, Math.max(LEAST_TYPE, this.#type));
    this.#owners.clear();
    this.#ttl = this.#class = this.#lateTtl = this.#loneTtl = this.#type = 0;
    return { start: ttl, ttl, class: recordClass, lateTtl, loneTtl: loneIsLate ? lateTtl : ttl, type, data };
  }
}

const after = (column: number, width: number): number => (width === 0 ? column : column + width + 1);

const short = (width: number): number => (width > LONGEST_WORD ? 0 : width);

const widthOf = (codes: Codes, entry: Entry, word: number): number =>
  displayWidth(codes, entry.starts[word], entry.ends[word]);
