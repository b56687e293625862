/** Locators and identifiers of 64 bits (RFC 6742 §2.1.2): four groups of hexadecimal digits with colons between them. */
import type { Field } from '../field.ts';
import type { RdataSource } from '../source.ts';
import { HEX_VALUE } from './hex.ts';

const COLON = 58;

function takeLocator(source: RdataSource, field: string): boolean {
  if (!source.takeWord(field)) return false;
  let groups = 0;
  let digits = 0;
  let value = 0;
  for (let i = source.start; i <= source.end; i++) {
    const code = i < source.end ? source.codes[i] : COLON;
    const digit = code < 128 ? HEX_VALUE[code] : -1;
    if (digit >= 0 && digits < 4) {
      value = (value << 4) | digit;
      digits++;
    } else if (code === COLON && digits > 0 && groups < 4) {
      source.out.u16(value);
      groups++;
      value = digits = 0;
    } else return failLocator(source, field);
  }
  return groups === 4 || failLocator(source, field);
}

const failLocator = (source: RdataSource, field: string): false =>
  source.bad(field, 'four groups of hexadecimal digits with colons between them (2001:db8:1140:1000)');

export const locator = (name: string, meaning: string): Field => ({
  name,
  meaning,
  kind: 'address',
  read: (source) => takeLocator(source, name),
  print: (wire) => Array.from({ length: 4 }, () => wire.u16().toString(16)).join(':'),
  skip(wire) {
    wire.octets(8);
  },
});
