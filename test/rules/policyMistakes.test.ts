/** Rules on mail policies: what people write by mistake, and receivers pass over. */
import { describe, expect, test } from 'vitest';
import { ED25519_KEY } from '../support/dkimKeys.ts';
import { fixed } from '../support/fixed.ts';
import { expectMarks } from '../support/marks.ts';

const KEY = `k=ed25519; p=${ED25519_KEY}`;

describe('texts that were meant to be SPF policies', () => {
  test('and have no version that receivers know', () =>
    expectMarks(`
@ TXT "spf1 mx -all"
;      ^^^^ error: [spf-bad-version] example.com. has none
b TXT "v=spf1; mx; -all"  ; error: [spf-bad-version]
c TXT "v = spf1 mx -all"  ; error: [spf-bad-version]
d TXT "v=spf1include:example.net -all"  ; error: [spf-bad-version]
e TXT "spf1 is what we publish"
f TXT "spf all of it"
g TXT "\\"v=spf1 mx -all\\""  ; error: [spf-bad-version]
`));
});

describe('SPF terms that receivers pass over without a word', () => {
  test('mechanisms with an equals sign, a misspelt redirect, a second version', () =>
    expectMarks(`
@ TXT "v=spf1 ip4=192.0.2.25 include=example.net -all"
;             ^^^^^^^^^^^^^^ error: [spf-unknown-modifier] write ip4:
;                            ^^^^^^^^^^^^^^^^^^^ error: [spf-unknown-modifier] write include:
a TXT "v=spf1 mx redirct=example.net"
;                ^^^^^^^^^^^^^^^^^^^ information: [spf-open-end]
;                ^^^^^^^^^^^^^^^^^^^ warning: [spf-unknown-modifier] did you mean redirect=?
b TXT "v=spf1 ip4:192.0.2.25 v=spf1 ip4:192.0.2.26 -all"
;                            ^^^^^^ warning: [spf-unknown-modifier] starts no second one
c TXT "v=spf1 ip4:192.0.2.25 note=ours -all"
@ MX 10 mail
mail A 192.0.2.25
`));

  test('are written as they were meant', () => {
    const policy = (text: string) => `@ TXT "${text}"\n`;
    expect(fixed(policy('v=spf1 ipv4=192.0.2.25 -all'), 'spf-unknown-modifier', 'Write ip4:')).toBe(
      policy('v=spf1 ip4:192.0.2.25 -all'),
    );
    expect(fixed(policy('v=spf1 redirct=example.net'), 'spf-unknown-modifier', 'Write redirect=')).toBe(
      policy('v=spf1 redirect=example.net'),
    );
  });
});

describe('SPF terms without their mechanism', () => {
  test('get it', () => {
    const policy = (text: string) => `@ TXT "${text}"\n`;
    expect(fixed(policy('v=spf1 192.0.2.25 -all'), 'spf-bad-term', 'Write ip4:192.0.2.25')).toBe(
      policy('v=spf1 ip4:192.0.2.25 -all'),
    );
    expect(fixed(policy('v=spf1 redirect:example.net'), 'spf-bad-term', 'Write redirect=')).toBe(
      policy('v=spf1 redirect=example.net'),
    );
  });

  test('and are told apart', () =>
    expectMarks(`
a TXT "v=spf1 2001:db8::25 example.net nonsense a:192.0.2.25 -all"
;             ^^^^^^^^^^^^ error: [spf-bad-term] ip6: before it
;                          ^^^^^^^^^^^ error: [spf-bad-term] include: before it
;                                      ^^^^^^^^ error: [spf-bad-term] nothing that SPF knows
;                                                 ^^^^^^^^^^ error: [spf-bad-term] the mechanism for it is ip4:
b TXT "v=spf1 ip4:192.0.2.25 –all"
;                            ^^^^ error: [spf-bad-term] write -all
`));
});

describe('DMARC policies that say nothing to receivers', () => {
  test('for a misspelt value, or for want of a version', () =>
    expectMarks(`
_dmarc TXT "v=DMARC1; p=quarentine; rua=mailto: dmarc@example.com; adkim=x"
;                       ^^^^^^^^^^ error: [dmarc-bad-tag] write p=quarantine
;                                       ^^^^^^^^^^^^^^^^^^^^^^^^^ warning: [dmarc-bad-tag] no address for reports
;                                                                        ^ warning: [dmarc-bad-tag] write adkim=r or adkim=s
_dmarc.a TXT "v=DMARC1; p=deny"
;                         ^^^^ error: [dmarc-bad-tag] write p=none or p=quarantine or p=reject
_dmarc.b TXT "DMARC1; p=reject"
;             ^^^^^^ error: [dmarc-version-not-first] DMARC1 is no version
_dmarc.c TXT "p=reject; rua=mailto:dmarc@example.com"  ; error: [dmarc-version-not-first] There is no v=DMARC1
_dmarc.d TXT "v=DMARC1; p=none; pct=50; ri=60; rua=mailto:dmarc@example.com"  ; information: [dmarc-historic-tag] were removed
_dmarc.e TXT "example-verification=p"
`));

  test('get the value that was meant', () =>
    expect(fixed('_dmarc TXT "v=DMARC1; p=rejct"\n', 'dmarc-bad-tag', 'Write reject')).toBe(
      '_dmarc TXT "v=DMARC1; p=reject"\n',
    ));
});

describe('DKIM keys without semicolons', () => {
  test('have a version that nobody knows', () =>
    expectMarks(`
a._domainkey TXT "v=DKIM1 ${KEY}"
;                 ^^^^^^^ error: [dkim-version-not-first] A semicolon is missing
b._domainkey TXT "v=DKIM1, k=ed25519, p=AAAA"  ; error: [dkim-version-not-first] A semicolon is missing
c._domainkey TXT "v=DKIM1: ${KEY}"  ; error: [dkim-version-not-first] A semicolon is missing
d._domainkey TXT "v=DKIM1 ; ${KEY}"
`));
});

describe('MTA-STS records that other names lead to', () => {
  test('need no web server at their own name', () =>
    expectMarks(`
_mta-sts CNAME _mta-sts.policy
_mta-sts.policy TXT "v=STSv1; id=20260101"
mta-sts A 192.0.2.80
`));
});

describe('records at names that were meant to be other ones', () => {
  test('DKIM, MTA-STS, TLS reports', () =>
    expectMarks(`
s._domain_key TXT "v=DKIM1; ${KEY}"  ; warning: [dkim-misplaced-key]
_mta_sts.a TXT "v=STSv1; id=1"  ; warning: [mta-sts-misplaced-policy] write _mta-sts.a.example.com.
@ TXT "v=STSv1; id=1"  ; warning: [mta-sts-misplaced-policy] write _mta-sts.example.com.
_tls._smtp TXT "v=TLSRPTv1; rua=mailto:tls@example.com"  ; warning: [tls-rpt-misplaced-policy] write _smtp._tls.example.com.
_smtp._tls.b CNAME tls-rpt.b
tls-rpt.b TXT "v=TLSRPTv1; rua=mailto:tls@example.com"
policies TXT "v=STSv1; id=1"
`));
});

test('beside a policy that counts, one without its version only stands around', () =>
  expectMarks(`
@ TXT "v=spf1 -all"
@ TXT "spf1 mx -all"              ; information: [spf-bad-version] what counts is the policy beside it
_dmarc TXT "v=DMARC1; p=reject"
_dmarc TXT "dmarc1; p=none"       ; information: [dmarc-version-not-first] what counts is the policy beside it
`));
