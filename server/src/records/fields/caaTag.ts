/** The tag of a CAA record (RFC 8659 §4.1): letters and digits after a length octet. */
import { type Codes, isDigit, textOf } from '../../text/codes.ts';
import type { Field, FieldValue } from '../field.ts';
import type { RdataSource } from '../source.ts';

const LONGEST = 255;

function isTag(codes: Codes, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const letter = codes[i] | 32;
    if (!isDigit(codes[i]) && !(codes[i] < 128 && letter >= 97 && letter <= 122)) return false;
  }
  return end > start;
}

function takeTag(source: RdataSource, field: string): boolean {
  if (!source.takeWord(field)) return false;
  const { codes, start, end, out } = source;
  if (!isTag(codes, start, end)) return source.bad(field, 'a word of letters and digits, such as issue or iodef');
  if (end - start > LONGEST) return source.fail('string-too-long', { field, length: end - start });
  out.u8(end - start);
  for (let i = start; i < end; i++) out.u8(codes[i]);
  return true;
}

export const caaTag = (name: string, meaning: string, values: readonly FieldValue[]): Field => ({
  name,
  meaning,
  kind: 'mnemonic',
  values,
  read: (source) => takeTag(source, name),
  print(wire) {
    const octets = wire.octets(wire.u8());
    if (!isTag(octets, 0, octets.length)) wire.fail();
    return textOf(octets);
  },
});
