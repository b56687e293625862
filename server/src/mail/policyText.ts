/**
 * The text of a TXT record as receivers of mail read it: its strings joined with nothing between them (RFC 7208 §3.3,
 * RFC 6376 §3.6.2.2). Each character is one octet and knows where in the file it is written.
 */
import { escapedOctet, putCode } from '../records/octets.ts';
import { BACKSLASH, type Codes, isDigit } from '../text/codes.ts';
import type { Span } from './span.ts';

/** Octets that one code stands for at most. */
const MOST_OCTETS = 4;

export class PolicyText {
  readonly text: string;
  /** The strings, as parts of the text. */
  readonly strings: readonly Span[];
  /** Where each character is written. */
  readonly #written: readonly Span[];
  /** Where the last string ends. */
  readonly #end: number;

  private constructor(text: string, strings: readonly Span[], written: readonly Span[], end: number) {
    this.text = text;
    this.strings = strings;
    this.#written = written;
    this.#end = end;
  }

  /** Joins the strings that are written between offsets of a file, quotes not included. */
  static of(codes: Codes, octets: boolean, strings: readonly Span[]): PolicyText {
    const written: Span[] = [];
    const joined: Span[] = [];
    const bytes = new Uint8Array(MOST_OCTETS);
    let text = '';
    for (const { start, end } of strings) {
      const first = text.length;
      for (let at = start; at < end; ) {
        const taken = takeOctets(codes, at, end, octets, bytes);
        for (let i = 0; i < taken.octets; i++) {
          text += String.fromCharCode(bytes[i]);
          written.push({ start: at, end: at + taken.codes });
        }
        at += taken.codes;
      }
      joined.push({ start: first, end: text.length });
    }
    return new PolicyText(text, joined, written, strings.at(-1)?.end ?? 0);
  }

  /** Where a part of the text is written in the file. */
  place({ start, end }: Span): Span {
    const first = this.#written[start]?.start ?? this.#end;
    return { start: first, end: start < end ? (this.#written[end - 1]?.end ?? this.#end) : first };
  }

  /** The index of the character that is written at an offset of the file, or of the next one after it. */
  at(offset: number): number {
    let low = 0;
    let high = this.#written.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#written[middle].end <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Puts the octets that the code or escape at `at` stands for into `bytes`; a bad escape stands for itself. */
function takeOctets(codes: Codes, at: number, end: number, octets: boolean, bytes: Uint8Array) {
  const code = codes[at];
  if (code !== BACKSLASH) {
    const isPair = !octets && code >= 0xd800 && code < 0xdc00 && at + 1 < end;
    return { codes: isPair ? 2 : 1, octets: putCode(bytes, 0, code, octets, codes[at + 1]) };
  }
  const octet = escapedOctet(codes, at, end);
  if (octet < 0) return { codes: 1, octets: putCode(bytes, 0, code, true) };
  const length = isDigit(codes[at + 1]) ? 4 : 2;
  return {
    codes: length,
    octets: octet < 256 ? putCode(bytes, 0, octet, true) : putCode(bytes, 0, octet - 256, octets),
  };
}
