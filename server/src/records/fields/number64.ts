/** An unsigned number of 64 bits in decimal digits. */
import { isDigit } from '../../text/codes.ts';
import type { Field } from '../field.ts';
import type { RdataSource } from '../source.ts';

const LARGEST = 2n ** 64n - 1n;

function takeNumber(source: RdataSource, field: string): boolean {
  if (!source.takeWord(field)) return false;
  for (let i = source.start; i < source.end; i++) {
    if (!isDigit(source.codes[i])) return source.bad(field, `a number from 0 to ${LARGEST}`);
  }
  const { text } = source;
  const value = BigInt(text);
  if (value > LARGEST) return source.fail('number-out-of-range', { field, text, largest: String(LARGEST) });
  source.out.u32(Number(value >> 32n));
  source.out.u32(Number(value & 0xffffffffn));
  return true;
}

export const u64 = (name: string, meaning: string): Field => ({
  name,
  meaning,
  kind: 'number',
  read: (source) => takeNumber(source, name),
  print: (wire) => String((BigInt(wire.u32()) << 32n) | BigInt(wire.u32())),
  skip(wire) {
    wire.octets(8);
  },
});
