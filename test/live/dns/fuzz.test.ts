/** Whatever octets come from the network are legal input. `npm run fuzz:dns` does the same at length. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../server/src/live/dns/readMessage.ts';
import { faultOf, mutated, ORIGINALS } from './mutations.ts';

const COUNT = 2000;
const SEED = 20260101;

describe('responses', () => {
  it('are good before they are spoiled', () => {
    for (const message of ORIGINALS) expect(readMessage(message)).toBeDefined();
  });

  it(`${COUNT} spoiled ones: nothing thrown, nothing slow, none accepted for another question`, () => {
    let read = 0;
    for (let index = 0; index < COUNT; index++) {
      const message = mutated(SEED, index);
      expect(faultOf(message), `npm run fuzz:dns -- --seed ${SEED} --only ${index}`).toBeUndefined();
      if (readMessage(message)) read++;
    }
    // Enough of them are spoiled so little that they are read, and enough so much that they are not.
    expect(read).toBeGreaterThan(COUNT / 50);
    expect(read).toBeLessThan(COUNT / 2);
  });

  it('random octets', () => {
    const property = fc.property(fc.uint8Array({ maxLength: 600 }), (octets) => faultOf(octets) === undefined);
    fc.assert(property, { numRuns: 1000 });
  });
});
