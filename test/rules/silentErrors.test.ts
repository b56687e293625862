/**
 * Real errors about which the file checkers of eight projects say nothing: each is found, with a fix or with a text that
 * says what to do.
 */
import { describe, expect, test } from 'vitest';
import { ruleByCode } from '../../server/src/rules/registry.ts';
import { fixed } from '../support/applied.ts';
import { check } from '../support/check.ts';
import { APEX } from '../support/marks.ts';

const SOA_LINE = '@ SOA ns1 hostmaster 2026010101 14400 3600 1209600 3600\n';
const withSoa = (soa: string): string => APEX.replace(SOA_LINE, `${soa}\n`);

/** What is wrong, a zone with it, and how the codes of the rules start that find it. */
const ERRORS: readonly [what: string, zone: string, family: RegExp][] = [
  ['1: an owner without its final dot', `${APEX}shop.example.com A 192.0.2.80\n`, /^owner-missing-dot$/],
  ['2: a target without its final dot', `${APEX}mail A 192.0.2.25\n@ MX 10 mail.example.com\n`, /^target-missing-dot$/],
  ['3: a CNAME that leads to itself', `${APEX}shop CNAME shop\n`, /^cname-loop$/],
  ['3: CNAMEs in a circle', `${APEX}a CNAME b\nb CNAME c\nc CNAME a\n`, /^cname-loop$/],
  ['3: a CNAME to a CNAME', `${APEX}a CNAME b\nb CNAME ns1\n`, /^cname-chain$/],
  ['3: a CNAME to nothing', `${APEX}shop CNAME sohp\n`, /^cname-target-missing$/],
  ['4: a null MX with a preference', `${APEX}@ MX 10 .\n`, /^mx-null-preference$/],
  ['4: a null MX beside another MX', `${APEX}mail A 192.0.2.25\n@ MX 0 .\n@ MX 10 mail\n`, /^mx-null-beside-others$/],
  ['5: an SRV owner without underscores', `${APEX}sip.tcp SRV 0 5 5060 ns1\n`, /^srv-/],
  [
    '6: an address with several PTR records',
    '$TTL 3600\n@ SOA ns.example.net. hostmaster.example.net. 1 14400 3600 1209600 3600\n@ NS ns.example.net.\n@ NS ns.example.org.\n5 PTR a.example.net.\n5 PTR b.example.net.\n',
    /^(?:ptr-several|several-ptrs|ptr-)/,
  ],
  [
    '7: a retry time longer than refresh',
    withSoa('@ SOA ns1 hostmaster 1 3600 7200 1209600 3600'),
    /^soa-retry-not-below-refresh$/,
  ],
  ['7: a tiny expire time', withSoa('@ SOA ns1 hostmaster 1 14400 3600 300 3600'), /^soa-expire-too-short$/],
  ['7: an expire time of a day', withSoa('@ SOA ns1 hostmaster 1 14400 3600 86400 3600'), /^soa-timer-unusual$/],
  ['7: a huge minimum', withSoa('@ SOA ns1 hostmaster 1 14400 3600 1209600 2592000'), /^soa-negative-ttl-long$/],
  ['7: times that are all zero', withSoa('@ SOA ns1 hostmaster 1 0 0 0 0'), /^soa-timer-unusual$/],
  ['8: "." as the primary server', withSoa('@ SOA . hostmaster 1 14400 3600 1209600 3600'), /^soa-name-empty$/],
  [
    '8: an address as the primary server',
    withSoa('@ SOA 192.0.2.53 hostmaster 1 14400 3600 1209600 3600'),
    /^soa-mname-is-address$/,
  ],
  ['9: a record twice', `${APEX}shop A 192.0.2.80\nshop A 192.0.2.80\n`, /^duplicate-record$/],
  ['9: a record twice, in other letter case', `${APEX}shop CNAME ns1\nshop CNAME NS1\n`, /^duplicate-record$/],
  ['10: a set whose records stand apart', `${APEX}a A 192.0.2.1\nb A 192.0.2.2\na A 192.0.2.3\n`, /^rrset-scattered$/],
  [
    '11: a DS without a delegation',
    `${APEX}lab DS 12345 13 2 c10b2ef4e4fefb0b5f7121bb748cc19fe39665fa251e894e0af4e8be4d19735d\n`,
    /^ds-without-ns$/,
  ],
  [
    '12: a NAPTR with an expression and a replacement',
    `${APEX}tel NAPTR 100 10 "U" "E2U+sip" "!^.*$!sip:info@example.com!" other\n`,
    /^naptr-/,
  ],
  [
    '13: two SPF policies',
    `${APEX}@ TXT "v=spf1 mx -all"\n@ TXT "v=spf1 ip4:192.0.2.0/24 -all"\n`,
    /^spf-several-policies$/,
  ],
  ['14: an SPF term that does not exist', `${APEX}@ TXT "v=spf1 ipv4:192.0.2.1 -all"\n`, /^spf-/],
  ['14: a DMARC tag with a value that does not exist', `${APEX}_dmarc TXT "v=DMARC1; p=refuse"\n`, /^dmarc-/],
  ['15: a text that a semicolon cuts', `${APEX}_dmarc TXT v=DMARC1;p=none\n`, /^txt-cut-by-semicolon$/],
  ['16: a text in single quotes', `${APEX}@ TXT 'one two'\n`, /^txt-single-quotes$/],
  ['17: a CAA tag that nobody knows', `${APEX}@ CAA 0 isue "ca.example.net"\n`, /^caa-/],
];

describe('errors that file checkers do not report', () => {
  test.each(ERRORS)('%s', (_, zone, family) => {
    const origin = zone.includes('PTR') ? '2.0.192.in-addr.arpa.' : 'example.com.';
    const { findings } = check(zone, { origin, preset: 'strict' });
    const found = findings.filter(({ code }) => family.test(code));
    const codes = findings.map(({ code }) => code).join(', ');
    expect(found.length, `${family} not in: ${codes || 'nothing'}`).toBeGreaterThan(0);
    for (const { code, fixes } of found) {
      // Without a fix, the page of the rule says what to do.
      if (fixes.length === 0) expect(ruleByCode(code)?.doc.remedy).toMatch(/\w/);
      for (const { edits } of fixes) {
        const left = check(fixed(zone, edits), { origin, preset: 'strict' }).findings.filter(
          (each) => each.code === code,
        );
        expect(left.length).toBeLessThan(found.length);
      }
    }
  });

  test('there is an example of each of the seventeen', () => {
    expect(new Set(ERRORS.map(([what]) => Number.parseInt(what, 10))).size).toBe(17);
  });
});
