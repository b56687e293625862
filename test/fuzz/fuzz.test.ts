/** Any octets are a legal input. `npm run fuzz` does the same at length. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inputOf, originals } from './inputs.ts';
import { checkProperties, faultOf, RUNAWAY } from './properties.ts';

const INPUTS = 2000;
const SEED = 20260101;

/** Parts that zone files are made of, so that random text gets past the first word of a line. */
const parts = fc.constantFrom(
  ...[' ', '\t', '\n', '\r\n', '\r', '(', ')', '"', ';', '\\', '.', '@', '*', '$', '\0', 'é', '\u200b', '\ud83d\ude00'],
  ...['a', 'IN', 'CH', '300', '1h', 'A ', 'AAAA ', 'MX 10 ', 'TXT ', 'SOA a b 1 2 3 4 5', 'CNAME ', 'NS ', 'SVCB 1 . '],
  ...[
    '192.0.2.1',
    '2001:db8::1',
    'alpn=h2',
    'mail',
    'example.com',
    '\\# 4 ',
    'C0000201',
    'TYPE65280',
    '\\012',
    '\\999',
  ],
  ...['\n$ORIGIN ', '\n$TTL ', '\n$INCLUDE self', '\n$INCLUDE part ', '\n$GENERATE 1-3 $ ', '\n; zonesmith-ignore'],
);
const text = fc.array(parts, { maxLength: 60 }).map((some) => Buffer.from(some.join('')));
const octets = fc.uint8Array({ maxLength: 200 }).map((some) => Buffer.from(some));

describe('nothing is thrown, lost or slow', () => {
  test(`${INPUTS} spoiled zone files`, { timeout: 60_000 }, () => {
    const all = originals();
    for (let index = 0; index < INPUTS; index++) {
      const fault = faultOf(inputOf(all, SEED, index), RUNAWAY);
      expect(fault, `npm run --silent fuzz -- --seed ${SEED} --only ${index}`).toBeUndefined();
    }
  });

  test.each([
    ['text', text],
    ['octets', octets],
  ])('random %s', { timeout: 60_000 }, (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (some) => void checkProperties(some)),
      { numRuns: 1500 },
    );
  });
});
