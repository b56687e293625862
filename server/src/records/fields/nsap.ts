/** Addresses in hexadecimal digits with dots between them: NSAP (RFC 1706 §7) and ATMA (ATM Name System, §5.1). */
import { DOT, isDigit, textOf } from '../../text/codes.ts';
import type { Field } from '../field.ts';
import type { RdataSource } from '../source.ts';
import { HEX_VALUE, hexOf } from './hex.ts';
import { printOpaque } from './opaque.ts';

const PLUS = 43;
const X = 'x'.charCodeAt(0);

/** Appends the octets of the digits between two offsets, dots left out; false unless it is a whole number of octets. */
function putDigits(source: RdataSource, start: number, end: number): boolean {
  source.out.reserve(end - start);
  const first = source.out.length;
  let pending = -1;
  for (let i = start; i < end; i++) {
    const code = source.codes[i];
    if (code === DOT) continue;
    const value = code < 128 ? HEX_VALUE[code] : -1;
    if (value < 0) return false;
    if (pending < 0) pending = value;
    else {
      source.out.u8((pending << 4) | value);
      pending = -1;
    }
  }
  return pending < 0 && source.out.length > first;
}

function takeNsap(source: RdataSource, field: string): boolean {
  if (!source.takeWord(field)) return false;
  const { codes, start, end } = source;
  const hasPrefix = end - start > 2 && codes[start] === 48 && (codes[start + 1] | 32) === X;
  return (hasPrefix && putDigits(source, start + 2, end)) || source.bad(field, '0x and pairs of hexadecimal digits');
}

export const nsapAddress = (name: string, meaning: string): Field => ({
  name,
  meaning,
  kind: 'address',
  read: (source) => takeNsap(source, name),
  print(wire) {
    if (wire.left === 0) wire.fail();
    return `0x${hexOf(wire.octets(wire.left)).toLowerCase()}`;
  },
});

const END_SYSTEM = 0;
const TELEPHONE = 1;

/** Whether dots stand between digits only, one at a time. */
function areDotsInside(source: RdataSource, start: number): boolean {
  let wasDot = true;
  for (let i = start; i < source.end; i++) {
    const isDot = source.codes[i] === DOT;
    if (isDot && wasDot) return false;
    wasDot = isDot;
  }
  return !wasDot;
}

function takeAtm(source: RdataSource, field: string): boolean {
  if (!source.takeWord(field)) return false;
  const { codes, start, end, out } = source;
  if (codes[start] !== PLUS) {
    out.u8(END_SYSTEM);
    return (
      (areDotsInside(source, start) && putDigits(source, start, end)) ||
      source.bad(field, 'pairs of hexadecimal digits, or + and a telephone number')
    );
  }
  out.u8(TELEPHONE);
  let isNumber = areDotsInside(source, start + 1);
  for (let i = start + 1; i < end; i++) {
    if (isDigit(codes[i])) out.u8(codes[i]);
    else isNumber &&= codes[i] === DOT;
  }
  return isNumber || source.bad(field, '+ and the digits of a telephone number');
}

/** An address of an ATM end system, or a telephone number after a plus; other formats are kept as they are. */
export const atmAddress = (name: string, meaning: string): Field => ({
  name,
  meaning,
  kind: 'address',
  read: (source) => takeAtm(source, name),
  print(wire) {
    if (wire.left < 2) wire.fail();
    const format = wire.bytes[wire.at];
    if (format > TELEPHONE) return printOpaque(wire);
    wire.u8();
    const octets = wire.octets(wire.left);
    if (format === END_SYSTEM) return hexOf(octets).toLowerCase();
    if (!octets.every(isDigit)) wire.fail();
    return `+${textOf(octets)}`;
  },
});
