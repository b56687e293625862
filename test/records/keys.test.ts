/** Certificates, fingerprints, keys and gateways. */
import { describe, expect, it } from 'vitest';
import { printHex, problemOf, readText } from '../support/rdata.ts';

const SHA1 = '00'.repeat(20);

describe('what is read', () => {
  it.each([
    ['TLSA', '3 1 1 ab cd', '3 1 1 ABCD'],
    ['SMIMEA', '3 0 0 a b', '3 0 0 AB'],
    ['SSHFP', `4 1 ${SHA1}`, `4 1 ${SHA1}`],
    ['SSHFP', '4 3', '4 3 '],
    ['OPENPGPKEY', 'A A = =', 'AA=='],
    ['DHCID', 'AA AA', 'AAAA'],
    ['CERT', 'pkix 1 rsasha256 AA==', 'PKIX 1 RSASHA256 AA=='],
    ['CERT', '9 1 0 AA==', '9 1 0 AA=='],
    ['IPSECKEY', '10 0 2 . AA==', '10 0 2 . AA=='],
    ['IPSECKEY', '10 1 2 192.0.2.1 AA==', '10 1 2 192.0.2.1 AA=='],
    ['IPSECKEY', '10 2 2 2001:DB8:0::1 AA==', '10 2 2 2001:db8::1 AA=='],
    ['IPSECKEY', '10 3 2 gw AA==', '10 3 2 gw.example.com. AA=='],
    ['AMTRELAY', '10 1 0 .', '10 1 0 .'],
    ['AMTRELAY', '10 0 1 192.0.2.1', '10 0 1 192.0.2.1'],
    ['AMTRELAY', '10 1 3 relay', '10 1 3 relay.example.com.'],
    ['HIP', '2 0102 AQAB a b', '2 0102 AQAB a.example.com. b.example.com.'],
    ['HIP', '2 0102 AQAB', '2 0102 AQAB'],
    ['DSYNC', 'CDS notify 53 @', 'CDS NOTIFY 53 example.com.'],
    ['DSYNC', '59 2 53 .', 'CDS 2 53 .'],
    ['HHIT', 'AA ==', 'AA=='],
    [
      'KEYDATA',
      '20210101000000 20380101000000 20380101000000 KSK DNSSEC ED448 AA==',
      expect.stringContaining('\\# 17 '),
    ],
  ])('%s %s', (type, text, printed) => {
    const { hex, problems, printed: got } = readText(type, text);
    const faults = problems.filter(({ code }) => code !== 'base64-in-pieces');
    expect({ faults, got }).toEqual({ faults: [], got: typeof printed === 'string' ? printed.trimEnd() : printed });
    expect(readText(type, got!).hex).toBe(hex);
  });

  it('has the lengths of a HIP record before its parts', () => {
    expect(readText('HIP', '2 AABBCC AQI= .').hex).toBe('03020002aabbcc010200');
  });
});

describe('what is refused', () => {
  it.each([
    ['TLSA', '3 1 1', 'missing-field: '],
    ['TLSA', 'DANE-EE 1 1 00', 'bad-field-value: DANE-EE'],
    ['TLSA', '256 1 1 00', 'number-out-of-range: 256'],
    ['SSHFP', '1 2 00', 'digest-length: 00'],
    ['SSHFP', '1 1', 'missing-field: '],
    ['CERT', 'PRIVATE 1 1 AA==', 'bad-field-value: PRIVATE'],
    ['CERT', '0000000000001 1 1 AA==', 'bad-field-value: 0000000000001'],
    ['IPSECKEY', '10 0 2 gw AA==', 'bad-field-value: gw'],
    ['IPSECKEY', '10 1 2 ::1 AA==', 'bad-address/other-family: ::1'],
    ['IPSECKEY', '10 2 2 gw AA==', 'bad-address: gw'],
    ['IPSECKEY', '10 4 2 gw AA==', 'number-out-of-range: 4'],
    ['IPSECKEY', '10 1 2 192.0.2.1', 'missing-field: '],
    ['AMTRELAY', '10 0 0', 'missing-field: '],
    ['AMTRELAY', '10 2 1 192.0.2.1', 'number-out-of-range: 2'],
    ['AMTRELAY', '10 1 4 x', 'number-out-of-range: 4'],
    ['HIP', '2 AAB AQAB', 'bad-hex/odd: AAB'],
    ['HIP', '2 AABB AQA', 'bad-base64/incomplete: AQA'],
    ['DSYNC', 'CDS NOTE 53 .', 'bad-field-value: NOTE'],
    ['KEYDATA', '0 20380101000000 20380101000000 257 3 8 AA==', 'bad-field-value: 0'],
  ])('%s %s', (type, text, problem) => expect(problemOf(type, text)).toBe(problem));
});

describe('wire form', () => {
  it.each([
    ['IPSECKEY', '0a0102c00002'],
    ['IPSECKEY', '0a0402'],
    ['AMTRELAY', '0a0000'],
    ['HIP', '00020001aa'],
    ['HIP', '01020000aa'],
    ['CERT', '0001000108'],
    ['OPENPGPKEY', ''],
  ])('%s %s is malformed', (type, hex) => expect(printHex(type, hex)).toBeUndefined());

  it('of an unknown kind of relay is printed in the generic notation', () => {
    expect(printHex('AMTRELAY', '0a84ff')).toBe('\\# 3 0A84FF');
  });
});
