/** A number of 16 bits in octal digits: an address in a Chaosnet. */
import { ZERO } from '../../text/codes.ts';
import type { Field } from '../field.ts';
import type { RdataSource } from '../source.ts';

const LARGEST = 0o177777;

function takeOctal(source: RdataSource, field: string): boolean {
  if (!source.takeWord(field)) return false;
  let value = 0;
  for (let i = source.start; i < source.end; i++) {
    const digit = source.codes[i] - ZERO;
    if (digit < 0 || digit > 7) return source.bad(field, 'a number in octal digits (0 to 7)');
    value = value * 8 + digit;
  }
  if (value > LARGEST) return source.fail('number-out-of-range', { field, text: source.text, largest: '177777' });
  source.out.u16(value);
  return true;
}

export const octal16 = (name: string, meaning: string): Field => ({
  name,
  meaning,
  kind: 'number',
  read: (source) => takeOctal(source, name),
  print: (wire) => wire.u16().toString(8),
  skip(wire) {
    wire.octets(2);
  },
});
