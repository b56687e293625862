import { angle } from '../fields/angle.ts';
import { altitude, size } from '../fields/metres.ts';
import { printOpaque } from '../fields/opaque.ts';
import type { RdataSource } from '../source.ts';
import { defineType } from '../type.ts';
import type { WireReader } from '../wire.ts';

/** In the order of the text; the wire form has a version and the sizes first. */
const POSITION = [
  angle('latitude', 'Degrees, minutes and seconds north (N) or south (S) of the equator.', 90, 'NS'),
  angle('longitude', 'Degrees, minutes and seconds east (E) or west (W) of the prime meridian.', 180, 'EW'),
  altitude('altitude', 'Metres above the reference ellipsoid of WGS 84, negative below it.'),
];
const SIZES = [
  size('size', 'Diameter in metres of a sphere that encloses the place; 1 m when left out.', 0x12),
  size('horizontal-precision', 'Diameter in metres of the circle of horizontal error; 10000 m when left out.', 0x16),
  size('vertical-precision', 'Range in metres of the vertical error; 10 m when left out.', 0x13),
];

const VERSION = 0;
const POSITION_LENGTH = 12;

/** Reads in the order of the text, then moves the sizes to the front. */
function read(source: RdataSource): boolean {
  const { out } = source;
  out.u8(VERSION);
  const first = out.length;
  for (const field of POSITION) if (!field.read(source)) return false;
  for (const field of SIZES) if (!field.read(source)) return false;
  const position = out.bytes.slice(first, first + POSITION_LENGTH);
  out.bytes.copyWithin(first, first + POSITION_LENGTH, out.length);
  out.bytes.set(position, out.length - POSITION_LENGTH);
  return true;
}

/** Only version 0 is defined; BIND keeps others as they are. */
function print(wire: WireReader): string {
  if (wire.left > 0 && wire.bytes[wire.at] !== VERSION) return printOpaque(wire);
  wire.u8();
  const sizes = SIZES.map((field) => field.print(wire));
  const position = POSITION.map((field) => field.print(wire));
  return [...position, ...sizes].join(' ');
}

export const LOC = defineType({
  mnemonic: 'LOC',
  code: 29,
  meaning: 'Says where on Earth the owner is.',
  references: ['RFC 1876'],
  example: '52 22 23.000 N 4 53 32.000 E -2.00m 1m 10000m 10m',
  fields: [...POSITION, ...SIZES],
  read,
  print,
});
