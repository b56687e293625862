/**
 * One entry of a zone file as it is WRITTEN: a record, a directive, a blank or a broken line. It holds offsets into
 * the text and nothing that another entry decides; inherited owner, TTL and class are the zone's business.
 *
 * A reader fills the same entry again and again, so that a million records cost no objects.
 */
import { type Codes, textOf } from '../text/codes.ts';
import type { Problem } from '../text/problem.ts';

export const BLANK = 0;
export const RECORD = 1;
export const DIRECTIVE = 2;
/** Not understood; the reader has reported why. */
export const BROKEN = 3;

export type EntryKind = typeof BLANK | typeof RECORD | typeof DIRECTIVE | typeof BROKEN;

export type DirectiveName = '$ORIGIN' | '$TTL' | '$INCLUDE' | '$GENERATE' | '$DATE';

export class Entry {
  kind: EntryKind = BLANK;
  /** The whole text of the entry, its line break included. */
  start = 0;
  end = 0;

  /** Words and quoted strings, in order; blanks, comments and parentheses are not in the list. */
  count = 0;
  starts = new Int32Array(64);
  ends = new Int32Array(64);
  quoted = new Uint8Array(64);

  /** The line starts with a blank, so the owner is the last one that was written. */
  indented = false;
  /** Set when `kind` is DIRECTIVE. */
  directive: DirectiveName = '$TTL';

  /** Token indexes; -1: not written. The owner is token 0 unless the entry is indented. */
  ownerToken = -1;
  ttlToken = -1;
  classToken = -1;
  typeToken = -1;
  /** Index of the first RDATA token; of a directive's first argument. */
  first = 0;

  /** What the TTL, class and type tokens say; undefined unless the token is there. */
  ttl = 0;
  class = 0;
  type = 0;

  /** Offset of the first `(`; -1: none. */
  openedAt = -1;

  /** Index of the first word that starts as comments do in other languages; -1: none. */
  commentToken = -1;
  /** What the entry was probably meant to be. It explains whatever else is found wrong with the entry. */
  misread: Problem | undefined;

  reset(start: number): void {
    this.kind = BLANK;
    this.start = this.end = start;
    this.count = this.first = 0;
    this.indented = false;
    this.ownerToken = this.ttlToken = this.classToken = this.typeToken = -1;
    this.openedAt = this.commentToken = -1;
    this.misread = undefined;
  }

  push(start: number, end: number, quoted: boolean): void {
    if (this.count === this.starts.length) this.grow();
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.quoted[this.count++] = quoted ? 1 : 0;
  }

  /** A token as it is written, quotes included. */
  text(codes: Codes, token: number): string {
    return textOf(codes, this.starts[token], this.ends[token]);
  }

  private grow(): void {
    const starts = new Int32Array(this.count * 2);
    const ends = new Int32Array(this.count * 2);
    const quoted = new Uint8Array(this.count * 2);
    starts.set(this.starts);
    ends.set(this.ends);
    quoted.set(this.quoted);
    this.starts = starts;
    this.ends = ends;
    this.quoted = quoted;
  }
}
