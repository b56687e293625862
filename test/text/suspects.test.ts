/** Octets are looked at in groups; whatever stands where, the same are found as one by one. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAscii } from '../../server/src/text/decode.ts';
import { lineStarts } from '../../server/src/text/lines.ts';
import { findSuspects, suspectKind } from '../../server/src/text/suspects.ts';

/** Mostly what zone files consist of; any octet now and then. */
const octet = fc.oneof(
  { weight: 20, arbitrary: fc.integer({ min: 32, max: 126 }) },
  { weight: 6, arbitrary: fc.constantFrom(9, 10, 13) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 255 }) },
);
/** A text that starts anywhere in its memory, so that groups are aligned in all ways. */
const text = fc
  .tuple(fc.array(octet, { maxLength: 120 }), fc.integer({ min: 0, max: 7 }))
  .map(([octets, offset]) => Uint8Array.from([...new Array<number>(offset).fill(0), ...octets]).subarray(offset));

const LONE_RETURN = 13;

function oneByOne(codes: Uint8Array): number[] {
  return [...codes.keys()].filter((at) => {
    if (codes[at] === LONE_RETURN) return codes[at + 1] !== 10;
    return suspectKind(codes, at) !== 0;
  });
}

function startsOneByOne(codes: Uint8Array): number[] {
  const ends = [...codes.keys()].filter((at) => codes[at] === 10 || (codes[at] === 13 && codes[at + 1] !== 10));
  return [0, ...ends.map((at) => at + 1)];
}

describe('in groups as one by one', () => {
  test('suspects', () => {
    fc.assert(
      fc.property(text, (codes) => void expect(findSuspects(codes)).toEqual(oneByOne(codes))),
      { numRuns: 2000 },
    );
  });

  test('line starts', () => {
    fc.assert(
      fc.property(text, (codes) => void expect([...lineStarts(codes)]).toEqual(startsOneByOne(codes))),
      {
        numRuns: 2000,
      },
    );
  });

  test('ASCII', () => {
    fc.assert(
      fc.property(text, (codes) => void expect(isAscii(codes)).toBe(codes.every((octet) => octet < 128))),
      { numRuns: 2000 },
    );
  });

  test.each([0, 1, 7, 8, 11, 12, 14, 31, 127, 128, 160, 255])('octet %i at each place of a group', (octet) => {
    for (let at = 0; at < 40; at++) {
      const codes = new Uint8Array(40).fill(97);
      codes[at] = octet;
      expect(findSuspects(codes)).toEqual(oneByOne(codes));
    }
  });
});
