/** Unsigned numbers of 8, 16 and 32 bits, in decimal digits. */
import { isDigit, ZERO } from '../../text/codes.ts';
import type { Field, FieldKind, FieldValue } from '../field.ts';
import type { RdataSource } from '../source.ts';

type Bits = 8 | 16 | 32;

interface Options {
  readonly kind?: FieldKind;
  readonly values?: readonly FieldValue[];
}

/** Takes a decimal number of at most `largest`; -1: a problem was reported. */
export function readNumber(source: RdataSource, field: string, largest: number): number {
  if (!source.takeWord(field)) return -1;
  let value = 0;
  for (let i = source.start; i < source.end; i++) {
    const code = source.codes[i];
    if (!isDigit(code)) {
      source.bad(field, `a number from 0 to ${largest}`);
      return -1;
    }
    value = value * 10 + code - ZERO;
  }
  if (value > largest) {
    source.fail('number-out-of-range', { field, text: source.text, largest });
    return -1;
  }
  return value;
}

function number(bits: Bits, name: string, meaning: string, options: Options = {}): Field {
  const largest = 2 ** bits - 1;
  return {
    name,
    meaning,
    kind: options.kind ?? (options.values ? 'mnemonic' : 'number'),
    ...(options.values && { values: options.values }),
    read(source) {
      const value = readNumber(source, name, largest);
      if (value < 0) return false;
      if (bits === 8) source.out.u8(value);
      else if (bits === 16) source.out.u16(value);
      else source.out.u32(value);
      return true;
    },
    print: (wire) => String(bits === 8 ? wire.u8() : bits === 16 ? wire.u16() : wire.u32()),
    skip(wire) {
      wire.octets(bits / 8);
    },
  };
}

export const u8 = (name: string, meaning: string, options?: Options): Field => number(8, name, meaning, options);
export const u16 = (name: string, meaning: string, options?: Options): Field => number(16, name, meaning, options);
export const u32 = (name: string, meaning: string, options?: Options): Field => number(32, name, meaning, options);
