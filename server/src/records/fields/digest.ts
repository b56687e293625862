/** A digest in hexadecimal, up to the end of the RDATA. The octet before it, its type, says how long it has to be. */
import type { Field } from '../field.ts';
import type { RdataSource } from '../source.ts';
import { hexOf, readHex } from './hex.ts';

interface Options {
  /** Type of the digest → octets. Types that are not listed may have any length. */
  readonly lengths: Readonly<Record<number, number>>;
  /** Octets that a digest of another type has at least; 1 unless given. */
  readonly least?: number;
}

export function digest(name: string, meaning: string, { lengths, least = 1 }: Options): Field {
  return {
    name,
    meaning,
    kind: 'binary',
    read(source) {
      const { out } = source;
      const first = out.length;
      const firstToken = source.next;
      const type = out.bytes[first - 1];
      const expected: number | undefined = lengths[type];
      if (expected === undefined && least === 0 && !source.more) return true;
      if (!readHex(source, name)) return false;
      const length = out.length - first;
      if (expected === undefined ? length >= least : length === expected) return true;
      return failLength(source, firstToken, name, length, expected ?? least, expected === undefined);
    },
    print(wire) {
      const expected: number | undefined = lengths[wire.bytes[wire.at - 1]];
      if (expected === undefined ? wire.left < least : wire.left !== expected) wire.fail();
      return hexOf(wire.octets(wire.left));
    },
  };
}

/** Points at all words of the digest. */
function failLength(
  source: RdataSource,
  firstToken: number,
  field: string,
  length: number,
  expected: number,
  isLeast: boolean,
): false {
  source.start = source.starts[firstToken];
  return source.fail('digest-length', { field, length, expected }, isLeast ? 'least' : undefined);
}
