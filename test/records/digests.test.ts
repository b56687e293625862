/** Digests, compared with those of Node. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sha1 } from '../../server/src/records/sha1.ts';
import { sha2 } from '../../server/src/records/sha2.ts';

const hex = (octets: Uint8Array): string => Buffer.from(octets).toString('hex');

describe.each([256, 384, 512] as const)('SHA-%i', (bits) => {
  it.each([0, 1, 3, 55, 56, 63, 64, 65, 111, 112, 119, 120, 127, 128, 129, 1000])('%i octets', (length) => {
    const octets = Uint8Array.from({ length }, (_, at) => (at * 7 + length) & 255);
    expect(hex(sha2(bits, octets))).toBe(createHash(`sha${bits}`).update(octets).digest('hex'));
  });
});

describe('SHA-1', () => {
  it('of texts of all lengths', () => {
    for (let length = 0; length < 200; length++) {
      const text = Uint8Array.from({ length }, (_, at) => (at * 7 + length) & 255);
      expect(hex(sha1(text))).toBe(createHash('sha1').update(text).digest('hex'));
    }
  });
});
