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

/** Codes of a text that somebody else decoded, such as an editor. */
export const decoded = (codes: Codes): Decoded => ({
  codes,
  octets: false,
  encoding: codes instanceof Uint8Array ? 'ascii' : 'utf-8',
  byteOrderMark: false,
});

/** Looks at four octets at a time where they are aligned, eight times in a row. */
export function isAscii(bytes: Uint8Array): boolean {
  const lead = (4 - (bytes.byteOffset & 3)) & 3;
  if (bytes.length < lead + 4) return bytes.every((octet) => octet < 0x80);
  const words = new Int32Array(bytes.buffer, bytes.byteOffset + lead, (bytes.length - lead) >> 2);
  let seen = 0;
  let at = 0;
  for (; at + 8 <= words.length; at += 8) {
    seen |= words[at] | words[at + 1] | words[at + 2] | words[at + 3];
    seen |= words[at + 4] | words[at + 5] | words[at + 6] | words[at + 7];
  }
  for (; at < words.length; at++) seen |= words[at];
  if ((seen & 0x80808080) !== 0) return false;
  for (let i = 0; i < lead; i++) seen |= bytes[i];
  for (let i = lead + words.length * 4; i < bytes.length; i++) seen |= bytes[i];
  return (seen & 0x80) === 0;
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

/** The first octet of a character with one, two or three continuation octets. */
const LEAD = [0, 0xc0, 0xe0, 0xf0];

/** The least code point that may be written with one, two or three continuation octets. */
const LEAST_POINT = [0, 0x80, 0x800, 0x10000];

/** The octets of a text that was decoded from a file with this encoding: the way back. */
export function octetsOf(text: string, { encoding, byteOrderMark }: Decoded): Uint8Array {
  if (encoding === 'utf-16') return toUtf16(text);
  const octets = encoding === 'unknown' ? Uint8Array.from(text, (character) => character.charCodeAt(0)) : toUtf8(text);
  if (!byteOrderMark) return octets;
  const marked = new Uint8Array(octets.length + 3);
  marked.set([0xef, 0xbb, 0xbf]);
  marked.set(octets, 3);
  return marked;
}

/** Little-endian, with a byte order mark. */
function toUtf16(text: string): Uint8Array {
  const octets = new Uint8Array(2 * text.length + 2);
  octets.set([0xff, 0xfe]);
  for (let i = 0; i < text.length; i++) {
    octets[2 * i + 2] = text.charCodeAt(i);
    octets[2 * i + 3] = text.charCodeAt(i) >> 8;
  }
  return octets;
}

function toUtf8(text: string): Uint8Array {
  const octets = new Uint8Array(3 * text.length);
  let at = 0;
  for (const character of text) {
    const point = character.codePointAt(0)!;
    if (point < 0x80) octets[at++] = point;
    else {
      const more = point > 0xffff ? 3 : point > 0x7ff ? 2 : 1;
      octets[at++] = LEAD[more] | (point >> (6 * more));
      for (let k = more - 1; k >= 0; k--) octets[at++] = 0x80 | ((point >> (6 * k)) & 0x3f);
    }
  }
  return octets.subarray(0, at);
}
