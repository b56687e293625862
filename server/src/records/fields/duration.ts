/** A period of time: a number of seconds that may be written with TTL units. */
import { isDigit } from '../../text/codes.ts';
import type { Field } from '../field.ts';
import type { RdataSource } from '../source.ts';
import { LARGEST_TTL, readTtl } from '../ttl.ts';

/** Takes a period and appends it as 32 bits. */
export function takeDuration(source: RdataSource, field: string): boolean {
  if (!source.takeWord(field)) return false;
  const seconds = readTtl(source.codes, source.start, source.end);
  if (seconds < 0) {
    return isPlainNumber(source)
      ? source.fail('number-out-of-range', { field, text: source.text, largest: LARGEST_TTL })
      : source.bad(field, 'seconds (3600) or a period with units (1h30m; W, D, H, M, S)');
  }
  source.out.u32(seconds);
  return true;
}

function isPlainNumber(source: RdataSource): boolean {
  for (let i = source.start; i < source.end; i++) if (!isDigit(source.codes[i])) return false;
  return true;
}

export const duration = (name: string, meaning: string): Field => ({
  name,
  meaning,
  kind: 'duration',
  read: (source) => takeDuration(source, name),
  print: (wire) => String(wire.u32()),
  skip(wire) {
    wire.octets(4);
  },
});
