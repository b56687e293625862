/** Octets → codes. Whatever the octets are, there is a reading, and every code has its place in the file. */
import type { Codes } from './codes.ts';

export interface Decoded {
  readonly codes: Codes;
  /** Codes of 128 and more are octets of an unknown encoding, not characters. */
  readonly octets: boolean;
  readonly encoding: 'ascii' | 'utf-8' | 'utf-16' | 'unknown';
  /** A byte order mark stood at the start; it is not part of the codes. */
  readonly byteOrderMark: boolean;
}

export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length >= 2 && ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))) {
    return {
      codes: fromUtf16(bytes.subarray(2), bytes[0] === 0xfe),
      octets: false,
      encoding: 'utf-16',
      byteOrderMark: true,
    };
  }
  const byteOrderMark = bytes.length >= 3 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = byteOrderMark ? bytes.subarray(3) : bytes;
  if (isAscii(body)) return { codes: body, octets: false, encoding: 'ascii', byteOrderMark };
  const codes = fromUtf8(body);
  if (codes) return { codes, octets: false, encoding: 'utf-8', byteOrderMark };
  return { codes: body, octets: true, encoding: 'unknown', byteOrderMark };
}

function isAscii(bytes: Uint8Array): boolean {
  let seen = 0;
  for (let i = 0; i < bytes.length; i++) seen |= bytes[i];
  return seen < 128;
}

function fromUtf16(bytes: Uint8Array, bigEndian: boolean): Uint16Array {
  const codes = new Uint16Array(bytes.length >> 1);
  const low = bigEndian ? 1 : 0;
  for (let i = 0; i < codes.length; i++) codes[i] = bytes[2 * i + low] | (bytes[2 * i + 1 - low] << 8);
  return codes;
}

/** UTF-8 → UTF-16 units; undefined when the octets are not valid UTF-8 (RFC 3629: no overlong forms, no surrogates). */
function fromUtf8(bytes: Uint8Array): Uint16Array | undefined {
  const units = new Uint16Array(bytes.length);
  let length = 0;
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i++];
    if (lead < 0x80) {
      units[length++] = lead;
      continue;
    }
    const more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
    if (lead < 0xc2 || lead > 0xf4 || i + more > bytes.length) return undefined;
    let point = lead & (0x3f >> more);
    for (let k = 0; k < more; k++) {
      const next = bytes[i++];
      if ((next & 0xc0) !== 0x80) return undefined;
      point = (point << 6) | (next & 0x3f);
    }
    if (point < LEAST_POINT[more] || (point >= 0xd800 && point <= 0xdfff) || point > 0x10ffff) return undefined;
    if (point > 0xffff) {
      units[length++] = 0xd800 + ((point - 0x10000) >> 10);
      units[length++] = 0xdc00 + ((point - 0x10000) & 0x3ff);
    } else units[length++] = point;
  }
  return units.slice(0, length);
}

/** The least code point that may be written with one, two or three continuation octets. */
const LEAST_POINT = [0, 0x80, 0x800, 0x10000];
