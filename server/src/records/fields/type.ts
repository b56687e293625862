/** A record type: a mnemonic, `TYPE123`, or, as BIND has it in signatures, a plain number. */
import { isDigit, ZERO } from '../../text/codes.ts';
import type { Field } from '../field.ts';
import { mnemonicOf, typeCodeOf } from '../mnemonics.ts';
import type { RdataSource } from '../source.ts';

const PLUS = 43;
const LARGEST = 65535;

function takeType(source: RdataSource, field: string): boolean {
  if (!source.takeWord(field)) return false;
  const type = typeCodeOf(source.codes, source.start, source.end);
  if (type < 0) return takeNumber(source, field);
  source.out.u16(type);
  return true;
}

function takeNumber(source: RdataSource, field: string): boolean {
  const { codes, start, end } = source;
  let value = 0;
  for (let i = codes[start] === PLUS && end - start > 1 ? start + 1 : start; i < end; i++) {
    if (!isDigit(codes[i])) return source.bad(field, 'a record type (A, TYPE65280)');
    value = value * 10 + codes[i] - ZERO;
  }
  if (value > LARGEST) return source.fail('number-out-of-range', { field, text: source.text, largest: LARGEST });
  source.out.u16(value);
  return true;
}

export const recordType = (name: string, meaning: string): Field => ({
  name,
  meaning,
  kind: 'type',
  read: (source) => takeType(source, name),
  print: (wire) => mnemonicOf(wire.u16()),
  skip(wire) {
    wire.octets(2);
  },
});
