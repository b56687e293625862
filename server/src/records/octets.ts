/** Written characters → octets: escapes (RFC 1035 §5.1) and characters beyond ASCII, which stand for their UTF-8. */
import { BACKSLASH, type Codes, isDigit, ZERO } from '../text/codes.ts';

/**
 * What the escape at `at` stands for: an octet, or 256 + code for an escaped character beyond ASCII; -1 when it is
 * no escape: a digit that two more digits do not follow, a value above 255, or nothing after the backslash.
 */
export function escapedOctet(codes: Codes, at: number, end: number): number {
  if (at + 1 >= end) return -1;
  const code = codes[at + 1];
  if (!isDigit(code)) return code < 128 ? code : 256 + code;
  if (at + 3 >= end || !isDigit(codes[at + 2]) || !isDigit(codes[at + 3])) return -1;
  const value = (code - ZERO) * 100 + (codes[at + 2] - ZERO) * 10 + codes[at + 3] - ZERO;
  return value > 255 ? -1 : value;
}

/**
 * Writes one code as octets and returns the offset after them. `octets`: codes are octets already. A high surrogate
 * takes its low half from `next`. The caller has reserved four octets.
 */
export function putCode(bytes: Uint8Array, at: number, code: number, octets: boolean, next = 0): number {
  if (octets || code < 0x80) {
    bytes[at++] = code;
  } else if (code < 0x800) {
    bytes[at++] = 0xc0 | (code >> 6);
    bytes[at++] = 0x80 | (code & 0x3f);
  } else if (code >= 0xd800 && code < 0xdc00) {
    const point = 0x10000 + ((code - 0xd800) << 10) + ((next - 0xdc00) & 0x3ff);
    bytes[at++] = 0xf0 | (point >> 18);
    bytes[at++] = 0x80 | ((point >> 12) & 0x3f);
    bytes[at++] = 0x80 | ((point >> 6) & 0x3f);
    bytes[at++] = 0x80 | (point & 0x3f);
  } else {
    bytes[at++] = 0xe0 | (code >> 12);
    bytes[at++] = 0x80 | ((code >> 6) & 0x3f);
    bytes[at++] = 0x80 | (code & 0x3f);
  }
  return at;
}

/**
 * The octets that a word or the inside of a quoted string stands for, appended to `out` without a limit on their
 * number. Returns the offset of a bad escape, or -1.
 */
export function readOctets(
  codes: Codes,
  start: number,
  end: number,
  octets: boolean,
  out: { bytes: Uint8Array; length: number; reserve(more: number): void },
): number {
  out.reserve((end - start) * 4);
  const { bytes } = out;
  let at = out.length;
  for (let i = start; i < end; i++) {
    let code = codes[i];
    if (code === BACKSLASH) {
      const octet = escapedOctet(codes, i, end);
      if (octet < 0) return i;
      i += isDigit(codes[i + 1]) ? 3 : 1;
      if (octet < 256) {
        bytes[at++] = octet;
        continue;
      }
      code = octet - 256;
    }
    if (code < 128) {
      bytes[at++] = code;
      continue;
    }
    at = putCode(bytes, at, code, octets, codes[i + 1]);
    if (!octets && code >= 0xd800 && code < 0xdc00) i++;
  }
  out.length = at;
  return -1;
}

/** Whether two runs of octets are equal. */
export function sameOctets(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
