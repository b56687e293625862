/** Octets in Base64 (RFC 4648 §4); the characters may be spread over several words, as BIND has it. */
import type { Codes } from '../../text/codes.ts';
import type { Field } from '../field.ts';
import type { RdataSource } from '../source.ts';
import type { WireReader, WireWriter } from '../wire.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const PADDING = 64;

/** Code of a Base64 character → its value, `=` included; -1 for other codes below 128. */
const VALUE = new Int8Array(128).fill(-1);
for (let i = 0; i < ALPHABET.length; i++) VALUE[ALPHABET.charCodeAt(i)] = i;
VALUE['='.charCodeAt(0)] = PADDING;

/** What is read so far of a group of four characters; one decoder serves all records, one after the other. */
class Decoder {
  #bits = 0;
  #count = 0;
  #padding = 0;
  #ended = false;

  begin(): void {
    this.#bits = this.#count = this.#padding = 0;
    this.#ended = false;
  }

  /** Whether the characters so far are whole groups. */
  get isWhole(): boolean {
    return this.#count === 0;
  }

  /** Takes characters and appends the octets of each full group. Offset of the first that does not fit, or -1. */
  take(codes: Codes, start: number, end: number, out: WireWriter): number {
    out.reserve(end - start + 3);
    for (let i = start; i < end; i++) {
      const value = codes[i] < 128 ? VALUE[codes[i]] : -1;
      if (value < 0 || this.#ended) return i;
      if (value === PADDING) {
        if (this.#count < 2) return i;
        this.#padding++;
      } else if (this.#padding > 0) return i;
      this.#bits = (this.#bits << 6) | (value & 63);
      if (++this.#count === 4 && !this.#flush(out)) return Math.max(start, i - this.#padding);
    }
    return -1;
  }

  /** False: the last character before the padding has bits that no octet uses. */
  #flush(out: WireWriter): boolean {
    const bits = this.#bits;
    if (this.#padding > 0) {
      if ((bits & (this.#padding === 1 ? 0xff : 0xffff)) !== 0) return false;
      this.#ended = true;
    }
    out.bytes[out.length++] = bits >> 16;
    if (this.#padding < 2) out.bytes[out.length++] = bits >> 8;
    if (this.#padding < 1) out.bytes[out.length++] = bits;
    this.#bits = this.#count = this.#padding = 0;
    return true;
  }
}

const decoder = new Decoder();

/** Appends the octets that characters stand for. Offset of the first that does not fit, `end` if some lack, or -1. */
export function putBase64(codes: Codes, start: number, end: number, out: WireWriter): number {
  decoder.begin();
  const fault = decoder.take(codes, start, end, out);
  return fault >= 0 || decoder.isWhole ? fault : end;
}

/** Takes one word and appends its octets. */
export function takeBase64Word(source: RdataSource, field: string): boolean {
  if (!source.takeWord(field)) return false;
  const fault = putBase64(source.codes, source.start, source.end, source.out);
  return fault < 0 || failBase64(source, field, fault);
}

/**
 * Takes all words that are left and appends their octets; there must be at least one. A word that ends within a group of
 * four is noted, because not all servers read it.
 */
export function takeBase64(source: RdataSource, field: string): boolean {
  decoder.begin();
  const first = source.next;
  let isBroken = false;
  do {
    if (!source.takeWord(field)) return false;
    const fault = decoder.take(source.codes, source.start, source.end, source.out);
    if (fault >= 0) return failBase64(source, field, fault);
    isBroken ||= source.more && !decoder.isWhole;
  } while (source.more);
  if (!decoder.isWhole) return failBase64(source, field, source.end);
  if (isBroken) source.note('base64-in-pieces', source.starts[first], source.end);
  return true;
}

/** Points at the character that does not fit; at the whole word when characters lack at its end. */
export function failBase64(source: RdataSource, field: string, fault: number): false {
  if (fault >= source.end) return source.fail('bad-base64', { field }, 'incomplete');
  const { text } = source;
  source.start = fault;
  source.end = fault + 1;
  return source.fail('bad-base64', { field, text });
}

export function base64Of(octets: Uint8Array): string {
  let text = '';
  for (let i = 0; i < octets.length; i += 3) {
    const left = octets.length - i;
    const bits = (octets[i] << 16) | ((left > 1 ? octets[i + 1] : 0) << 8) | (left > 2 ? octets[i + 2] : 0);
    text += ALPHABET[bits >> 18] + ALPHABET[(bits >> 12) & 63];
    text += left > 1 ? ALPHABET[(bits >> 6) & 63] : '=';
    text += left > 2 ? ALPHABET[bits & 63] : '=';
  }
  return text;
}

/** All octets that are left, of which there must be one. */
export function printBase64(wire: WireReader): string {
  if (wire.left === 0) wire.fail();
  return base64Of(wire.octets(wire.left));
}

/** The rest of the RDATA in Base64, at least one octet. */
export const base64ToEnd = (name: string, meaning: string): Field => ({
  name,
  meaning,
  kind: 'binary',
  read: (source) => takeBase64(source, name),
  print: printBase64,
});
