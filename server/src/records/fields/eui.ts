/** Identifiers of network interfaces (RFC 7043 §3.2): octets in hexadecimal with hyphens between them. */
import type { Codes } from '../../text/codes.ts';
import type { Field } from '../field.ts';
import type { RdataSource } from '../source.ts';
import { HEX_VALUE } from './hex.ts';

const PLUS = 43;
const MINUS = 45;

/**
 * Reads as BIND does, with `sscanf("%2x-%2x…")`: one or two characters for an octet, a sign and `0x` among them, and
 * anything after the last octet.
 */
function takeEui(source: RdataSource, field: string, count: number): boolean {
  if (!source.takeWord(field)) return false;
  const { codes, end, out } = source;
  let at = source.start;
  for (let octet = 0; octet < count; octet++) {
    if (octet > 0 && (at >= end || codes[at++] !== MINUS)) return failEui(source, field, count);
    const length = octetLength(codes, at, end);
    if (length === 0) return failEui(source, field, count);
    out.u8(octetValue(codes, at, length));
    at += length;
  }
  return true;
}

function failEui(source: RdataSource, field: string, count: number): false {
  const example = count === 6 ? '00-00-5e-00-53-2a' : '00-00-5e-ef-10-00-00-2a';
  return source.bad(field, `${count} octets in hexadecimal with hyphens between them (${example})`);
}

const hexDigit = (code: number): number => (code < 128 ? HEX_VALUE[code] : -1);

/** How many characters at `at` are an octet; 0 when they are none. */
function octetLength(codes: Codes, at: number, end: number): number {
  if (at >= end) return 0;
  const second = at + 1 < end ? codes[at + 1] : 0;
  if (codes[at] === PLUS) return hexDigit(second) < 0 ? 0 : 2;
  if (codes[at] === MINUS) return hexDigit(second) === 0 ? 2 : 0;
  if (hexDigit(codes[at]) < 0) return 0;
  const isPrefix = codes[at] === 48 && (second === 88 || second === 120);
  return isPrefix || hexDigit(second) >= 0 ? 2 : 1;
}

/** The value of an octet: signs and the `x` of `0x` count nothing. */
function octetValue(codes: Codes, at: number, length: number): number {
  const first = Math.max(hexDigit(codes[at]), 0);
  const second = length === 2 ? hexDigit(codes[at + 1]) : -1;
  return second < 0 ? first : (first << 4) | second;
}

export const eui = (name: string, meaning: string, count: number): Field => ({
  name,
  meaning,
  kind: 'address',
  read: (source) => takeEui(source, name, count),
  print: (wire) => Array.from(wire.octets(count), (octet) => octet.toString(16).padStart(2, '0')).join('-'),
});
