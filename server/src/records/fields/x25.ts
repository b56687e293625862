/** An address in an X.25 network (RFC 1183 §3.1): a character-string of four digits or more. */
import { isDigit } from '../../text/codes.ts';
import type { Field } from '../field.ts';
import type { RdataSource } from '../source.ts';
import { printString, takeString } from './string.ts';

const SHORTEST = 4;

function takeAddress(source: RdataSource, field: string): boolean {
  if (!takeString(source, field)) return false;
  let isAddress = source.innerEnd - source.innerStart >= SHORTEST;
  for (let i = source.innerStart; i < source.innerEnd; i++) isAddress &&= isDigit(source.codes[i]);
  return isAddress || source.bad(field, 'four digits or more');
}

export const x25Address = (name: string, meaning: string): Field => ({
  name,
  meaning,
  kind: 'string',
  read: (source) => takeAddress(source, name),
  print(wire) {
    const octets = wire.bytes.subarray(wire.at + 1, wire.end);
    if (octets.length < SHORTEST || !octets.every(isDigit)) wire.fail();
    return printString(wire);
  },
});
