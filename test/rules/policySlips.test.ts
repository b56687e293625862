/** Slips in mail policies: the message names the very one, and the fix undoes it. */
import { describe, expect, test } from 'vitest';
import { check } from '../support/check.ts';
import { ED25519_KEY } from '../support/dkimKeys.ts';
import { fixed } from '../support/fixed.ts';
import { APEX, expectMarks } from '../support/marks.ts';

const SHA256 = 'c10b2ef4e4fefb0b5f7121bb748cc19fe39665fa251e894e0af4e8be4d19735d';
const KEY = `k=ed25519; p=${ED25519_KEY}`;
const at = (owner: string, text: string): string => `${owner} TXT "${text}"\n`;

describe('DMARC policies', () => {
  test.each([
    ['unended', 'v=DMARC1, p=reject, rua=mailto:d@example.com', 'v=DMARC1; p=reject; rua=mailto:d@example.com'],
    ['unended', 'v=DMARC1 p=none; rua=mailto:d@example.com', 'v=DMARC1; p=none; rua=mailto:d@example.com'],
    ['unended', 'v=DMARC1: p=reject', 'v=DMARC1; p=reject'],
    ['blank', '  v=DMARC1; p=reject', 'v=DMARC1; p=reject'],
    ['quotes', '\\"v=DMARC1; p=reject;\\"', 'v=DMARC1; p=reject;'],
    ['type', 'TXT v=DMARC1; p=reject', 'v=DMARC1; p=reject'],
    ['line', '_dmarc.example.com. 3600 IN TXT \\"v=DMARC1; p=reject\\"', 'v=DMARC1; p=reject'],
  ])('start with v=DMARC1 and a semicolon (%s: %s)', (_, wrong, right) => {
    const title = wrong.startsWith('v') ? 'Write semicolons between the tags' : 'Leave all but the policy out';
    expect(fixed(at('_dmarc', wrong), 'dmarc-version-not-first', title)).toBe(at('_dmarc', right));
  });

  test.each([
    ['p=reject rua=mailto:d@example.com', 'Write a semicolon', 'p=reject; rua=mailto:d@example.com'],
    [
      'p=none; rua=mailto:d@example.com ruf=mailto:e@example.com',
      'Write a semicolon',
      'p=none; rua=mailto:d@example.com; ruf=mailto:e@example.com',
    ],
    [
      'p=none; adkim=s, aspf=s; rua=mailto:d@example.com',
      'Write a semicolon',
      'p=none; adkim=s; aspf=s; rua=mailto:d@example.com',
    ],
    ['p:reject', 'Write p=reject', 'p=reject'],
    ['p=none; rua: mailto:d@example.com', 'Write rua=mailto:d@example.com', 'p=none; rua=mailto:d@example.com'],
    [
      'p=none; rua=mailto:d@example.com; mailto:e@example.com',
      'Write a comma',
      'p=none; rua=mailto:d@example.com,mailto:e@example.com',
    ],
    ['p=reject; ruf=mailto:d@example.com; fo=1,d', 'Write 1:d', 'p=reject; ruf=mailto:d@example.com; fo=1:d'],
    ['p=reject; adkim=strict', 'Write s', 'p=reject; adkim=s'],
    ['p=reject; aspf=Relaxed', 'Write r', 'p=reject; aspf=r'],
    ['p=rejected', 'Write reject', 'p=reject'],
    ['P=reject', 'Write p', 'p=reject'],
    ['policy=reject', 'Write p', 'p=reject'],
    ['p=reject; rau=mailto:d@example.com', 'Write rua', 'p=reject; rua=mailto:d@example.com'],
    ['p=reject; asfp=s', 'Write aspf', 'p=reject; aspf=s'],
    [
      'p=none; rua=mailto:d@example.com mailto:e@example.com',
      'Write mailto:d@example.com,mailto:e@example.com',
      'p=none; rua=mailto:d@example.com,mailto:e@example.com',
    ],
    ['p=quarantined', 'Write quarantine', 'p=quarantine'],
  ])('have tags with semicolons between them (%s)', (wrong, title, right) =>
    expect(fixed(at('_dmarc', `v=DMARC1; ${wrong}`), 'dmarc-bad-tag', title)).toBe(at('_dmarc', `v=DMARC1; ${right}`)),
  );

  test.each([
    'd@example.com',
    'mailto://d@example.com',
    'mailto=d@example.com',
    'mailto: d@example.com',
    '<mailto:d@example.com>',
    'maito:d@example.com',
    'mail:d@example.com',
    'MAILTO d@example.com',
  ])('send reports to mailto: addresses (%s)', (uri) => {
    const policy = (text: string) => at('_dmarc', `v=DMARC1; p=none; rua=${text}`);
    expect(fixed(policy(uri), 'dmarc-bad-tag', 'Write mailto:d@example.com')).toBe(policy('mailto:d@example.com'));
    const reports = (text: string) => at('_smtp._tls', `v=TLSRPTv1; rua=${text}`);
    expect(fixed(reports(uri), 'tls-rpt-bad-tag', 'Write mailto:d@example.com')).toBe(reports('mailto:d@example.com'));
  });

  test('say one thing about one slip', () =>
    expectMarks(`
_dmarc TXT "v=DMARC1; p:reject; rua=mailto:d@example.com"
;                     ^^^^^^^^ warning: [dmarc-bad-tag] write p=reject
_dmarc.a TXT "v=DMARC1; p=reject rua=mailto:d@example.com"
;                               ^ error: [dmarc-bad-tag] before rua=
_dmarc.b TXT "v=DMARC1; p=none; rua=mailto:postmaster"  ; warning: [dmarc-bad-tag] write it as in
_dmarc.c TXT "v=DMARC1; p=none; rua=mailto:d@example.com?subject=p=none"
_dmarc.d TXT "v=DMARC1; Policy=reject"
;                       ^^^^^^ error: [dmarc-bad-tag] write p
_dmarc.e TXT "v=DMARC1; p=reject; note=abc; zz=1"
_dmarc.f TXT "v=DMARC1; p="
;                         ^ error: [dmarc-bad-tag] Nothing is no value of p
`));

  test('are not told by other texts at their name', () =>
    expectMarks(`
_dmarc TXT "v=DMARC1; p=reject"
_dmarc TXT "rua=mailto:d@example.com" ; error: [policy-in-two-records] rest of the DMARC policy
_dmarc TXT "verification=0123"
_dmarc.a TXT "v=spf1 mx -all"
;             ^^^^^^ warning: [dmarc-version-not-first] at _dmarc.a.example.com.
_dmarc.b TXT "v=DMARC1; p=reject"
_dmarc.b TXT "v=spf1 -all"
*.c TXT "v=spf1 -all"
`));
});

describe('consents to reports', () => {
  test('stand at _report._dmarc', () =>
    expectMarks(`
example.net._report._dmarc TXT "v=DMARC1;"
*._report._dmarc TXT "v=DMARC1"
example.net._dmarc._report TXT "v=DMARC1"  ; warning: [dmarc-misplaced-policy] write example.net._report._dmarc
example.net.report._dmarc TXT "v=DMARC1"  ; warning: [dmarc-misplaced-policy] write example.net._report._dmarc
example.org._report._dmarc TXT "v=DMARC"
;                               ^^^^^^^ error: [dmarc-version-not-first] for the consent
example.se._report._dmarc TXT "v=dmarc1;"  ; error: [dmarc-version-not-first] for the consent
_dmarc.report TXT "v=DMARC1; p=reject; rua=mailto:d@example.com"
`));
});

describe('DKIM keys', () => {
  const wrapped = `MCowBQYDK2VwAyEA${ED25519_KEY}`;

  test.each([
    [`v=DKIM1; p=${ED25519_KEY}`, 'Write k=ed25519', `v=DKIM1; ${KEY}`],
    [`v=DKIM1; k=rsa; p=${ED25519_KEY}`, 'Write k=ed25519', `v=DKIM1; ${KEY}`],
    [`v=DKIM1; k=ed25519; p=${wrapped}`, 'Write the key alone', `v=DKIM1; ${KEY}`],
    [`v=DKIM1; p=${wrapped}`, 'Write k=ed25519', `v=DKIM1; ${KEY}`],
  ])('of the type Ed25519 are bare and say so (%s)', (wrong, title, right) =>
    expect(fixed(at('s._domainkey', wrong), 'dkim-bad-key', title)).toBe(at('s._domainkey', right)),
  );

  test.each([
    [`v=DKIM1; k=ed25519 p=${ED25519_KEY}`, 'Write a semicolon', `v=DKIM1; ${KEY}`],
    [`v=DKIM1; t=s k=ed25519; p=${ED25519_KEY}`, 'Write a semicolon', `v=DKIM1; t=s; ${KEY}`],
    [`v=DKIM1; k=ed25519, p=${ED25519_KEY}`, 'Write a semicolon', `v=DKIM1; ${KEY}`],
    [`s._domainkey IN TXT v=DKIM1; ${KEY}`, 'Leave the owner and type out', `v=DKIM1; ${KEY}`],
  ])('are lists of tags (%s)', (wrong, title, right) =>
    expect(fixed(at('s._domainkey', wrong), 'dkim-bad-tag', title)).toBe(at('s._domainkey', right)),
  );

  test('say one thing about one slip', () =>
    expectMarks(`
a._domainkey TXT "v=DKIM1; k=ed25519 p=${ED25519_KEY}"
;                                   ^ error: [dkim-bad-tag] missing before p=
b._domainkey TXT "selector1-example-com._domainkey.example.net"  ; error: [dkim-bad-tag] write CNAME
c._domainkey TXT "v=DKIM1; n=key k=old of 2024; ${KEY}"
d._domainkey TXT "v=DKIM1; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBi"  ; error: [dkim-bad-key] breaks off
e._domainkey TXT "v=DKIM1; p=-----BEGIN PUBLIC KEY-----MIGfMA0G"  ; error: [dkim-bad-key] the lines around the key
f._domainkey TXT "not a key"
`));

  test('stand below _domainkey once, and at no host', () =>
    expectMarks(`
mail TXT "v=DKIM1; ${KEY}"  ; warning: [dkim-misplaced-key] at mail.example.com.
mail A 192.0.2.25
list TXT "v=DKIM1; ${KEY}"  ; warning: [dkim-misplaced-key] at list.example.com.
list MX 10 mail
keys TXT "v=DKIM1; ${KEY}"
b._domainkey CNAME lent
lent TXT "v=DKIM1; ${KEY}"
lent AAAA 2001:db8::25
c._domainkey._domainkey TXT "v=DKIM1; ${KEY}"  ; warning: [dkim-misplaced-key] _domainkey twice
d._domainkey.shop._domainkey TXT "v=DKIM1; ${KEY}"  ; warning: [dkim-misplaced-key] _domainkey twice
e._domainkey.shop TXT "v=DKIM1; ${KEY}"
`));
});

describe('SPF terms', () => {
  test.each([
    ['ip4:mail.example.net', 'Write a:', 'a:mail.example.net'],
    ['ip6:mail.example.net', 'Write a:', 'a:mail.example.net'],
    ['?ip4:mail.example.net', 'Write a:', '?a:mail.example.net'],
    ['ip4:192.0.2.0/255.255.255.0', 'Write /24', 'ip4:192.0.2.0/24'],
    ['exists:%i._x.example.net', 'Write %{i}', 'exists:%{i}._x.example.net'],
    ['ip4:192.0.2.0/255.255.255.240', 'Write /28', 'ip4:192.0.2.0/28'],
  ])('have what their mechanism takes (%s)', (wrong, title, right) =>
    expect(fixed(at('@', `v=spf1 ${wrong} -all`), 'spf-bad-term', title)).toBe(at('@', `v=spf1 ${right} -all`)),
  );

  test.each([
    ['include:_a.example.net', 'include:_b.example.net'],
    ['a:mail.example.net', 'ip4:192.0.2.25'],
    ['ip4:192.0.2.25', 'ip4:192.0.2.26'],
    ['include:_a.example.net', '~include:_b.example.net'],
  ])('end with a blank (%s%s)', (first, second) =>
    expect(fixed(at('@', `v=spf1 ${first}${second} -all`), 'spf-bad-term', `Put a blank before ${second}`)).toBe(
      at('@', `v=spf1 ${first} ${second} -all`),
    ),
  );

  test.each(['–', '—', '−', '‑'])('have the hyphen of the keyboard (%s)', (dash) =>
    expect(fixed(at('@', `v=spf1 ip4:192.0.2.25 ${dash}all`), 'spf-bad-term', 'Write -all')).toBe(
      at('@', 'v=spf1 ip4:192.0.2.25 -all'),
    ),
  );

  test('name domains', () =>
    expectMarks(`
@ TXT "v=spf1 include:https://spf.example.net -all"
;                     ^^^^^^^^^^^^^^^^^^^^^^^ error: [spf-bad-term] no domain
a TXT "v=spf1 include:postmaster@example.net -all"
;                     ^^^^^^^^^^^^^^^^^^^^^^ error: [spf-bad-term] no domain
b TXT "v=spf1 exists:%{l}@%{d}._x.example.net -all"
c TXT "v=spf1 mx -all" "v=spf1 a -all"  ; error: [spf-terms-run-together] -allv=spf1
@ A 192.0.2.80
`));

  test('are no texts for somebody else', () =>
    expectMarks(`
@ TXT "v=spf1 a -all MS=ms12345678"
;                    ^^^^^^^^^^^^^ information: [spf-unknown-modifier] a TXT record of its own
b TXT "v=spf1 ip4:192.0.2.25 google-site-verification=abc -all"
;                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information: [spf-unknown-modifier] a TXT record of its own
c TXT "v=spf1 ip4:192.0.2.25 ra=postmaster rp=100 -all"
d TXT "v=spf1 ip4:192.0.2.0/255.0.255.0 -all"  ; error: [spf-bad-term] no length of a network
@ A 192.0.2.80
`));
});

describe('MTA-STS and BIMI records', () => {
  test('are no policy file, and no picture but an SVG', () =>
    expectMarks(`
_mta-sts TXT "version: STSv1; mode: enforce; mx: mail.example.com; max_age: 604800"  ; error: [mta-sts-bad-version] the policy itself
_mta-sts.b TXT "v=STSv1; id="  ; error: [mta-sts-bad-id] no id
mta-sts.b A 192.0.2.80
_smtp._tls.b TXT "v=TLSRPTv1; rua=mailto:d@example.com"
b MX 10 mail
mail A 192.0.2.25
_mta-sts.a TXT "mode=testing"  ; error: [mta-sts-bad-version] from https://mta-sts.a.example.com/
_dmarc TXT "v=DMARC1; p=reject"
default._bimi TXT "v=bimi1; l=https://example.com/l.svg"  ; error: [bimi-bad-tag] write v=BIMI1
b._bimi TXT "v=BIMI1; l=https://example.com/l.png"  ; error: [bimi-bad-tag] no SVG
c._bimi TXT "v=BIMI1; l=https://example.com/l.svg?size=l.png&x=y"
d._bimi TXT "v=BIMI1; l=https://example.com/logo"
e._bimi TXT "v=BIMI1; l="
`));
});

describe('policies at a wrong name', () => {
  const right = 'Write _dmarc';
  test.each([
    ['@ TXT "v=DMARC1; p=reject"\n', 'dmarc-misplaced-policy', right, '_dmarc TXT "v=DMARC1; p=reject"\n'],
    ['dmarc TXT "v=DMARC1; p=reject"\n', 'dmarc-misplaced-policy', right, '_dmarc TXT "v=DMARC1; p=reject"\n'],
    ['_mta_sts TXT "v=STSv1; id=1"\n', 'mta-sts-misplaced-policy', 'Write _mta-sts', '_mta-sts TXT "v=STSv1; id=1"\n'],
    [
      `a.domainkey TXT "v=DKIM1; ${KEY}"\n`,
      'dkim-misplaced-key',
      'Write a._domainkey',
      `a._domainkey TXT "v=DKIM1; ${KEY}"\n`,
    ],
    [
      'dmarc.example.com. TXT "v=DMARC1; p=reject"\n',
      'dmarc-misplaced-policy',
      'Write _dmarc.example.com.',
      '_dmarc.example.com. TXT "v=DMARC1; p=reject"\n',
    ],
  ])('move to the right one (%s)', (wrong, code, title, fixedText) =>
    expect(fixed(wrong, code, title)).toBe(fixedText),
  );

  test('stay where the next record takes its owner from them', () => {
    const { findings } = check(`${APEX}@ TXT "v=DMARC1; p=reject"\n  TXT "v=spf1 -all"\n`);
    expect(findings.filter(({ code }) => code === 'dmarc-misplaced-policy').map(({ fixes }) => fixes)).toEqual([[]]);
  });
});

describe('TLSA records for port 25', () => {
  test('stand at hosts that MX records lead to', () =>
    expectMarks(`
@ MX 10 mail
@ A 192.0.2.80
mail A 192.0.2.25
_25._tcp TLSA 3 1 1 ${SHA256}  ; warning: [tlsa-not-at-mail-host] goes to mail.example.com.
_443._tcp TLSA 3 1 1 ${SHA256}
_25._tcp.mail TLSA 3 1 1 ${SHA256}
_25._tcp.list TLSA 3 1 1 ${SHA256}
list MX 10 list
list A 192.0.2.26
_25._tcp.news TLSA 3 1 1 ${SHA256}
news MX 10 list
news A 192.0.2.27
other MX 10 news
_25._tcp.none TLSA 3 1 1 ${SHA256}
none MX 0 .
none A 192.0.2.28
_25._tcp.far TLSA 3 1 1 ${SHA256}  ; warning: [tlsa-not-at-mail-host] at _25._tcp.mx.example.net.
far MX 10 mx.example.net.
far A 192.0.2.29
_25._tcp.plain TLSA 3 1 1 ${SHA256}
plain A 192.0.2.30
`));
});
