/** Policies at names where nobody looks for them: slips, and names that only look like one. */
import { describe, expect, test } from 'vitest';
import { check } from '../support/check.ts';
import { APEX, expectMarks } from '../support/marks.ts';

/** The findings on one record with a policy. */
const messages = (owner: string, text: string): string[] =>
  check(`${APEX}${owner} TXT "${text}"\n`).findings.map(({ code, message }) => `${code}: ${message}`);

describe.each([
  [
    'mta-sts-misplaced-policy',
    'v=STSv1; id=20260101',
    '_mta-sts',
    ['mta-sts', 'mta_sts', 'mtasts', '_mta_sts', '_mtasts', '_MTA-STS_', '_mta-stss', '_mat-sts', '_sts'],
    ['policies', 'sts', 'mta-sts-policy', 'x.mta-sts'],
  ],
  [
    'tls-rpt-misplaced-policy',
    'v=TLSRPTv1; rua=mailto:tls@example.com',
    '_smtp._tls',
    [
      '_smtp-tls',
      '_smtp_tls',
      'smtp._tls',
      '_smtp.tls',
      'smtp.tls',
      '_tls._smtp',
      '_TLS',
      '_smtp',
      '_tlsrpt',
      '_smtp._tlsrpt',
      '_smtp._tcp',
    ],
    ['tlsrpt', 'reports', 'x._smtp._tls', 'tls'],
  ],
  [
    'bimi-misplaced-policy',
    'v=BIMI1; l=https://example.com/logo.svg',
    'default._bimi',
    ['_bimi', 'bimi', 'default.bimi', 'default_bimi', 'Default-BIMI', '_bimi.default', 'default._bmi'],
    ['logo', 'brand.bimi', 'acme-bimi', 'brand._bimi', 'v2.brand._bimi'],
  ],
] as const)('%s', (code, text, labels, slips, others) => {
  test.each(slips)('%s', (slip) => {
    const [found, ...more] = messages(`${slip}.www`, text);
    expect(found).toContain(`${code}: `);
    expect(found).toContain(`write ${labels}.www.example.com. as the owner`);
    expect(more).toEqual([]);
  });

  test('at the apex', () => {
    expect(messages('@', text)).toEqual([expect.stringContaining(`write ${labels}.example.com. as the owner`)]);
  });

  test.each(others)('not %s', (other) =>
    expect(messages(other, text).filter((each) => each.includes(code))).toEqual([]),
  );

  test('where the right name is an alias of it', () =>
    expectMarks(`${labels}.www CNAME ${slips[0]}.www\n${slips[0]}.www TXT "${text}"\n`, {
      settings: { 'mta-sts-host-missing': 'off', 'tls-rpt-missing': 'off' },
    }));
});

test('a second copy at another name is of no use', () =>
  expectMarks(`
_mta-sts TXT "v=STSv1; id=20260101"
mta-sts TXT "v=STSv1; id=20260101"      ; information: [mta-sts-misplaced-policy] at _mta-sts.example.com., where there is one
mta-sts A 192.0.2.80
_smtp._tls TXT "v=TLSRPTv1; rua=mailto:tls@example.com"
@ TXT "v=TLSRPTv1; rua=mailto:tls@example.com"  ; information: [tls-rpt-misplaced-policy]
`));

describe('the consent to DMARC reports about others', () => {
  test.each([
    ['a.example._report.dmarc', 'a.example._report._dmarc.example.com.'],
    ['a.example.report._dmarc', 'a.example._report._dmarc.example.com.'],
    ['a.example._reports._dmarc.mail', 'a.example._report._dmarc.mail.example.com.'],
    ['a.example._dmarc._report', 'a.example._report._dmarc.example.com.'],
    ['a.example._report', 'a.example._report._dmarc.example.com.'],
    ['_dmarc.a.example._report._dmarc', 'a.example._report._dmarc.example.com.'],
    ['_report._dmarc', 'DOMAIN._report._dmarc.example.com.'],
  ])('at %s', (owner, right) =>
    expectMarks(`${owner} TXT "v=DMARC1" ; warning: [dmarc-misplaced-policy] Receivers ask at ${right}\n`),
  );

  test('at the right name, whoever it is about', () =>
    expectMarks(`
a.example._report._dmarc TXT "v=DMARC1"
*._report._dmarc TXT "v=DMARC1;"
b.example._Report._DMARC.mail TXT "v=DMARC1; rua=mailto:d@example.com"
`));

  test('hosts may be called so', () =>
    expectMarks(`
_dmarc.reports.dmarc TXT "v=DMARC1; p=reject; rua=mailto:d@example.com"
_dmarc.report TXT "v=DMARC1; p=reject; rua=mailto:d@example.com"
a._report TXT "not a consent"
`));

  test('with the version spelt otherwise', () =>
    expectMarks(`
a.example._report._dmarc TXT "v=DMARC" ; error: [dmarc-version-not-first] consent
b.example._report._dmarc TXT "v=dmarc1;" ; error: [dmarc-version-not-first]
c.example._report._dmarc TXT "see the wiki"
`));
});
