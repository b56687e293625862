/**
 * What can be folded: entries of several lines, blocks of comments, `; #region` … `; #endregion`, runs of records of one
 * owner, and the sections that `$ORIGIN` directives start.
 */
import { BLANK, DIRECTIVE, Entry, RECORD } from '../syntax/entry.ts';
import { EntryReader } from '../syntax/reader.ts';
import { CODE_CLASS, type Codes, IS_COMMENT, IS_NEWLINE, textOf } from '../text/codes.ts';
import { afterBlanks, endOfLine } from '../text/scan.ts';
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
    finder.add(entry);
  }
  const ranges = finder.finish().map(({ first, last, kind }) => ({
    startLine: lines.at(first).line,
    endLine: lines.at(last).line,
    ...(kind && { kind }),
  }));
  return nested(ranges.filter(({ startLine, endLine }) => startLine < endLine)).slice(0, most);
}

/** Offsets in the first and the last line of something that may be folded. */
interface Fold {
  readonly first: number;
  readonly last: number;
  readonly kind?: 'comment' | 'region';
}

const NONE = -1;

/** Collects what may be folded, entry by entry, in offsets: lines are counted only where something is found. */
class FoldFinder {
  readonly #codes: Codes;
  readonly #most: number;
  readonly #found: Fold[] = [];
  readonly #regions: number[] = [];
  /** Where the block of comments, the run of an owner and the section that are open start. */
  #comments = NONE;
  #run = NONE;
  #section = NONE;
  /** Records in the run, and where its owner is written. */
  #count = 0;
  #ownerStart = 0;
  #ownerEnd = 0;
  /** The ends of the last comment, of the last record, and of the last entry that is not empty. */
  #lastComment = 0;
  #lastRecord = 0;
  #lastWritten = 0;

  constructor(codes: Codes, most: number) {
    this.#codes = codes;
    this.#most = most;
  }

  get isFull(): boolean {
    return this.#found.length > 2 * this.#most;
  }

  add(entry: Entry): void {
    const last = this.lastOf(entry);
    if (entry.kind === BLANK) {
      this.addBlank(entry, last);
      return;
    }
    this.endComments();
    if (entry.kind === DIRECTIVE && entry.directive === '$ORIGIN') this.startSection(entry.start);
    if (entry.kind === RECORD) this.addRecord(entry, last);
    else this.endRun();
    if (endOfLine(this.#codes, entry.start, last) < last) this.push(entry.start, last);
    this.#lastWritten = last;
  }

  finish(): Fold[] {
    this.endComments();
    this.endRun();
    if (this.#section !== NONE) this.push(this.#section, this.#lastWritten);
    return this.#found;
  }

  /** Offset after the last code of an entry that is no line break. */
  private lastOf({ start, end }: Entry): number {
    let last = end;
    while (last > start && CODE_CLASS[this.#codes[last - 1]] === IS_NEWLINE) last--;
    return last;
  }

  private addBlank({ start, end }: Entry, last: number): void {
    const codes = this.#codes;
    const at = afterBlanks(codes, start, end);
    if (at === end || CODE_CLASS[codes[at]] !== IS_COMMENT) {
      this.endComments();
      this.endRun();
      return;
    }
    this.#lastWritten = last;
    const region = REGION.exec(textOf(codes, at, Math.min(last, at + 40)));
    if (!region) {
      if (this.#comments === NONE) this.#comments = start;
      this.#lastComment = last;
      return;
    }
    this.endComments();
    if (region[1]) this.push(this.#regions.pop() ?? start, start, 'region');
    else this.#regions.push(start);
  }

  private addRecord(entry: Entry, last: number): void {
    if (this.#run === NONE || !this.hasSameOwner(entry)) {
      this.endRun();
      this.#run = entry.start;
      const isWritten = entry.ownerToken >= 0;
      this.#ownerStart = isWritten ? entry.starts[entry.ownerToken] : entry.start;
      this.#ownerEnd = isWritten ? entry.ends[entry.ownerToken] : entry.start;
    }
    this.#count++;
    this.#lastRecord = last;
  }

  private hasSameOwner({ ownerToken, starts, ends }: Entry): boolean {
    if (ownerToken < 0) return true;
    const length = ends[ownerToken] - starts[ownerToken];
    if (length !== this.#ownerEnd - this.#ownerStart) return false;
    for (let i = 0; i < length; i++) {
      if (this.#codes[starts[ownerToken] + i] !== this.#codes[this.#ownerStart + i]) return false;
    }
    return true;
  }

  private startSection(first: number): void {
    this.endRun();
    if (this.#section !== NONE) this.push(this.#section, this.#lastWritten);
    this.#section = first;
  }

  private endRun(): void {
    if (this.#count >= LEAST_RUN) this.push(this.#run, this.#lastRecord);
    this.#run = NONE;
    this.#count = 0;
  }

  private endComments(): void {
    if (this.#comments !== NONE) this.push(this.#comments, this.#lastComment, 'comment');
    this.#comments = NONE;
  }

  private push(first: number, last: number, kind?: 'comment' | 'region'): void {
    this.#found.push({ first, last, ...(kind && { kind }) });
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
