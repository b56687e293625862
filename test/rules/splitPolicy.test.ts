/** Policies that were divided over two records. */
import { describe, expect, test } from 'vitest';
import { fixed } from '../support/applied.ts';
import { check } from '../support/check.ts';
import { RSA_2048 } from '../support/dkimKeys.ts';
import { APEX } from '../support/marks.ts';

const CODE = 'policy-in-two-records';
const found = (body: string) => check(APEX + body).findings.filter(({ code }) => code === CODE);
const codes = (body: string) => check(APEX + body).findings.map(({ code }) => code);

const half = RSA_2048.length / 2;

describe('are found, and joined', () => {
  test.each([
    [
      'x TXT "v=spf1 ip4:192.0.2.0/24"\nx TXT "ip4:198.51.100.0/24 -all"',
      'x TXT "v=spf1 ip4:192.0.2.0/24" " ip4:198.51.100.0/24 -all"',
    ],
    ['x TXT "v=spf1 ip4:192.0.2.0/24 "\nx TXT "-all"', 'x TXT "v=spf1 ip4:192.0.2.0/24 " "-all"'],
    ['x TXT "v=spf1 ip4:192.0.2"\nx TXT ".7 -all"', 'x TXT "v=spf1 ip4:192.0.2" ".7 -all"'],
    ['x TXT "-all"\nx TXT "v=spf1 ip4:192.0.2.1"', 'x TXT "v=spf1 ip4:192.0.2.1" " -all"'],
    [
      'x TXT ( "v=spf1"\n  " ip4:192.0.2.1" ) ; start\nx TXT "redirect=x" ".example.net"',
      'x TXT ( "v=spf1"\n  " ip4:192.0.2.1" " redirect=x" ".example.net" ) ; start',
    ],
    [
      '_dmarc TXT "v=DMARC1; p=reject;"\n_dmarc TXT "rua=mailto:d@example.com"',
      '_dmarc TXT "v=DMARC1; p=reject;" " rua=mailto:d@example.com"',
    ],
    ['_dmarc TXT "v=DMARC1"\n_dmarc TXT "p=reject; sp=none"', '_dmarc TXT "v=DMARC1" "; p=reject; sp=none"'],
    [
      `s1._domainkey TXT "v=DKIM1; k=rsa; p=${RSA_2048.slice(0, half)}"\ns1._domainkey TXT "${RSA_2048.slice(half)}"`,
      `s1._domainkey TXT "v=DKIM1; k=rsa; p=${RSA_2048.slice(0, half)}" "${RSA_2048.slice(half)}"`,
    ],
  ])('%s', (body, joined) => {
    const [finding, ...others] = found(`${body}\n`);
    expect([finding?.severity, others]).toEqual(['error', []]);
    expect(fixed(APEX + body, finding.fixes[0].edits).trimEnd()).toBe(APEX + joined);
    expect(found(`${joined}\n`)).toEqual([]);
  });
});

test('one finding tells it all where no term is cut', () =>
  expect(codes('x TXT "v=spf1 ip4:192.0.2.0/24"\nx TXT "ip4:198.51.100.0/24 -all"\n')).toEqual([CODE]));

test('three parts are told, and not joined in an order that nobody knows', () => {
  const parts = found('x TXT "v=spf1 ip4:192.0.2.1"\nx TXT "-all"\nx TXT "ip4:192.0.2.2"\n');
  expect(parts.map(({ line, fixes }) => [line, fixes.length])).toEqual([
    [7, 0],
    [8, 0],
  ]);
});

describe('nothing is said', () => {
  test.each([
    'x TXT "v=spf1 ip4:192.0.2.1 -all"\nx TXT "ip4:192.0.2.2 -all"',
    'x TXT "v=spf1 ip4:192.0.2.1"\nx TXT "google-site-verification=abc"',
    'x TXT "v=spf1 ip4:192.0.2.1"\nx TXT "MS=ms12345678"',
    'x TXT "v=spf1 ip4:192.0.2.1"\nx TXT "a note"',
    'x TXT "v=spf1 ip4:192.0.2.1"\nx TXT "v=spf1 -all"',
    'x TXT "ip4:192.0.2.1"\nx TXT "-all"',
    '_dmarc TXT "v=DMARC1; p=reject"\n_dmarc TXT "p=none"',
    '_dmarc TXT "v=DMARC1; p=reject"\n_dmarc TXT "owner=mail team"',
    `s1._domainkey TXT "v=DKIM1; p=${RSA_2048}"\ns1._domainkey TXT "${RSA_2048.slice(half)}"`,
    's1._domainkey TXT "v=DKIM1; p=MIIB"\ns1._domainkey TXT "selector of the mail host"',
  ])('%s', (body) => expect(found(`${body}\n`)).toEqual([]));
});

test('a record whose owner the next one takes stays where it is', () => {
  const [{ fixes }] = found('x TXT "v=spf1 ip4:192.0.2.1"\nx TXT "-all"\n  A 192.0.2.1\n');
  expect(fixes).toEqual([]);
});
