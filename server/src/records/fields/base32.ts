/** Octets in Base32 with the extended hexadecimal alphabet and without padding (RFC 4648 §7, RFC 5155 §3.3). */
import type { RdataSource } from '../source.ts';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUV';

/** Code of a Base32 digit, in either letter case → its value; -1 for other codes below 128. */
const VALUE = new Int8Array(128).fill(-1);
for (let i = 0; i < 32; i++) VALUE[ALPHABET.charCodeAt(i)] = VALUE[ALPHABET.toLowerCase().charCodeAt(i)] = i;

/** Takes one word and appends its octets. Bits that do not fill an octet must be zero and fewer than five. */
export function takeBase32(source: RdataSource, field: string): boolean {
  if (!source.takeWord(field)) return false;
  const { codes, out } = source;
  out.reserve(source.end - source.start);
  let bits = 0;
  let count = 0;
  for (let i = source.start; i < source.end; i++) {
    const value = codes[i] < 128 ? VALUE[codes[i]] : -1;
    if (value < 0) {
      const { text } = source;
      source.start = i;
      source.end = i + 1;
      return source.fail('bad-base32', { field, text });
    }
    bits = (bits << 5) | value;
    count += 5;
    if (count >= 8) {
      count -= 8;
      out.bytes[out.length++] = bits >> count;
      bits &= (1 << count) - 1;
    }
  }
  return (bits === 0 && count < 5) || source.fail('bad-base32', { field }, 'incomplete');
}

export function base32Of(octets: Uint8Array): string {
  let text = '';
  let bits = 0;
  let count = 0;
  for (const octet of octets) {
    bits = (bits << 8) | octet;
    for (count += 8; count >= 5; bits &= (1 << count) - 1) {
      count -= 5;
      text += ALPHABET[bits >> count];
    }
  }
  return count > 0 ? text + ALPHABET[bits << (5 - count)] : text;
}
