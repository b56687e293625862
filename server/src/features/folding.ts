/**
 * What can be folded: entries of several lines, blocks of comments, `; #region` … `; #endregion`, runs of records of one
 * owner, and the sections that `$ORIGIN` directives start.
 */
import { BLANK, DIRECTIVE, Entry, RECORD } from '../syntax/entry.ts';
import { EntryReader } from '../syntax/reader.ts';
import { CODE_CLASS, type Codes, IS_COMMENT, textOf } from '../text/codes.ts';
import { afterBlanks, endOfComment } from '../text/scan.ts';
import type { Snapshot } from './snapshot.ts';

export interface FoldingRange {
  /** Lines from 1; the first one stays visible. */
  readonly startLine: number;
  readonly endLine: number;
  readonly kind?: 'comment' | 'region';
}

/** Fewer records of an owner are not worth folding. */
const LEAST_RUN = 3;
const REGION = /^;+[ \t]*#(end)?region\b/i;

/** At most `most` ranges, in the order of their first lines; they lie inside of one another or apart. */
export function foldingRanges({ zone, file, codes, lines }: Snapshot, most: number): FoldingRange[] {
  const finder = new FoldFinder(codes, most);
  const reader = new EntryReader(codes, 0, codes.length, zone.brokenFiles.has(file));
  const entry = new Entry();
  while (!finder.isFull && reader.next(entry)) {
    reader.problems.length = reader.pragmas.length = 0;
    finder.add(entry, lines.at(entry.start).line, lines.at(lastOf(codes, entry)).line);
  }
  return nested(finder.finish()).slice(0, most);
}

/** Offset of the last code of an entry before its line break. */
function lastOf(codes: Codes, { start, end }: Entry): number {
  let last = end;
  while (last > start && (codes[last - 1] === 10 || codes[last - 1] === 13)) last--;
  return last;
}

class FoldFinder {
  readonly #codes: Codes;
  readonly #most: number;
  readonly #found: FoldingRange[] = [];
  readonly #regions: number[] = [];
  /** First lines and last lines of what is open; 0: nothing is. */
  #comments = { first: 0, last: 0 };
  #run = { first: 0, last: 0, count: 0, owner: '' };
  #section = 0;
  #lastWritten = 0;

  constructor(codes: Codes, most: number) {
    this.#codes = codes;
    this.#most = most;
  }

  get isFull(): boolean {
    return this.#found.length > 2 * this.#most;
  }

  add(entry: Entry, first: number, last: number): void {
    if (entry.kind === BLANK) this.addBlank(entry, first, last);
    else {
      this.endComments();
      if (entry.kind === DIRECTIVE && entry.directive === '$ORIGIN') this.startSection(first);
      if (entry.kind === RECORD) this.addRecord(entry, first, last);
      else this.endRun();
      this.push(first, last);
    }
    if (entry.count > 0 || this.#comments.last === last) this.#lastWritten = last;
  }

  finish(): FoldingRange[] {
    this.endComments();
    this.endRun();
    this.push(this.#section, this.#section > 0 ? this.#lastWritten : 0);
    return this.#found;
  }

  private addBlank(entry: Entry, first: number, last: number): void {
    const at = afterBlanks(this.#codes, entry.start, entry.end);
    if (at === entry.end || CODE_CLASS[this.#codes[at]] !== IS_COMMENT) {
      this.endComments();
      if (entry.openedAt < 0) this.endRun();
      return;
    }
    const region = REGION.exec(textOf(this.#codes, at, Math.min(endOfComment(this.#codes, at, entry.end), at + 40)));
    if (region) {
      this.endComments();
      if (!region[1]) this.#regions.push(first);
      else this.push(this.#regions.pop() ?? first, first, 'region');
    } else if (this.#comments.first === 0) this.#comments = { first, last };
    else this.#comments.last = last;
  }

  private addRecord(entry: Entry, first: number, last: number): void {
    const owner = entry.ownerToken < 0 ? this.#run.owner : entry.text(this.#codes, entry.ownerToken);
    if (this.#run.count > 0 && owner === this.#run.owner) {
      this.#run = { ...this.#run, last, count: this.#run.count + 1 };
      return;
    }
    this.endRun();
    this.#run = { first, last, count: 1, owner };
  }

  private startSection(first: number): void {
    this.endRun();
    if (this.#section > 0) this.push(this.#section, this.#lastWritten);
    this.#section = first;
  }

  private endRun(): void {
    if (this.#run.count >= LEAST_RUN) this.push(this.#run.first, this.#run.last);
    this.#run = { first: 0, last: 0, count: 0, owner: '' };
  }

  private endComments(): void {
    this.push(this.#comments.first, this.#comments.last, 'comment');
    this.#comments = { first: 0, last: 0 };
  }

  private push(startLine: number, endLine: number, kind?: 'comment' | 'region'): void {
    if (startLine > 0 && endLine > startLine) this.#found.push({ startLine, endLine, ...(kind && { kind }) });
  }
}

/**
 * The ranges in order, without those that cross another one. Of two that start in one line the shorter one stays, as in
 * a line there is one place to click only.
 */
function nested(ranges: FoldingRange[]): FoldingRange[] {
  const open: FoldingRange[] = [];
  return ranges
    .sort((a, b) => a.startLine - b.startLine || a.endLine - b.endLine)
    .filter((range) => {
      while (open.length > 0 && open[open.length - 1].endLine < range.startLine) open.pop();
      const outer = open.at(-1);
      if (outer && (outer.startLine === range.startLine || outer.endLine < range.endLine)) return false;
      open.push(range);
      return true;
    });
}
