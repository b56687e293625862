/** Digests of keys: the examples of the RFCs, and what makes one differ. */
import { describe, expect, it } from 'vitest';
import { matchDs } from '../../server/src/records/dsDigest.ts';
import { parseName } from '../../server/src/records/name.ts';
import { WireWriter } from '../../server/src/records/wire.ts';
import { readText } from '../support/rdata.ts';

const octets = (type: string, text: string): Uint8Array => {
  const { hex } = readText(type, text);
  expect(hex).toBeDefined();
  return Uint8Array.from(Buffer.from(hex!, 'hex'));
};
const match = (ds: string, key: string, owner: string) =>
  matchDs(octets('DS', ds), octets('DNSKEY', key), parseName(owner, new WireWriter())!);

const RSA =
  '256 3 5 AQOeiiR0GOMYkDshWoSKz9XzfwJr1AYtsmx3TGkJaNXVbfi/2pHm822aJ5iI9BMzNXxeYCmZDRD99WYwYqUSdjMmmAphXdvxegXd/M5+X7OrzKBaMbCVdFLUUh6DhweJBjEVv5f2wwjM9XzcnOf+EPbtG9DMBmADjFDc2w/rljwvFw==';
const P256 = '257 3 13 GojIhhXUN/u4v54ZQqGSnyhWJwaubCvTmeexv7bR6edbkrSqQpF64cYbcB7wNcP+e+MAnLr+Wi9xMWyQLc8NAA==';
const P384 =
  '257 3 14 xKYaNhWdGOfJ+nPrL8/arkwf2EY3MDJ+SErKivBVSum1w/egsXvSADtNJhyem5RCOpgQ6K8X1DRSEkrbYQ+OB+v8/uX45NBwY8rp65F6Glur8I/mlVNgF6W/qTI37m40';

describe('matchDs', () => {
  it.each([
    ['RFC 4034 §5.4', '60485 5 1 2BB183AF5F22588179A53B0A98631FAD1A292118', RSA, 'dskey.example.com.'],
    [
      'RFC 4509 §2.3',
      '60485 5 2 D4B7D520E7BB5F0F67674A0CCEB1E3E0614B93C4F9E99B8383F6A1E4469DA50A',
      RSA,
      'dskey.example.com.',
    ],
    [
      'RFC 6605 §6.1',
      '55648 13 2 b4c8c1fe2e7477127b27115656ad6256f424625bf5c1e2770ce6d6e37df61d17',
      P256,
      'example.net.',
    ],
    [
      'RFC 6605 §6.2',
      '10771 14 4 72d7b62976ce06438e9c0bf319013cf801f09ecc84b8d7e9495f27e305c6a9b0563a9b5f4d288405c3008a946df983d6',
      P384,
      'example.net.',
    ],
  ])('%s', (_, ds, key, owner) => {
    expect(match(ds, key, owner)).toBe('fits');
    expect(match(ds, key, owner.toUpperCase())).toBe('fits');
    expect(match(ds, key, `www.${owner}`)).toBe('other-digest');
    expect(match(ds, key.replace(/^25[67]/, '0'), owner)).toBe('other-key');
  });

  it('does not judge digests that it cannot make', () => {
    expect(match(`60485 5 6 ${'AB'.repeat(32)}`, RSA, 'dskey.example.com.')).toBe('unknown');
    expect(match(`60485 8 6 ${'AB'.repeat(32)}`, RSA, 'dskey.example.com.')).toBe('other-key');
  });
});
