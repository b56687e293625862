/** RDATA without a text form of its own: only the generic notation of RFC 3597 §5 can express it. */
import type { Field } from '../field.ts';
import type { RdataSource } from '../source.ts';
import type { WireReader } from '../wire.ts';
import { hexOf } from './hex.ts';

/** All that is left, in the generic notation. */
export function printOpaque(wire: WireReader): string {
  const length = wire.left;
  return length === 0 ? '\\# 0' : `\\# ${length} ${hexOf(wire.octets(length))}`;
}

function refuse(source: RdataSource, field: string): false {
  return source.take(field) && source.fail('unknown-type-data', { field });
}

export const opaque = (name: string, meaning: string): Field => ({
  name,
  meaning,
  kind: 'binary',
  read: (source) => refuse(source, name),
  print: printOpaque,
});
