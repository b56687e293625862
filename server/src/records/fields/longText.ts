/** Text that takes all of the RDATA that is left, without a length octet: the values of CAA and URI. */
import type { Field } from '../field.ts';
import type { RdataSource } from '../source.ts';
import { printQuoted, takeOctets } from './string.ts';

function takeText(source: RdataSource, field: string, mustBeQuoted: boolean): boolean {
  if (takeOctets(source, field) < 0) return false;
  if (mustBeQuoted && !source.isQuoted) return source.fail('unquoted-field', { field, text: source.text });
  return true;
}

interface Options {
  /** BIND refuses a bare word here. */
  readonly quoted?: true;
}

/** One word or quoted string of any length. */
export const textToEnd = (name: string, meaning: string, options: Options = {}): Field => ({
  name,
  meaning,
  kind: 'string',
  read: (source) => takeText(source, name, options.quoted === true),
  print: (wire) => printQuoted(wire.octets(wire.left)),
});
