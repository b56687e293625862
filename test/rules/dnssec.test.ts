/** Rules on keys, signatures and denial of existence. */
import { describe, expect, test } from 'vitest';
import { base32Of } from '../../server/src/records/fields/base32.ts';
import { parseName } from '../../server/src/records/name.ts';
import { nsec3Hash } from '../../server/src/records/nsec3Hash.ts';
import { WireWriter } from '../../server/src/records/wire.ts';
import { rsaKey } from '../../server/src/rules/support/rsaKey.ts';
import {
  EXAMPLE_KEY,
  EXAMPLE_NSEC,
  EXAMPLE_NSEC3,
  EXAMPLE_SIGNED,
  exampleSignature,
} from '../../server/src/rules/support/signedExample.ts';
import { canonicalOrder, typesInBitmap } from '../../server/src/rules/support/signing.ts';
import { type Checked, check } from '../support/check.ts';
import { APEX, expectMarks } from '../support/marks.ts';

const SHA256 = 'c10b2ef4e4fefb0b5f7121bb748cc19fe39665fa251e894e0af4e8be4d19735d';
const SHA1 = 'c10b2ef4e4fefb0b5f7121bb748cc19fe39665fa';
const ED25519 = '257 3 15 l02Woi0iS8Aa25FQkUd9RMzZHJpBoRQwAQEX1SxZJA4=';

const codesOf = (zone: string, setup = {}): string[] => [
  ...new Set(check(zone, setup).findings.map(({ code }) => code)),
];

describe('DS records', () => {
  test('algorithms and digests', () => {
    expectMarks(`
a NS ns1
a DS 1 8 1 ${SHA1}      ; information: [ds-deprecated-digest] no other stands for the key 1
b NS ns1
b DS 1 8 1 ${SHA1}      ; information: [ds-deprecated-digest] has a better one beside it
b DS 1 8 2 ${SHA256}
c NS ns1
c DS 1 8 1 ${SHA1}      ; information: [ds-deprecated-digest] no other
c DS 2 8 2 ${SHA256}
d NS ns1
d DS 1 3 2 ${SHA256}    ; warning: [deprecated-algorithm] 3 (DSA)
e NS ns1
e DS 1 253 2 ${SHA256}  ; information: [unknown-algorithm] private
f NS ns1
f DS 1 0 2 ${SHA256}    ; warning: [unknown-algorithm] no algorithm 0
g NS ns1
g DS 1 13 5 ${SHA1}     ; warning: [ds-unknown-digest] has 32 octets, and this one 20
h NS ns1
h DS 1 23 5 ${SHA256}
h DS 1 17 6 ${SHA256}
`);
  });

  test('requests for removal have no algorithm and no digest', () => {
    expectMarks('@ CDS 0 0 0 00\n@ CDNSKEY 0 3 0 AA==\n');
  });
});

describe('keys', () => {
  test('flags and protocol', () => {
    expectMarks(`
@ DNSKEY ${ED25519}
@ DNSKEY 256 3 15 ${ED25519.split(' ')[3]}
@ DNSKEY 0 3 15 ${ED25519.split(' ')[3]}      ; warning: [dnskey-odd-flags] no key of a zone
@ DNSKEY 259 3 15 ${ED25519.split(' ')[3]}    ; information: [dnskey-odd-flags] mean nothing
@ DNSKEY 257 1 15 ${ED25519.split(' ')[3]}    ; error: [dnskey-bad-protocol] ignore a key with 1
@ DNSKEY 385 3 15 ${ED25519.split(' ')[3]}    ; information: [dnskey-revoked]
`);
  });

  test('a zone whose only key of its kind is revoked has none', () => {
    expectMarks(`
@ DNSKEY 385 3 15 ${ED25519.split(' ')[3]}    ; information: [dnskey-revoked]
;        ^^^ information: [dnskey-without-entry-point] are revoked
`);
  });

  test('lengths', () => {
    expectMarks(`
@ DNSKEY 257 3 14 ${EXAMPLE_KEY.split(' ')[3]}   ; error: [dnskey-bad-length] has 96 octets, and this one has 64
@ DNSKEY 257 3 8 AwEAAQ==                        ; error: [dnskey-bad-length] no RSA key
@ DNSKEY 257 3 8 AwEAAcH/                        ; warning: [dnskey-weak-rsa] 16 bits
@ DNSKEY 257 3 250 AwEAAcH/                      ; warning: [unknown-algorithm]
`);
  });

  test('an RSA key is measured', () => {
    const of = (...octets: number[]) => rsaKey(Uint8Array.of(...octets), 0);
    expect(of(1, 3, 0x81)).toEqual({ exponent: 3, bits: 8 });
    expect(of(3, 1, 0, 1, 0x01, 0)).toEqual({ exponent: 65537, bits: 9, evenPart: 'modulus' });
    expect(of(0, 0, 1, 3, 0, 0x7f)).toEqual({ exponent: 3, bits: 7 });
    expect(of(5, 1, 0, 0, 0, 2, 0x7f)).toEqual({ exponent: undefined, bits: 7, evenPart: 'exponent' });
    for (const bad of [[], [3, 1, 0, 1], [0, 0, 0, 5], [0], [2, 1, 1, 0]]) expect(of(...bad)).toBeUndefined();
  });

  test('the same key twice is no second key with its tag', () => {
    expect(codesOf(`${EXAMPLE_SIGNED}@ DNSKEY ${EXAMPLE_KEY}\n`)).toEqual(['duplicate-record']);
  });

  test('what is about the zone stands at its apex', () => {
    expectMarks(`
lab NS ns1
lab DNSKEY ${EXAMPLE_KEY}            ; warning: [data-at-delegation]
x NSEC3PARAM 1 0 0 -                 ; warning: [dnssec-data-not-at-apex] looked for at example.com. only
x CSYNC 1 1 A                        ; warning: [dnssec-data-not-at-apex] tells the parent
@ CSYNC 1 1 A
_dsboot.lab2._signal.ns1 CDS 1 13 2 ${SHA256}
`);
  });
});

describe('CDS and CDNSKEY', () => {
  test('they ask for the same keys, which the zone has', () => {
    expectMarks(`
@ DNSKEY ${EXAMPLE_KEY}
@ DNSKEY ${ED25519}
@ CDNSKEY ${EXAMPLE_KEY}             ; warning: [cds-cdnskey-differ] none for the key 2371
@ CDS 3613 15 2 3aa5ab37efce57f737fc1627013fee07bdf241bd10f3b1964ab55c78e79a304b ; warning: [cds-cdnskey-differ] none for the key 3613
@ CDS 4 13 2 ${SHA256}               ; warning: [cds-for-unknown-key] key tag 4
`);
  });

  test('nothing is said while keys may be somewhere else', () => {
    expect(codesOf(`${EXAMPLE_SIGNED}@ CDS 4 13 2 ${SHA256}\n$INCLUDE keys\n`)).toEqual(['include-not-found']);
  });
});

describe('signatures', () => {
  const signature = (times: string): string => `ns1 RRSIG A 13 3 3600 ${times} 2371 example.com. qx6wLYqmh+k=`;
  const KEY = `@ DNSKEY ${EXAMPLE_KEY}\n`;

  test('times, seen from 1 May 2026', () => {
    expectMarks(`${KEY}
${signature('20260430235959 20260301000000')} ; error: [rrsig-expired] on 2026-04-30 23:59 UTC
`);
    expectMarks(`${KEY}
${signature('20360101000000 20260502010000')} ; warning: [rrsig-not-yet-valid] from 2026-05-02 01:00 UTC
`);
    expectMarks(`${KEY}${signature('20360101000000 20260501230000')}\n`);
    for (const times of ['20270101000000 20280101000000', '20260301000000 20260401000000'])
      expectMarks(`${KEY}${signature(times)} ; error: [rrsig-not-yet-valid] ends before it starts\n`);
  });

  test('an expired one beside a valid one is a leftover', () => {
    expectMarks(`${KEY}
${signature('20260401000000 20260301000000')} ; information: [rrsig-expired] is still valid
${signature('20360101000000 20260301000000')}
`);
  });

  test('those that expire soon are told once, at the first', () => {
    expectMarks(`${KEY}
${signature('20260503000000 20260401000000')}
@ RRSIG NS 13 2 3600 20260502000000 20260401000000 2371 example.com. qx6wLYqmh+k=  ; warning: [rrsig-expires-soon] (2)
@ RRSIG DNSKEY 13 2 3600 20260505000000 20260401000000 2371 example.com. qx6wLYqmh+k=
`);
  });

  test('times are 32 bits, which go round in 2106', () => {
    const zone = `${APEX}${KEY}${signature('21061201000000 21060101000000')}\n`;
    const on = (year: number, month: number): number => Date.UTC(year, month - 1) / 1000;
    expect(codesOf(zone, { now: on(2106, 6) })).toEqual([]);
    expect(codesOf(zone, { now: on(2107, 1) })).toEqual(['rrsig-expired']);
    expect(check(zone, { now: on(2107, 1) }).findings[0].message).toContain('2106-12-01 00:00 UTC');
  });

  test('what they are for', () => {
    expectMarks(`${KEY}
*.w A 192.0.2.1
*.w ${exampleSignature('A', 3)}
ns1 ${exampleSignature('A', 2)}         ; error: [rrsig-wrong-label-count] of 2 labels, and ns1.example.com. has 3
ns1 ${exampleSignature('TXT', 3)}       ; warning: [rrsig-covers-nothing] no TXT record
ns2 300 A 192.0.2.2
ns2 300 ${exampleSignature('A', 3)}     ; warning: [rrsig-ttl-differs] have the TTL 300 and were signed with 3600
ns3 A 192.0.2.3
ns3 300 ${exampleSignature('A', 3)}     ; information: [rrsig-ttl-differs] has the TTL 300
ns4 A 192.0.2.4
ns4 RRSIG A 13 3 3600 20360101000000 20260101000000 2371 EXAMPLE.com. qx6wLYqmh+k=
ns4 RRSIG A 13 3 3600 20360101000000 20260101000000 2371 com. qx6wLYqmh+k=   ; error: [rrsig-wrong-signer] signer is com.
`);
  });

  test('keys that nobody publishes are told once each', () => {
    const by = (tag: number): string => `13 3 3600 20360101000000 20260101000000 ${tag} example.com. qx6wLYqmh+k=`;
    expectMarks(`${KEY}
a A 192.0.2.1
a RRSIG A ${by(1)}   ; warning: [rrsig-without-dnskey] key tag 1 and algorithm 13 of this signature, so nobody can verify it (signatures of this kind: 2)
b A 192.0.2.1
b RRSIG A ${by(1)}
b RRSIG A ${by(2)}   ; warning: [rrsig-without-dnskey] key tag 2
`);
  });
});

describe('a signed zone', () => {
  test('is signed at every name of its own, and at delegations where it answers itself', () => {
    expectMarks(`${EXAMPLE_SIGNED}
lab NS ns.lab
lab DS 1 13 2 ${SHA256}     ; warning: [rrset-unsigned] DS records of lab.example.com.
ns.lab A 192.0.2.1
www A 192.0.2.1             ; warning: [rrset-unsigned] A records of www.example.com.
www AAAA 2001:db8::1
www ${exampleSignature('AAAA', 3)}
d DNAME example.net.
d ${exampleSignature('DNAME', 3)}
`);
  });

  test('is signed with each algorithm that it has a key of', () => {
    const with15 = (type: string, labels: number): string =>
      exampleSignature(type, labels).replace(' 13 ', ' 15 ').replace(' 2371 ', ' 3613 ');
    const twice = `${EXAMPLE_SIGNED}@ ${with15('SOA', 2)}\n@ ${with15('NS', 2)}\n@ ${with15('DNSKEY', 2)}\n`;
    expectMarks(`${twice}@ DNSKEY ${ED25519}\n`);
    expectMarks(
      `${twice}www A 192.0.2.1
www ${exampleSignature('A', 3)}
www TXT "a"
www ${with15('TXT', 3)}
x A 192.0.2.1
x ${exampleSignature('A', 3)}
lab NS ns1.example.net.
@ DNSKEY ${ED25519}   ; information: [rrsig-missing-algorithm] (ED25519) signals that it signs the whole zone, but 2 signed RRsets
`.replace(
        `@ DNSKEY ${EXAMPLE_KEY}\n`,
        `@ DNSKEY ${EXAMPLE_KEY} ; information: [rrsig-missing-algorithm] the TXT records of www\n`,
      ),
    );
    // A revoked key signs the keys only (RFC 5011 §2.1), and a key that is for something else nothing.
    for (const flags of ['385', '1'])
      expect(codesOf(`${EXAMPLE_SIGNED}@ DNSKEY ${ED25519.replace('257', flags)}\n`)).not.toContain(
        'rrsig-missing-algorithm',
      );
    expect(codesOf(`${EXAMPLE_SIGNED}@ DNSKEY ${ED25519}\n$INCLUDE missing\n`)).toEqual(['include-not-found']);
  });

  test('is none without a signature of its SOA, or without keys', () => {
    const without = (type: string): string =>
      EXAMPLE_SIGNED.split('\n')
        .filter((line) => !line.includes(`RRSIG ${type} `))
        .join('\n');
    expect(codesOf(`${without('SOA')}www A 192.0.2.1\n`)).toEqual([]);
    expect(codesOf(`${EXAMPLE_SIGNED}www A 192.0.2.1\n$INCLUDE missing\n`)).toEqual(['include-not-found']);
  });

  test('has a ring of NSEC records in the order of the names', () => {
    const name = (owner: string, next: string, types: string): string =>
      `${owner} A 192.0.2.1\n${owner} ${exampleSignature('A', 3)}\n` +
      `${owner} NSEC ${next} ${types}\n${owner} ${exampleSignature('NSEC', 3)}\n`;
    const apex = EXAMPLE_NSEC.replace('NSEC @', 'NSEC a');
    const [a, b] = [name('a', 'Z', 'A RRSIG NSEC'), name('z', '@', 'A RRSIG NSEC')];
    expect(codesOf(EXAMPLE_SIGNED + apex + a + b)).toEqual([]);
    expect(codesOf(EXAMPLE_SIGNED + apex + b + a)).toEqual([]);
    expect(codesOf(EXAMPLE_SIGNED + apex + a)).toEqual(['nsec-wrong-next']);
    expect(codesOf(EXAMPLE_SIGNED + apex + a + b.replace('A RRSIG NSEC', 'A MX RRSIG NSEC'))).toEqual([
      'nsec-wrong-types',
    ]);
    const late = name('z', '@', 'A RRSIG NSEC').split('\n').slice(0, 2).join('\n');
    expect(codesOf(`${EXAMPLE_SIGNED}${apex}${name('a', '@', 'A RRSIG NSEC')}${late}\n`)).toEqual(['nsec-missing']);
  });

  test('speaks of NS, DS, NSEC and RRSIG only at a delegation', () => {
    expectMarks(`${EXAMPLE_SIGNED}${EXAMPLE_NSEC.replace('NSEC @', 'NSEC lab')}
lab NS ns.lab
lab NSEC @ NS RRSIG NSEC
lab ${exampleSignature('NSEC', 3)}
ns.lab A 192.0.2.1
`);
  });

  test('canonical order of names', () => {
    // RFC 4034 §6.1.
    const names = [
      'example.',
      'a.example.',
      'yljkjljk.a.example.',
      'Z.a.example.',
      'zABC.a.EXAMPLE.',
      'z.example.',
      '*.z.example.',
    ];
    const keys = names.map((name) => canonicalOrder(parseName(name, new WireWriter())!));
    expect([...keys].sort((a, b) => (a < b ? -1 : 1))).toEqual(keys);
  });

  test('bitmaps of several windows', () => {
    expect(typesInBitmap(Uint8Array.of(9, 0, 1, 0x40, 1, 1, 0x80), 1)).toEqual([1, 256]);
  });
});

describe('hashes of names', () => {
  test('the examples of RFC 5155 appendix A', () => {
    const salt = Uint8Array.of(0xaa, 0xbb, 0xcc, 0xdd);
    const hashOf = (name: string): string =>
      base32Of(nsec3Hash(parseName(name, new WireWriter())!, 12, salt)).toLowerCase();
    expect(hashOf('example.')).toBe('0p9mhaveqvm6t7vbl5lop2u3t2rp3tom');
    expect(hashOf('A.example.')).toBe('35mthgpgcu1qg68fab165klnsnk3dpvl');
  });

  test('delegations without DS need no record where the zone opts out', () => {
    const lab = 'lab NS ns1.example.net.\n';
    expect(codesOf(EXAMPLE_SIGNED + EXAMPLE_NSEC3 + lab)).toEqual(['nsec3-missing']);
    expect(codesOf(EXAMPLE_SIGNED + EXAMPLE_NSEC3.replace('NSEC3 1 0', 'NSEC3 1 1') + lab)).toEqual([]);
  });

  test('too many are not worked out', () => {
    const costly = (EXAMPLE_SIGNED + EXAMPLE_NSEC3).replaceAll(' 1 0 0 -', ' 1 0 60000 -');
    expect(codesOf(costly)).toEqual(['nsec3-costly-parameters']);
    const fewer = (EXAMPLE_SIGNED + EXAMPLE_NSEC3).replaceAll(' 1 0 0 -', ' 1 0 1 -');
    expect(codesOf(fewer)).toEqual(['nsec3-missing', 'nsec3-costly-parameters']);
  });
});

describe('the output of a signer', () => {
  const setup = { path: 'example.com.signed' };

  test('shows errors and warnings about signatures, and its kind', () => {
    const stale = EXAMPLE_SIGNED.replaceAll('20360101000000', '20260401000000');
    expect(codesOf(stale, setup)).toEqual(['not-checked', 'rrsig-expired']);
    expect(codesOf(EXAMPLE_SIGNED, setup)).toEqual(['not-checked']);
  });

  test('shows advice on keys and digests as a hint, and nothing of other groups', () => {
    const zone = `${EXAMPLE_SIGNED}lab NS ns1.example.net.\nlab DS 1 8 1 ${SHA1}\nlab ${exampleSignature('DS', 3)}\nx CNAME x\nx ${exampleSignature('CNAME', 3)}\n`;
    const shown = (found: Checked): string[] => found.findings.map(({ severity, code }) => `${severity} ${code}`);
    expect(shown(check(zone, setup))).toEqual(['information not-checked', 'hint ds-deprecated-digest']);
    expect(shown(check(zone))).toContain('information ds-deprecated-digest');
  });

  test('shows what servers refuse or cannot read', () => {
    const zone = `${EXAMPLE_SIGNED}x A 192.0.2.256\ny ISDN "1"\ny ${exampleSignature('ISDN', 3)}\n`;
    const expected = ['not-checked', 'bad-address', 'type-not-portable', 'named-type-not-portable'];
    expect(codesOf(zone, setup).filter((code) => !code.startsWith('nsec'))).toEqual(expected);
  });
});

test('a digest of the zone', () => {
  const digest = 'C68090D90A7AED716BC459F9340E3D7C1370D4D24B7E2FC3A1DDC0B9A87153B9A9713B3C9AE5CC27777F98B8E730044C';
  expectMarks(`
@ ZONEMD 2026010101 1 1 ${digest}
@ ZONEMD 2026010101 1 1 ${digest.replace('C6', 'C7')}   ; warning: [zonemd-cannot-match] several digests
@ ZONEMD 2026010101 1 9 ${digest}                       ; information: [zonemd-cannot-match] scheme 1 and hash 9
@ ZONEMD 2026010101 9 1 ${digest}                       ; information: [zonemd-cannot-match] scheme 9
`);
});
