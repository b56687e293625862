/** Character-strings (RFC 1035 §3.3, §5.1): a length octet and at most 255 octets, written bare or in quotes. */
import type { Field } from '../field.ts';
import { readOctets } from '../octets.ts';
import type { RdataSource } from '../source.ts';
import type { WireReader } from '../wire.ts';

export const LONGEST_STRING = 255;

/** Takes a word or quoted string and appends its octets without a length; -1: a problem was reported. */
export function takeOctets(source: RdataSource, field: string): number {
  if (!source.take(field)) return -1;
  const { out } = source;
  const first = out.length;
  const fault = readOctets(source.codes, source.innerStart, source.innerEnd, source.octets, out);
  if (fault < 0) return out.length - first;
  const { text } = source;
  source.end = Math.min(source.innerEnd, fault + escapeLength(source, fault));
  source.start = fault;
  source.fail('bad-escape', { field, text });
  return -1;
}

/** How many characters of a bad escape to point at: the backslash and the digits, or the one character, after it. */
function escapeLength(source: RdataSource, at: number): number {
  let length = 1;
  while (length < 4 && source.codes[at + length] >= 48 && source.codes[at + length] <= 57) length++;
  return Math.max(length, 2);
}

/** Takes a word or quoted string and appends it as a character-string. */
export function takeString(source: RdataSource, field: string): boolean {
  const at = source.out.length;
  source.out.u8(0);
  const length = takeOctets(source, field);
  if (length < 0) return false;
  if (length > LONGEST_STRING) return source.fail('string-too-long', { field, length });
  source.out.bytes[at] = length;
  return true;
}

/** Octets in quotes, with the escapes that BIND prints. */
export function printQuoted(octets: Uint8Array): string {
  let text = '"';
  for (const octet of octets) {
    if (octet === 34 || octet === 92) text += `\\${String.fromCharCode(octet)}`;
    else if (octet >= 32 && octet < 127) text += String.fromCharCode(octet);
    else text += `\\${String(octet).padStart(3, '0')}`;
  }
  return `${text}"`;
}

/** The next character-string in quotes. */
export const printString = (wire: WireReader): string => printQuoted(wire.octets(wire.u8()));

/** One character-string. */
export const string = (name: string, meaning: string): Field => ({
  name,
  meaning,
  kind: 'string',
  read: (source) => takeString(source, name),
  print: printString,
  skip(wire) {
    wire.octets(wire.u8());
  },
});

/** One character-string that may be left out at the end of the RDATA. */
export const optionalString = (name: string, meaning: string): Field => ({
  name,
  meaning,
  kind: 'string',
  read: (source) => !source.more || takeString(source, name),
  print: (wire) => (wire.left > 0 ? printString(wire) : ''),
});

/** One character-string or more, up to the end of the RDATA. */
export const strings = (name: string, meaning: string): Field => ({
  name,
  meaning,
  kind: 'string',
  read: (source) => takeStrings(source, name),
  print: printStrings,
  skip(wire) {
    wire.octets(wire.left);
  },
});

function takeStrings(source: RdataSource, field: string): boolean {
  do {
    if (!takeString(source, field)) return false;
  } while (source.more);
  return true;
}

function printStrings(wire: WireReader): string {
  let text = printString(wire);
  while (wire.left > 0) text += ` ${printString(wire)}`;
  return text;
}
