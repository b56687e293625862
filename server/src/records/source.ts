/** The RDATA of one entry as its fields read it: a list of tokens, and where the wire form goes. */
import { type Codes, textOf } from '../text/codes.ts';
import type { Problem, ProblemArgs } from '../text/problem.ts';
import { isClosed } from '../text/scan.ts';
import { ROOT } from './name.ts';
import { WireWriter } from './wire.ts';

/** What a field reader gets. Tokens before `next` are consumed; `count` is the end of the list. */
export class RdataSource {
  codes: Codes = new Uint8Array(0);
  octets = false;
  starts = new Int32Array(0);
  ends = new Int32Array(0);
  quoted = new Uint8Array(0);
  next = 0;
  count = 0;
  /** The origin that completes relative names, in wire form. */
  origin: Uint8Array = ROOT;
  /** Mnemonic of the type that is read, for messages. */
  type = '';
  /** Class of the record; A and a few others look different outside of IN. */
  class = 1;
  out = new WireWriter();
  problems: Problem[] = [];

  /** Offsets of the token that was taken last; after the last token, a point at the end of the record. */
  start = 0;
  end = 0;
  /** Whether the token that was taken last is a quoted string. */
  isQuoted = false;

  get more(): boolean {
    return this.next < this.count;
  }

  /** Takes the next token of any kind, or reports that `field` is missing. */
  take(field: string): boolean {
    if (this.next >= this.count) return this.missing(field);
    this.start = this.starts[this.next];
    this.end = this.ends[this.next];
    this.isQuoted = this.quoted[this.next] !== 0;
    this.next++;
    return true;
  }

  /** Takes the next token, which must be a bare word: only character-strings may be quoted (BIND's reading). */
  takeWord(field: string): boolean {
    if (!this.take(field)) return false;
    return !this.isQuoted || this.fail('quoted-field', { field });
  }

  /** Puts the token that was taken last back. */
  untake(): void {
    this.next--;
  }

  /** The token that was taken last, as written; a quoted string without its quotes. */
  get text(): string {
    return textOf(this.codes, this.innerStart, this.innerEnd);
  }

  get innerStart(): number {
    return this.isQuoted ? this.start + 1 : this.start;
  }

  get innerEnd(): number {
    return this.isQuoted && isClosed(this.codes, this.start, this.end) ? this.end - 1 : this.end;
  }

  /** Reports a problem at the token that was taken last. Always false, so that readers can return it. */
  fail(code: string, args: ProblemArgs = {}, message?: string): false {
    const where = { code, start: this.start, end: this.end, args: { type: this.type, ...args } };
    this.problems.push(message === undefined ? where : { ...where, message });
    return false;
  }

  /** Reports something about text that is read all the same. */
  note(code: string, start: number, end: number): void {
    this.problems.push({ code, start, end, args: { type: this.type }, loads: true });
  }

  /** Reports a value that is not what `field` takes. `expected` completes "… must be". */
  bad(field: string, expected: string): false {
    return this.fail('bad-field-value', { field, text: this.text, expected });
  }

  private missing(field: string): false {
    this.start = this.end = this.count > 0 ? this.ends[this.count - 1] : this.end;
    return this.fail('missing-field', { field });
  }
}
