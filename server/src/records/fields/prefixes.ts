/** The items of an APL record (RFC 3123 §4, §5): `[!]family:address/prefix`, any number of them. */
import { type Codes, isDigit, ZERO } from '../../text/codes.ts';
import type { Field } from '../field.ts';
import type { RdataSource } from '../source.ts';
import type { WireReader } from '../wire.ts';
import { parseIpv4, parseIpv6, printIpv4, printIpv6 } from './address.ts';
import { printOpaque } from './opaque.ts';

const EXCLAMATION = 33;
const PLUS = 43;
const SLASH = 47;
const COLON = 58;
const NEGATED = 0x80;

/** Address families (IANA registry "Address Family Numbers") with what their addresses look like. */
const FAMILIES = [
  { family: 1, name: 'IPv4', octets: 4, parse: parseIpv4, print: printIpv4 },
  { family: 2, name: 'IPv6', octets: 16, parse: parseIpv6, print: printIpv6 },
] as const;

function takeItem(source: RdataSource, field: string): boolean {
  if (!source.takeWord(field)) return false;
  const { codes, end, out } = source;
  const isNegated = codes[source.start] === EXCLAMATION;
  const first = isNegated ? source.start + 1 : source.start;
  const colon = indexOf(codes, COLON, first, end);
  const slash = indexOf(codes, SLASH, colon + 1, end);
  if (slash === end) return source.bad(field, '[!]family:address/prefix, as in 1:192.0.2.0/24 or !2:2001:db8::/32');
  const number = numberIn(codes, codes[first] === PLUS ? first + 1 : first, colon);
  const family = FAMILIES.find((each) => each.family === number);
  if (!family) return failPart(source, field, first, colon, 'the family 1 (IPv4) or 2 (IPv6)');
  const address = new Uint8Array(16);
  if (!family.parse(codes, colon + 1, slash, address, 0)) return failAddress(source, field, colon + 1, slash, family);
  const length = numberIn(codes, slash + 1, end);
  if (length < 0) return failPart(source, field, slash + 1, end, 'a prefix length');
  if (length > family.octets * 8) return failLength(source, field, slash + 1, family.octets * 8);
  let octets = family.octets as number;
  while (octets > 0 && address[octets - 1] === 0) octets--;
  out.u16(family.family);
  out.u8(length);
  out.u8(octets | (isNegated ? NEGATED : 0));
  out.octets(address.subarray(0, octets));
  return true;
}

function indexOf(codes: Codes, code: number, from: number, end: number): number {
  let at = from;
  while (at < end && codes[at] !== code) at++;
  return Math.min(at, end);
}

/** The number that the digits between two offsets say; -1 when there is anything else, or nothing. */
function numberIn(codes: Codes, start: number, end: number): number {
  let value = start < end ? 0 : -1;
  for (let i = start; i < end; i++) {
    if (!isDigit(codes[i])) return -1;
    value = value * 10 + codes[i] - ZERO;
  }
  return value;
}

/** Narrows the token to the faulty part, unless there is nothing to point at. */
function pointAt(source: RdataSource, start: number, end: number): void {
  if (start === end) return;
  source.start = start;
  source.end = end;
}

function failPart(source: RdataSource, field: string, start: number, end: number, expected: string): false {
  pointAt(source, start, end);
  return source.bad(field, expected);
}

function failAddress(
  source: RdataSource,
  field: string,
  start: number,
  end: number,
  family: (typeof FAMILIES)[number],
): false {
  const other = FAMILIES.some((each) => each !== family && each.parse(source.codes, start, end, new Uint8Array(16), 0));
  pointAt(source, start, end);
  const args = { field, text: source.text, expected: `${family.name} address` };
  return source.fail('bad-address', args, other ? 'other-family' : undefined);
}

function failLength(source: RdataSource, field: string, start: number, largest: number): false {
  pointAt(source, start, source.end);
  return source.fail('number-out-of-range', { field, text: source.text, largest });
}

function printItem(wire: WireReader): string {
  const number = wire.u16();
  const length = wire.u8();
  const flags = wire.u8();
  const octets = wire.octets(flags & 0x7f);
  if (octets.length > 0 && octets[octets.length - 1] === 0) wire.fail();
  const family = FAMILIES.find((each) => each.family === number);
  if (!family) return '';
  if (length > family.octets * 8 || octets.length > family.octets) {
    wire.fail();
    return '';
  }
  const address = new Uint8Array(16);
  address.set(octets);
  return `${flags & NEGATED ? '!' : ''}${number}:${family.print(address)}/${length}`;
}

/** Items of a family that has no text form make the whole RDATA one that only the generic notation can express. */
function printItems(wire: WireReader): string {
  const start = wire.at;
  const items: string[] = [];
  while (wire.left > 0) items.push(printItem(wire));
  if (wire.failed || !items.includes('')) return items.join(' ');
  wire.at = start;
  return printOpaque(wire);
}

/** All items that are left, perhaps none. */
export const prefixes = (name: string, meaning: string): Field => ({
  name,
  meaning,
  kind: 'address',
  read(source) {
    while (source.more) if (!takeItem(source, name)) return false;
    return true;
  },
  print: printItems,
});
