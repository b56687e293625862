/** Numbers of 8 or 16 bits that have names: written as a number or, in any letter case, as a name. */
import { isDigit, spells, ZERO } from '../../text/codes.ts';
import type { Field, FieldValue } from '../field.ts';
import type { RdataSource } from '../source.ts';
import type { WireReader } from '../wire.ts';

/** BIND reads no number that is written with more digits. */
const LONGEST_NUMBER = 12;

interface Options {
  readonly bits: 8 | 16;
  readonly values: readonly FieldValue[];
  /** Further names that BIND reads. */
  readonly aliases?: readonly (readonly [mnemonic: string, value: number])[];
  /** Whether BIND prints the name or the number. */
  readonly printed?: 'mnemonic' | 'number';
}

/** Pairs of a lower-case word and its number. */
export type Words = readonly (readonly [word: string, value: number])[];

/** The words of a mnemonic field. */
export const wordsOf = (values: readonly FieldValue[], aliases: Words = []): Words => [
  ...values.flatMap(({ mnemonic, value }) => (mnemonic ? [[mnemonic.toLowerCase(), Number(value)] as const] : [])),
  ...aliases.map(([mnemonic, value]) => [mnemonic.toLowerCase(), value] as const),
];

/** Takes a number of at most `largest` or one of the words; -1: a problem was reported. */
export function takeMnemonic(source: RdataSource, field: string, words: Words, largest: number): number {
  if (!source.takeWord(field)) return -1;
  const { codes, start, end } = source;
  const number = decimal(source);
  if (number > largest) source.fail('number-out-of-range', { field, text: source.text, largest });
  if (number >= 0) return number <= largest ? number : -1;
  for (const [word, value] of words) if (spells(codes, start, end, word)) return value;
  source.bad(field, expected(words, largest));
  return -1;
}

/** The number that the word spells; -1 when it spells none. */
function decimal(source: RdataSource): number {
  const { codes, start, end } = source;
  if (end - start > LONGEST_NUMBER) return -1;
  let value = 0;
  for (let i = start; i < end; i++) {
    if (!isDigit(codes[i])) return -1;
    value = value * 10 + codes[i] - ZERO;
  }
  return value;
}

function expected(words: Words, largest: number): string {
  const names = words.slice(0, 12).map(([word]) => word.toUpperCase());
  return `a number from 0 to ${largest} or a name: ${names.join(', ')}${words.length > 12 ? ' …' : ''}`;
}

export function mnemonic(name: string, meaning: string, options: Options): Field {
  const { bits, values } = options;
  const words = wordsOf(values, options.aliases);
  const names = new Map(values.map((value) => [value.value, value.mnemonic]));
  const take = (wire: WireReader): number => (bits === 8 ? wire.u8() : wire.u16());
  return {
    name,
    meaning,
    kind: 'mnemonic',
    values,
    read(source) {
      const value = takeMnemonic(source, name, words, bits === 8 ? 255 : 65535);
      if (value < 0) return false;
      if (bits === 8) source.out.u8(value);
      else source.out.u16(value);
      return true;
    },
    print(wire) {
      const value = take(wire);
      return (options.printed === 'mnemonic' && names.get(value)) || String(value);
    },
    skip: take,
  };
}
