/** What the formatter may do to a text: change blanks between tokens, drop empty lines, end the last line. */
import { CARRIAGE_RETURN, type Codes, LINE_FEED, SPACE } from '../../text/codes.ts';

/** Takes changes in the order of the text; they never overlap. */
export interface Edits {
  /** What lies between two offsets, blanks or empty lines, becomes as many spaces. */
  spaces(start: number, end: number, count: number): void;
  /** The last line gets a line break. */
  lineBreak(at: number, text: string): void;
}

/** Whether the codes between two offsets are so many spaces already. */
export function areSpaces(codes: Codes, start: number, end: number, count: number): boolean {
  if (end - start !== count) return false;
  for (let i = start; i < end; i++) if (codes[i] !== SPACE) return false;
  return true;
}

/** Applies edits to a text. */
export class EditedCodes implements Edits {
  readonly #codes: Codes;
  #out: Codes;
  #length = 0;
  #copied = 0;

  constructor(codes: Codes) {
    this.#codes = codes;
    this.#out = this.room(codes.length + (codes.length >> 2) + 1024);
  }

  spaces(start: number, end: number, count: number): void {
    this.copyUntil(start, count);
    this.#out.fill(SPACE, this.#length, this.#length + count);
    this.#length += count;
    this.#copied = end;
  }

  lineBreak(at: number, text: string): void {
    this.copyUntil(at, text.length);
    for (let i = 0; i < text.length; i++) this.#out[this.#length++] = text.charCodeAt(i);
  }

  /** The text with all edits; no more may come. */
  get result(): Codes {
    this.copyUntil(this.#codes.length, 0);
    return this.#out.subarray(0, this.#length);
  }

  private copyUntil(end: number, more: number): void {
    const length = this.#length + end - this.#copied;
    if (length + more > this.#out.length) {
      const grown = this.room(2 * (length + more));
      grown.set(this.#out.subarray(0, this.#length));
      this.#out = grown;
    }
    for (let i = this.#copied; i < end; i++) this.#out[this.#length++] = this.#codes[i];
    this.#copied = end;
  }

  private room(length: number): Codes {
    return this.#codes instanceof Uint8Array ? new Uint8Array(length) : new Uint16Array(length);
  }
}

export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Lists the edits that lie between two offsets, one by one. */
export class EditList implements Edits {
  readonly list: TextEdit[] = [];
  readonly #from: number;
  readonly #to: number;

  constructor(from: number, to: number) {
    this.#from = from;
    this.#to = to;
  }

  spaces(start: number, end: number, count: number): void {
    this.push({ start, end, text: ' '.repeat(count) });
  }

  lineBreak(at: number, text: string): void {
    this.push({ start: at, end: at, text });
  }

  private push(edit: TextEdit): void {
    if (edit.start >= this.#from && edit.end <= this.#to) this.list.push(edit);
  }
}

/** The text with a list of edits, which are in order and of blanks and line breaks. */
export function edited(codes: Codes, edits: readonly TextEdit[]): Codes {
  const length = edits.reduce((sum, { start, end, text }) => sum + text.length - (end - start), codes.length);
  const out = codes instanceof Uint8Array ? new Uint8Array(length) : new Uint16Array(length);
  let copied = 0;
  let at = 0;
  for (const { start, end, text } of edits) {
    while (copied < start) out[at++] = codes[copied++];
    for (let i = 0; i < text.length; i++) out[at++] = text.charCodeAt(i);
    copied = end;
  }
  while (copied < codes.length) out[at++] = codes[copied++];
  return out;
}

/** Pieces of text, one after the other. */
export function joined(parts: readonly Codes[]): Codes {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const all = parts.every((part) => part instanceof Uint8Array) ? new Uint8Array(length) : new Uint16Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** The line break that a text uses first, CR LF or LF; LF when it has none. */
export function lineBreakOf(codes: Codes): string {
  const at = codes.indexOf(LINE_FEED);
  return at > 0 && codes[at - 1] === CARRIAGE_RETURN ? '\r\n' : '\n';
}
