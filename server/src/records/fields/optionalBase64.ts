/** Octets in Base64 up to the end of the RDATA, of which there may be none. */
import type { Field } from '../field.ts';
import type { RdataSource } from '../source.ts';
import { base64Of, takeBase64 } from './base64.ts';

const DASH = 45;

/** Nothing at all stands for no octets. */
export const optionalBase64 = (name: string, meaning: string): Field => ({
  name,
  meaning,
  kind: 'binary',
  read: (source) => !source.more || takeBase64(source, name),
  print: (wire) => base64Of(wire.octets(wire.left)),
});

function takeDashOrBase64(source: RdataSource, field: string): boolean {
  if (!source.takeWord(field)) return false;
  if (source.end - source.start === 1 && source.codes[source.start] === DASH) return true;
  source.untake();
  return takeBase64(source, field);
}

/** A dash stands for no octets. */
export const dashOrBase64 = (name: string, meaning: string): Field => ({
  name,
  meaning,
  kind: 'binary',
  read: (source) => takeDashOrBase64(source, name),
  print: (wire) => (wire.left === 0 ? '-' : base64Of(wire.octets(wire.left))),
});
