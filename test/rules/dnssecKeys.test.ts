/** Rules on DS, CDS and CDNSKEY records beside the keys that they are for, and on keys that are none. */
import { describe, expect, test } from 'vitest';
import { EXAMPLE_KEY } from '../../server/src/rules/support/signedExample.ts';
import { check } from '../support/check.ts';
import { APEX, expectMarks } from '../support/marks.ts';

const KEY = EXAMPLE_KEY.split(' ')[3];
/** Two keys with the tag 3613, and the digest of the first at lab.example.com. */
const ED25519 = '257 3 15 l02Woi0iS8Aa25FQkUd9RMzZHJpBoRQwAQEX1SxZJA4=';
const TWIN = '257 3 15 lqKXTS0iS8Aa25FQkUd9RMzZHJpBoRQwAQEX1SxZJA4=';
const LAB_TWIN = 'f5acc2eb8ad631fc5d81e45c210a135b1c733804639b376845e5629083fe59ca';
/** Digests of that key, key tag 2371, as `dnssec-dsfromkey` makes them. */
const DIGESTS = {
  'lab.example.com.': {
    1: 'd2fd8b36c39a95e71f5e0570f66c2f10e9e0a723',
    2: '66deb6fb1f61c7e6302f9b9d62d942329f40c91061d5d95e584748f3a0a87f72',
    4: 'aecd32c24a15a7924835808514cb77cb303a9246cbbe049e19daf1dcdfc0cfebd765fb96c3b4e4d427ddb62fdf321d44',
  },
  'example.com.': {
    1: '9bacd9689f3c9eceb62e2e533ca7a87669f7e58b',
    2: 'c988ec423e3880eb8dd8a46fe06ca230ee23f35b578d64e78b29c3e1c83d245a',
    4: 'da0163a25f5219588189215e44b444102848e853ae6a78b96ae5c75a4df7c90bd1fbcd5761bd2aa4a477c5fe0b514312',
  },
} as const;
const LAB = DIGESTS['lab.example.com.'];
const OWN = DIGESTS['example.com.'];

describe('DS records beside the keys of a zone of the workspace', () => {
  const child = (keys: string) => ({
    'db.lab': `$ORIGIN lab.example.com.\n$TTL 3600\n@ SOA ns1.example.net. hostmaster.example.net. 1 4h 1h 2w 1h
@ NS ns1.example.net.\n@ NS ns2.example.net.\n${keys}`,
  });
  const SIGNED = child(`@ DNSKEY ${EXAMPLE_KEY}\n`);
  const CUT = 'lab NS ns1.example.net.\nlab NS ns2.example.net.\n';

  test.each([1, 2, 4] as const)('the right digest of type %i', (type) => {
    const { findings } = check(`${APEX}${CUT}lab DS 2371 13 ${type} ${LAB[type]}\n`, { files: SIGNED });
    expect(findings.map(({ code }) => code).filter((code) => code !== 'ds-deprecated-digest')).toEqual([]);
  });

  test('letter case of the owner does not matter', () => {
    expectMarks(`${CUT}lab DS 2371 13 2 ${LAB[2]}\n`, {
      files: { 'db.lab': SIGNED['db.lab'].replace('lab.example', 'lAB.Example') },
    });
  });

  test('the digest of the same key at another owner', () => {
    expectMarks(
      `${CUT}lab DS 2371 13 2 ${OWN[2]}   ; warning: [ds-without-child-key] the key 2371 of lab.example.com., but its digest
lab DS 1 13 2 ${OWN[2]}
`,
      { files: SIGNED },
    );
  });

  test('the number of another algorithm', () =>
    expectMarks(`${CUT}lab DS 2371 8 2 ${LAB[2]} ; warning: [ds-without-child-key] has the algorithm 13, not 8\n`, {
      files: SIGNED,
    }));

  test('the finding leads to the key', () => {
    const { findings } = check(`${APEX}${CUT}lab DS 2371 13 4 ${OWN[4]}\n`, { files: SIGNED });
    expect(findings.map(({ code, text }) => [code, text])).toEqual([['ds-without-child-key', OWN[4]]]);
    const [{ place, zone }] = findings[0].related;
    expect(zone!.textAt(place)).toContain(KEY);
  });

  test('beside one that fits', () => {
    expectMarks(
      `${CUT}lab DS 2371 13 2 ${LAB[2]}
lab DS 2371 13 2 ${OWN[2]}   ; information: [ds-without-child-key] another one fits
lab DS 2371 13 4 ${OWN[4]}   ; warning: [ds-without-child-key] only at the strongest
`,
      { files: SIGNED },
    );
    expectMarks(
      `${CUT}lab DS 2371 13 4 ${LAB[4]}
lab DS 2371 13 2 ${OWN[2]}   ; information: [ds-without-child-key] another one fits
`,
      { files: SIGNED },
    );
  });

  test('two keys with one tag, a digest that nobody here knows, keys that are not all read', () => {
    expectMarks(`${CUT}lab DS 3613 15 2 ${LAB_TWIN}\n`, { files: child(`@ DNSKEY ${TWIN}\n@ DNSKEY ${ED25519}\n`) });
    expectMarks(`${CUT}lab DS 2371 13 6 ${OWN[2]}\n`, { files: SIGNED });
    expectMarks(`${CUT}lab DS 2371 13 2 ${OWN[2]}\n`, {
      files: child(`@ DNSKEY ${EXAMPLE_KEY}\n$INCLUDE other.key\n`),
    });
    expectMarks(`${CUT}lab DS 2371 13 2 ${OWN[2]}\n`, { files: child('') });
  });
});

describe('CDS and CDNSKEY records beside the keys of the zone', () => {
  const zone = (cds: string): string => `@ DNSKEY ${EXAMPLE_KEY}\n@ CDS 2371 13 ${cds}\n@ CDNSKEY ${EXAMPLE_KEY}\n`;

  test.each([
    ['SHA-256', `2 ${OWN[2]}`],
    ['SHA-384', `4 ${OWN[4]}`],
    ['one that is not known here', `6 ${LAB[2]}`],
  ])('the right digest, %s', (_, cds) => expectMarks(zone(cds)));

  test('the digest of another owner', () => {
    expectMarks(
      zone(`2 ${LAB[2]}   ; warning: [cds-for-unknown-key] the tag 2371 at example.com., but of another key`),
    );
    expectMarks(`${zone(`2 ${LAB[2]}`)}$INCLUDE keys ; error: [include-not-found]\n`);
  });

  test('another key with the same tag', () => {
    expectMarks(`@ DNSKEY ${ED25519}
@ CDS 3613 15 2 3aa5ab37efce57f737fc1627013fee07bdf241bd10f3b1964ab55c78e79a304b
@ CDNSKEY ${TWIN}   ; warning: [cds-for-unknown-key] another key in it
`);
  });
});

describe('keys that cannot be', () => {
  const zeros = (octets: number): string => Buffer.alloc(octets).toString('base64');
  const rsa = (exponent: number, last: number): string =>
    Buffer.from([1, exponent, 0xc1, ...Array(126).fill(0x5b), last]).toString('base64');
  const changed = (key: string): string => key.replace('X', 'Y');
  const P384 =
    'xKYaNhWdGOfJ+nPrL8/arkwf2EY3MDJ+SErKivBVSum1w/egsXvSADtNJhyem5RCOpgQ6K8X1DRSEkrbYQ+OB+v8/uX45NBwY8rp65F6Glur8I/mlVNgF6W/qTI37m40';

  test.each([
    ['P-256', `13 ${KEY}`, ''],
    ['P-256, one character changed', `13 ${changed(KEY)}`, 'error: [dnskey-impossible-key] the curve P-256'],
    ['P-256, zeros', `13 ${zeros(64)}`, 'error: [dnskey-impossible-key] (ECDSAP256SHA256) consists of zeros'],
    [
      'P-256, numbers above the prime',
      `13 ${Buffer.alloc(64, 255).toString('base64')}`,
      'error: [dnskey-impossible-key] P-256',
    ],
    ['P-384', `14 ${P384}`, ''],
    ['P-384, one character changed', `14 ${changed(P384)}`, 'error: [dnskey-impossible-key] the curve P-384'],
    ['Ed25519', ED25519.slice('257 3 '.length), ''],
    ['Ed25519, zeros', `15 ${zeros(32)}`, 'error: [dnskey-impossible-key] (ED25519) consists of zeros'],
    ['Ed448, zeros', `16 ${zeros(57)}`, 'error: [dnskey-impossible-key] (ED448) consists of zeros'],
    ['of another length', `15 ${zeros(31)}`, 'error: [dnskey-bad-length]'],
    ['RSA, exponent 1', `8 ${rsa(1, 1)}`, 'error: [dnskey-impossible-key] the exponent 1'],
    ['RSA, exponent 2', `8 ${rsa(2, 1)}`, 'error: [dnskey-impossible-key] The exponent of'],
    ['RSA, exponent 3', `8 ${rsa(3, 1)}`, ''],
    ['RSA, an even modulus', `8 ${rsa(3, 2)}`, 'error: [dnskey-impossible-key] The modulus of'],
  ])('%s', (_, key, mark) => {
    // RSA keys of 1024 bits are short besides.
    const settings = { 'dnskey-weak-rsa': 'off' } as const;
    expectMarks(`@ DNSKEY 257 3 ${key}${mark && ` ; ${mark}`}\n`, { settings });
  });
});
