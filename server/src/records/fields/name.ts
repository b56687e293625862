/** A domain name field. */
import type { Field } from '../field.ts';
import { printName, readName } from '../name.ts';
import type { RdataSource } from '../source.ts';

/** Takes a word and appends it as a name; relative names are completed with the origin. */
export function takeName(source: RdataSource, field: string): boolean {
  if (!source.takeWord(field)) return false;
  const fault = readName(source.codes, source.start, source.end, source.octets, source.origin, source.out);
  return fault === undefined || source.fail(fault, { field, text: source.text });
}

export const name = (fieldName: string, meaning: string, kind: 'name' | 'mailbox' = 'name'): Field => ({
  name: fieldName,
  meaning,
  kind,
  read: (source) => takeName(source, fieldName),
  print: (wire) => {
    const octets = wire.name();
    return wire.failed ? '' : printName(octets);
  },
  skip(wire) {
    wire.name();
  },
});
