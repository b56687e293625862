/** Flags of keys: a number or, as BIND has it, names joined by `|` (RFC 2535 §7.1, RFC 4034 §2.1.1). */
import { isDigit, LOWER, ZERO } from '../../text/codes.ts';
import type { Field, FieldValue } from '../field.ts';
import type { RdataSource } from '../source.ts';
import { HEX_VALUE } from './hex.ts';

const BAR = 124;
const LARGEST = 0xffff;
const LONGEST_NUMBER = 12;

/** Names and the bits that they set, in BIND's order: a name may be cut short, and the first that fits counts. */
const FLAGS: readonly (readonly [name: string, bits: number])[] = [
  ['noconf', 0x4000],
  ['noauth', 0x8000],
  ['nokey', 0xc000],
  ['flag2', 0x2000],
  ['extend', 0x1000],
  ['flag4', 0x0800],
  ['flag5', 0x0400],
  ['user', 0x0000],
  ['zone', 0x0100],
  ['host', 0x0200],
  ['ntyp3', 0x0300],
  ['flag8', 0x0080],
  ['flag9', 0x0040],
  ['flag10', 0x0020],
  ['flag11', 0x0010],
  ...Array.from({ length: 16 }, (_, signatory) => [`sig${signatory}`, signatory] as const),
  ['ksk', 0x0001],
];

/** The number that the word spells in decimal digits or in hexadecimal ones, `0x` or not; -1 when it spells none. */
function numberOf(source: RdataSource): number {
  const { codes, end } = source;
  let { start } = source;
  if (!isDigit(codes[start]) || end - start > LONGEST_NUMBER) return -1;
  let decimal = 0;
  for (let i = start; i < end && decimal >= 0; i++) {
    decimal = isDigit(codes[i]) ? decimal * 10 + codes[i] - ZERO : -1;
  }
  if (decimal >= 0) return decimal;
  if (codes[start] === ZERO && (codes[start + 1] | 32) === 120) start += 2;
  let value = start < end ? 0 : -1;
  for (let i = start; i < end && value >= 0; i++) {
    const digit = codes[i] < 128 ? HEX_VALUE[codes[i]] : -1;
    value = digit < 0 ? -1 : value * 16 + digit;
  }
  return value;
}

/** The bits of the names in the word; -1 when one is no name. */
function flagsOf(source: RdataSource): number {
  const { codes, start, end } = source;
  let flags = 0;
  for (let at = start; at < end; ) {
    let stop = at;
    while (stop < end && codes[stop] !== BAR) stop++;
    const flag = FLAGS.find(([name]) => startsWith(name, source, at, stop));
    if (!flag) return -1;
    flags |= flag[1];
    at = stop + 1;
  }
  return flags;
}

function startsWith(name: string, { codes }: RdataSource, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    if (codes[i] > 127 || LOWER[codes[i]] !== name.charCodeAt(i - start)) return false;
  }
  return true;
}

/** Takes the flags and appends them as 16 bits; -1: a problem was reported. */
export function takeKeyFlags(source: RdataSource, field: string): number {
  if (!source.takeWord(field)) return -1;
  const number = numberOf(source);
  if (number > LARGEST) {
    source.fail('number-out-of-range', { field, text: source.text, largest: LARGEST });
    return -1;
  }
  const flags = number >= 0 ? number : flagsOf(source);
  if (flags < 0) source.bad(field, 'a number from 0 to 65535 or names joined by | (ZONE|KSK)');
  else source.out.u16(flags);
  return flags;
}

export const keyFlags = (meaning: string, values: readonly FieldValue[]): Field => ({
  name: 'flags',
  meaning,
  kind: 'mnemonic',
  values,
  read: (source) => takeKeyFlags(source, 'flags') >= 0,
  print: (wire) => String(wire.u16()),
  skip(wire) {
    wire.octets(2);
  },
});
