import { describe, expect, it } from 'vitest';
import { keyTag } from '../../server/src/records/keyTag.ts';
import { readText } from '../support/rdata.ts';

const tagOf = (key: string): number => keyTag(Uint8Array.from(Buffer.from(readText('DNSKEY', key).hex!, 'hex')));

describe('the key tag', () => {
  it.each([
    [
      'RFC 4034 §5.4',
      '256 3 5 AQOeiiR0GOMYkDshWoSKz9XzfwJr1AYtsmx3TGkJaNXVbfi/2pHm822aJ5iI9BMzNXxeYCmZDRD99WYwYqUSdjMmmAphXdvx' +
        'egXd/M5+X7OrzKBaMbCVdFLUUh6DhweJBjEVv5f2wwjM9XzcnOf+EPbtG9DMBmADjFDc2w/rljwvFw==',
      60485,
    ],
    [
      'an ECDSA key',
      '257 3 13 mdsswUyr3DPW132mOi8V9xESWE8jTo0dxCjjnopKl+GqJxpVXckHAeF+KkxLbxILfDLUT0rAK9iUzy1L53eKGQ==',
      2371,
    ],
    ['algorithm 1, whose tag is part of the key', '256 3 1 AQIDBAU=', 0x0304],
    ['algorithm 1 without enough octets', '256 3 1 AQ==', 0],
    ['an odd number of octets', '0 0 8 AQ==', 0x0108],
  ])('of %s', (_, key, tag) => expect(tagOf(key)).toBe(tag));

  it('is that of a part of an array', () => {
    expect(keyTag(Uint8Array.of(9, 9, 0, 0, 0, 8, 1, 9), 2, 7)).toBe(0x0108);
  });
});
