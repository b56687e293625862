/** Keys, digests, signatures and proofs of absence: what BIND 9.18 reads and refuses. */
import { describe, expect, it } from 'vitest';
import { printHex, problemOf, readText } from '../support/rdata.ts';

const SHA1 = '0123456789abcdef0123456789abcdef01234567';
const HASH = '2T7B4G4VSA5SMI47K61MV5BV1A22BOJR';
const REST = '2642 example.com. AQAB';

describe('what is read', () => {
  it.each([
    ['DNSKEY', '257 3 13 AQ AB', '257 3 13 AQAB'],
    ['DNSKEY', 'zone|ksk dnssec rsasha256 AQ==', '257 3 8 AQ=='],
    ['DNSKEY', '0x101 3 ECDSA256 AQI=', '257 3 13 AQI='],
    ['DNSKEY', '1ff 3 8 A Q = =', '511 3 8 AQ=='],
    ['DNSKEY', 'Z 3 8 AQ==', '256 3 8 AQ=='],
    ['CDNSKEY', '0 3 0 AA==', '0 3 0 AA=='],
    ['RKEY', '0 3 8 AQAB', '0 3 8 AQAB'],
    ['KEY', '49152 3 8', '49152 3 8'],
    ['KEY', 'HOST 3 8 AQAB', '512 3 8 AQAB'],
    ['DS', `1 8 1 ${SHA1}`, `1 8 1 ${SHA1.toUpperCase()}`],
    ['DS', `1 RSASHA256 sha-1 ${SHA1.slice(0, 7)} ${SHA1.slice(7)}`, `1 8 1 ${SHA1.toUpperCase()}`],
    ['CDS', '0 0 0 00', '0 0 0 00'],
    ['TA', '1 8 250 0 0', '1 8 250 00'],
    ['RRSIG', `A 8 2 300 20320229235960 20300101000000 ${REST}`, `A 8 2 300 20320301000000 20300101000000 ${REST}`],
    ['RRSIG', `TYPE65280 8 2 300 4294967295 0 ${REST}`, `TYPE65280 8 2 300 21060207062815 19700101000000 ${REST}`],
    ['RRSIG', `16 8 2 300 19691231235959 0 ${REST}`, `TXT 8 2 300 21060207062815 19700101000000 ${REST}`],
    ['NSEC', 'b TYPE1234 A MX A', 'b.example.com. A MX TYPE1234'],
    ['NSEC3', `SHA-1 1 10 aabb ${HASH.toLowerCase()}`, `1 1 10 AABB ${HASH}`],
    ['NSEC3PARAM', '1 0 0 -', '1 0 0 -'],
    ['NXT', 'b 1 MX', 'b.example.com. A MX'],
    ['CSYNC', '66 3', '66 3'],
    ['ZONEMD', '1 1 240 000102030405060708090A0B', '1 1 240 000102030405060708090A0B'],
  ])('%s %s', (type, text, printed) => {
    const { problems, ...read } = readText(type, text);
    expect(read).toEqual({ hex: expect.any(String), printed });
    expect(problems.filter(({ code }) => code !== 'base64-in-pieces')).toEqual([]);
  });

  it('keeps the windows of a type bitmap in order', () => {
    expect(readText('NSEC', '. TYPE65535 A TYPE256').hex).toBe(`00${'000140'}${'010180'}${`ff20${'00'.repeat(31)}01`}`);
    expect(readText('NSEC', '. A').hex).toBe('00000140');
  });
});

describe('what is refused', () => {
  it.each([
    ['DNSKEY', '256 3 8', 'missing-field: '],
    ['DNSKEY', '256 3 8 AQ=', 'bad-base64/incomplete: AQ='],
    ['DNSKEY', '256 3 8 A*AB', 'bad-base64: *'],
    ['DNSKEY', '256 3 8 AR==', 'bad-base64: R'],
    ['DNSKEY', '256 3 8 AQ== AQ==', 'bad-base64: A'],
    ['DNSKEY', '256 3 8 "AQ=="', 'quoted-field: "AQ=="'],
    ['DNSKEY', 'ZONE|SEP 3 8 AQ==', 'bad-field-value: ZONE|SEP'],
    ['DNSKEY', '65536 3 8 AQ==', 'number-out-of-range: 65536'],
    ['DNSKEY', '256 3 RSA AQ==', 'bad-field-value: RSA'],
    ['DNSKEY', '256 3 256 AQ==', 'number-out-of-range: 256'],
    ['RKEY', '1 3 8 AQ==', 'bad-field-value: 1'],
    ['KEY', '49152 3 8 AQ==', 'extra-data: AQ=='],
    ['DS', '1 8 1 00', 'digest-length: 00'],
    ['DS', `1 8 2 ${SHA1.slice(0, 20)} ${SHA1.slice(20)}`, `digest-length: ${SHA1.slice(0, 20)} ${SHA1.slice(20)}`],
    ['DS', '1 8 250 0', 'bad-hex/odd: 0'],
    ['ZONEMD', '1 1 240 00', 'digest-length/least: 00'],
    ['RRSIG', `NOTYPE 8 2 300 0 0 ${REST}`, 'bad-field-value: NOTYPE'],
    ['RRSIG', `A 8 2 300 20301301000000 0 ${REST}`, 'bad-field-value: 20301301000000'],
    ['RRSIG', `A 8 2 300 20300229000000 0 ${REST}`, 'bad-field-value: 20300229000000'],
    ['RRSIG', `A 8 2 300 4294967296 0 ${REST}`, 'number-out-of-range: 4294967296'],
    ['RRSIG', `A 8 1 300 0 0 ${REST}`, 'rrsig-labels: example.com.'],
    ['SIG', `A 8 2 300 0 0 ${REST}`, 'bad-field-value: 0'],
    ['NSEC', 'b', 'missing-field: '],
    ['NSEC', 'b A 1', 'bad-field-value: 1'],
    ['NSEC3', '1 0 0 a 00', 'bad-hex/odd: a'],
    ['NSEC3', '1 0 0 - 00', 'digest-length: 00'],
    ['NSEC3', `2 0 0 - ${HASH}W`, 'bad-base32: W'],
    ['NSEC3', '2 0 0 - 01', 'bad-base32/incomplete: 01'],
    ['NXT', 'b CAA', 'bad-field-value: CAA'],
    ['CSYNC', '66 65536 A', 'number-out-of-range: 65536'],
  ])('%s %s', (type, text, problem) => expect(problemOf(type, text)).toBe(problem));

  it('leaves nothing of a broken type bitmap behind', () => {
    expect(problemOf('NSEC', '. TXT MX oops')).toBe('bad-field-value: oops');
    expect(readText('NSEC', '. A').hex).toBe('00000140');
  });
});

describe('wire form', () => {
  it.each([
    ['DNSKEY', '01000308'],
    ['DNSKEY', '010003fd03666f6f'],
    ['RKEY', '0001030801'],
    ['DS', '00010801aabb'],
    ['NSEC', '00'],
    ['NSEC', '0000020100'],
    ['NSEC', '00010140000140'],
    ['NSEC', '000000'],
    ['NSEC3', '01000000000100'],
    ['NSEC3', '0200000000'],
    ['NXT', '0000'],
    ['RRSIG', '0001080200000000000000000000000000000100'],
    ['ZONEMD', '000000010103aa'],
  ])('%s %s is malformed', (type, hex) => expect(printHex(type, hex)).toBeUndefined());

  it.each([
    ['KEY', 'c0000308', '49152 3 8'],
    ['NXT', '00', '.'],
  ])('%s %s is printed', (type, hex, printed) => expect(printHex(type, hex)).toBe(printed));
});
