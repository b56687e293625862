/** Lengths of a LOC record in metres (RFC 1876 §2): the altitude, and sizes with one significant digit. */
import type { Field } from '../field.ts';
import type { RdataSource } from '../source.ts';
import { MALFORMED, readDecimal, TOO_LARGE } from './decimal.ts';

const METRE = 'm'.charCodeAt(0);
const MINUS = 45;

/** Altitudes are counted in centimetres from 100 000 m below the ground of the world geodetic system of 1984. */
const GROUND = 10_000_000;
const HIGHEST = 2 ** 32 - 1 - GROUND;

function readAltitude(source: RdataSource, field: string): boolean {
  if (!source.takeWord(field)) return false;
  const below = source.codes[source.start] === MINUS;
  const start = below ? source.start + 1 : source.start;
  const largest = below ? GROUND : HIGHEST;
  const value = readDecimal(source.codes, start, source.end, Math.floor(largest / 100), 2, METRE);
  if (value === MALFORMED) return source.bad(field, 'metres with at most two decimal places (25.50m)');
  if (value === TOO_LARGE || value > largest) return outOfRange(source, field, below ? '100000' : '42849672.95');
  source.out.u32(below ? GROUND - value : GROUND + value);
  return true;
}

function outOfRange(source: RdataSource, field: string, largest: string): false {
  return source.fail('number-out-of-range', { field, text: source.text, largest });
}

function centimetres(value: number): string {
  return `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}m`;
}

/** The altitude, 32 bits. */
export const altitude = (name: string, meaning: string): Field => ({
  name,
  meaning,
  kind: 'number',
  read: (source) => readAltitude(source, name),
  print(wire) {
    const value = wire.u32();
    return value < GROUND ? `-${centimetres(GROUND - value)}` : centimetres(value - GROUND);
  },
});

/** A length as one digit and a power of ten, in centimetres: `exponent` counts the zeros. */
function toOctet(length: number): number {
  let digit = length;
  let exponent = 0;
  for (; digit >= 10; exponent++) digit = Math.floor(digit / 10);
  return (digit << 4) | exponent;
}

/** A size of 8 bits that may be left out. `usual` is what it is then, as an octet. */
export const size = (name: string, meaning: string, usual: number): Field => ({
  name,
  meaning,
  kind: 'number',
  read(source) {
    if (!source.more) {
      source.out.u8(usual);
      return true;
    }
    if (!source.takeWord(name)) return false;
    const value = readDecimal(source.codes, source.start, source.end, 90_000_000, 2, METRE);
    if (value === MALFORMED) return source.bad(name, 'metres with at most two decimal places (0.50m)');
    if (value === TOO_LARGE) return outOfRange(source, name, '90000000');
    source.out.u8(toOctet(value));
    return true;
  },
  print(wire) {
    const octet = wire.u8();
    const digit = octet >> 4;
    const exponent = octet & 15;
    if (octet !== 0 && (digit === 0 || digit > 9 || exponent > 9)) wire.fail();
    return exponent > 1 ? `${digit * 10 ** (exponent - 2)}m` : centimetres(digit * 10 ** exponent);
  },
});
