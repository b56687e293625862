/** IPv4 and IPv6 addresses (RFC 1035 §3.4.1, RFC 3596 §2.2), read as BIND reads them: with `inet_pton`. */
import { type Codes, DOT, isDigit, ZERO } from '../../text/codes.ts';
import type { Field } from '../field.ts';
import type { RdataSource } from '../source.ts';
import { HEX_VALUE } from './hex.ts';

const COLON = 58;

/** Writes the four octets of an IPv4 address to `bytes`; false when the text is none. No leading zeros. */
export function parseIpv4(codes: Codes, start: number, end: number, bytes: Uint8Array, at: number): boolean {
  let part = 0;
  let digits = 0;
  let octet = 0;
  for (let i = start; i < end; i++) {
    const code = codes[i];
    if (code === DOT) {
      if (digits === 0 || octet === 3) return false;
      bytes[at + octet++] = part;
      part = digits = 0;
    } else {
      if (!isDigit(code) || (digits > 0 && part === 0)) return false;
      part = part * 10 + code - ZERO;
      if (part > 255) return false;
      digits++;
    }
  }
  if (octet !== 3 || digits === 0) return false;
  bytes[at + 3] = part;
  return true;
}

/** Writes the 16 octets of an IPv6 address (RFC 4291 §2.2) to `bytes`; false when the text is none. */
export function parseIpv6(codes: Codes, start: number, end: number, bytes: Uint8Array, at: number): boolean {
  const stop = at + 16;
  let put = at;
  /** Where the zeros that `::` stands for begin; -1: not written yet. */
  let gap = -1;
  let i = start;
  if (start >= end) return false;
  if (codes[i] === COLON && (end - i < 2 || codes[++i] !== COLON)) return false;
  let group = i;
  let digits = 0;
  let value = 0;
  for (; i < end; i++) {
    const code = codes[i];
    const digit = code < 128 ? HEX_VALUE[code] : -1;
    if (digit >= 0) {
      if (digits++ === 4) return false;
      value = (value << 4) | digit;
    } else if (code === COLON) {
      group = i + 1;
      if (digits === 0) {
        if (gap >= 0) return false;
        gap = put;
        continue;
      }
      if (group === end || put + 2 > stop) return false;
      bytes[put++] = value >> 8;
      bytes[put++] = value;
      value = digits = 0;
    } else if (code === DOT && put + 4 <= stop && parseIpv4(codes, group, end, bytes, put)) {
      put += 4;
      digits = 0;
      break;
    } else return false;
  }
  if (digits > 0) {
    if (put + 2 > stop) return false;
    bytes[put++] = value >> 8;
    bytes[put++] = value;
  }
  if (gap < 0) return put === stop;
  if (put === stop) return false;
  bytes.copyWithin(stop - (put - gap), gap, put);
  bytes.fill(0, gap, stop - (put - gap));
  return true;
}

/** Takes an IPv4 address and appends its 4 octets. */
export function takeIpv4(source: RdataSource, field: string): boolean {
  if (!source.takeWord(field)) return false;
  const { out } = source;
  out.reserve(4);
  if (!parseIpv4(source.codes, source.start, source.end, out.bytes, out.length)) return failAddress(source, field, 4);
  out.length += 4;
  return true;
}

/** Takes an IPv6 address and appends its 16 octets. */
export function takeIpv6(source: RdataSource, field: string): boolean {
  if (!source.takeWord(field)) return false;
  const { out } = source;
  out.reserve(16);
  if (!parseIpv6(source.codes, source.start, source.end, out.bytes, out.length)) return failAddress(source, field, 6);
  out.length += 16;
  return true;
}

function failAddress(source: RdataSource, field: string, family: 4 | 6): false {
  const other = family === 4 ? parseIpv6 : parseIpv4;
  const isOther = other(source.codes, source.start, source.end, new Uint8Array(16), 0);
  const args = { field, text: source.text, expected: `IPv${family} address` };
  return source.fail('bad-address', args, isOther ? 'other-family' : undefined);
}

export const printIpv4 = (octets: Uint8Array): string => `${octets[0]}.${octets[1]}.${octets[2]}.${octets[3]}`;

/** RFC 5952: the longest run of zero groups becomes `::`; IPv4-mapped and IPv4-compatible addresses end in dots. */
export function printIpv6(octets: Uint8Array): string {
  const groups = Array.from({ length: 8 }, (_, i) => (octets[2 * i] << 8) | octets[2 * i + 1]);
  let gap = 8;
  let longest = 1;
  for (let from = 0; from < 8; from++) {
    let to = from;
    while (to < 8 && groups[to] === 0) to++;
    if (to - from > longest) {
      gap = from;
      longest = to - from;
    }
  }
  if (gap === 0 && (longest === 6 || (longest === 5 && groups[5] === 0xffff))) {
    return `${longest === 6 ? '::' : '::ffff:'}${printIpv4(octets.subarray(12))}`;
  }
  const hex = (list: number[]): string => list.map((group) => group.toString(16)).join(':');
  return gap === 8 ? hex(groups) : `${hex(groups.slice(0, gap))}::${hex(groups.slice(gap + longest))}`;
}

export const ipv4 = (name: string, meaning: string): Field => ({
  name,
  meaning,
  kind: 'address',
  read: (source) => takeIpv4(source, name),
  print: (wire) => printIpv4(wire.octets(4)),
  skip(wire) {
    wire.octets(4);
  },
});

export const ipv6 = (name: string, meaning: string): Field => ({
  name,
  meaning,
  kind: 'address',
  read: (source) => takeIpv6(source, name),
  print: (wire) => printIpv6(wire.octets(16)),
  skip(wire) {
    wire.octets(16);
  },
});
