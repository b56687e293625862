/** Rules on mail policies: corners, near misses, fixes. Mail policies that are broken are in mail.test.ts. */
import { describe, expect, test } from 'vitest';
import { ED25519_KEY } from '../support/dkimKeys.ts';
import { fixed } from '../support/fixed.ts';
import { expectMarks } from '../support/marks.ts';

const KEY = `k=ed25519; p=${ED25519_KEY}`;
const REPORTS = '_smtp._tls TXT "v=TLSRPTv1; rua=mailto:tls@example.com"\n';

describe('SPF policies with an open end', () => {
  test('say nothing about other servers', () =>
    expectMarks(`
@ TXT "v=spf1 ip4:192.0.2.25"
;             ^^^^^^^^^^^^^^ information: [spf-open-end] forged mail of example.com.
a TXT "v=spf1"
;      ^^^^^^ information: [spf-open-end]
b TXT "v=spf1 mx ?all"
;                ^^^^ hint: [spf-open-end]
`));

  test('are no fault where others include them, or a redirect goes on', () =>
    expectMarks(`
@ TXT "v=spf1 include:senders.example.com include:_spf.example.com -all"
senders TXT "v=spf1 ip4:192.0.2.25"
_spf TXT "v=spf1 ip4:192.0.2.26 ?all"
_other TXT "v=spf1 ip4:192.0.2.27"
a TXT "v=spf1 redirect=example.com"
`));

  test('get one', () => {
    const body = '@ TXT "v=spf1 ip4:192.0.2.25 " ""\n';
    expect(fixed(body, 'spf-open-end', 'Add ~all')).toContain('ip4:192.0.2.25 ~all');
    expect(fixed('@ TXT "v=spf1 ?all"\n', 'spf-open-end', 'Write -all')).toBe('@ TXT "v=spf1 -all"\n');
  });
});

describe('terms that receivers never look at', () => {
  test('stand behind all, or are a redirect beside it', () =>
    expectMarks(`
@ TXT "v=spf1 mx -all ip4:192.0.2.25 ?all"
;                     ^^^^^^^^^^^^^^ warning: [spf-dead-term] because -all
;                                    ^^^^ information: [spf-dead-term]
@ MX 10 mail
mail A 192.0.2.25
a TXT "v=spf1 redirect=example.com ~all"
;             ^^^^^^^^^^^^^^^^^^^^ information: [spf-dead-term] never follow
b TXT "v=spf1 ip4:192.0.2.25 ~all exp=why.example.com"
`));

  test('are taken out with the blanks before them', () =>
    expect(
      fixed(
        'a TXT "v=spf1  redirect=example.com  ~all"\n@ TXT "v=spf1 -all"\n',
        'spf-dead-term',
        'Leave redirect=example.com out',
      ),
    ).toContain('a TXT "v=spf1  ~all"'));
});

describe('terms that repeat one before them', () => {
  test('in whatever spelling and with whatever qualifier', () =>
    expectMarks(`
a TXT "v=spf1 ip6:2001:db8::25 ip6:2001:DB8:0:0::25/128 -all"
;                              ^^^^^^^^^^^^^^^^^^^^^^^^ hint: [spf-repeated-term] what ip6:2001:db8::25 before it
b TXT "v=spf1 include:example.net include:Example.NET. -all"
;                                 ^^^^^^^^^^^^^^^^^^^^ hint: [spf-repeated-term] one of the ten names
c TXT "v=spf1 ip4:192.0.2.25 ~ip4:192.0.2.25/32 -all"
;                            ^^^^^^^^^^^^^^^^^^ hint: [spf-repeated-term]
d TXT "v=spf1 ip4:192.0.2.0/24 ip4:192.0.2.25 a:ns1.example.com a:ns1.example.com/24 ip4:192.0.2.0/25 -all"
e TXT "v=spf1 exists:%{i}.example.net exists:%{I}.example.net include:example.net a:ns1.example.com -all"
f TXT "v=spf1 ip4:192.0.2.25 -all ip4:192.0.2.25"  ; warning: [spf-dead-term]
`));
});

describe('networks', () => {
  test('that are wide, private, or written with a host', () =>
    expectMarks(
      `
a TXT "v=spf1 ip4:203.0.0.0/8 ip6:2000::/3 -all"
;             ^^^^^^^^^^^^^^^ information: [spf-wide-network] 16777216 addresses
;                             ^^^^^^^^^^^^ information: [spf-wide-network] a whole /3 of IPv6
b TXT "v=spf1 ip4:192.168.1.1 ip6:fd00::/8 ip4:127.0.0.1 -all"
;             ^^^^^^^^^^^^^^^ hint: [spf-private-network]
;                             ^^^^^^^^^^^^ hint: [spf-private-network]
;                                          ^^^^^^^^^^^^^ hint: [spf-private-network]
c TXT "v=spf1 ip4:192.0.2.25/24 ip6:2001:db8::25/64 -all"
;                 ^^^^^^^^^^^^^ hint: [spf-host-bits] 192.0.2.0/24
;                                   ^^^^^^^^^^^^^^^ hint: [spf-host-bits] 2001:db8::/64
`,
      { settings: { 'spf-private-network': 'hint' } },
    ));

  test('that are none of that', () =>
    expectMarks(`
a TXT "v=spf1 ip4:203.0.0.0/16 ip6:2001:db8::/32 ip4:198.51.100.0/24 ip4:192.0.2.25/32 -all"
b TXT "v=spf1 -ip4:203.0.0.0/8 +all"   ; warning: [spf-allows-everyone]
c TXT "v=spf1 ip4:172.32.0.1 ip4:11.0.0.1 ip6:fec0::1 -all"
`));
});

describe('names in SPF policies', () => {
  test('without address or mail host', () =>
    expectMarks(`
@ TXT "v=spf1 a:gone.example.com mx:mail.example.com/24 a:mail.example.com -all"
;             ^^^^^^^^^^^^^^^^^^ warning: [spf-void-term] gone.example.com has no A or AAAA
;                                ^^^^^^^^^^^^^^^^^^^^^^ warning: [spf-void-term] mail.example.com has no MX
mail A 192.0.2.25
six AAAA 2001:db8::25
a TXT "v=spf1 a:six.example.com -all"
b TXT "v=spf1 a:mail.example.net a:%{d}.example.com a:x.child.example.com -all"
child NS ns.example.net.
c TXT "v=spf1 -all a:gone.example.com"  ; warning: [spf-dead-term]
`));

  test('and the third of them is an error', () =>
    expectMarks(`
@ TXT "v=spf1 a:x.example.com a:y.example.com a:z.example.com -all"
;             ^^^^^^^^^^^^^^^ warning: [spf-void-term]
;                             ^^^^^^^^^^^^^^^ warning: [spf-void-term]
;                                             ^^^^^^^^^^^^^^^ error: [spf-void-term] one of 3 terms
`));

  test('without policy, or that lead back', () =>
    expectMarks(`
@ TXT "v=spf1 include:_spf.example.com include:example.net -all"
;             ^^^^^^^^^^^^^^^^^^^^^^^^ error: [spf-leads-nowhere] _spf.example.com has no SPF policy
_spf TXT "some text"
a TXT "v=spf1 redirect=gone.example.com"
;             ^^^^^^^^^^^^^^^^^^^^^^^^^ error: [spf-leads-nowhere]
b TXT "v=spf1 include:b.example.com -all"
;             ^^^^^^^^^^^^^^^^^^^^^ error: [spf-leads-nowhere] leads back to the policy of b.example.com.
c TXT "v=spf1 include:d.example.com -all"  ; error: [spf-leads-nowhere] leads back
d TXT "v=spf1 include:c.example.com -all"  ; error: [spf-leads-nowhere] leads back
e TXT "v=spf1 include:x.wild.example.com -all"
*.wild TXT "v=spf1 ip4:192.0.2.25 -all"
f TXT "v=spf1 -all include:gone.example.com"  ; warning: [spf-dead-term]
`));

  test('are not judged in a zone that was not read as a whole', () =>
    expectMarks(`
@ TXT "v=spf1 a:gone.example.com include:_spf.example.com -all"
$INCLUDE hosts   ; error: [include-not-found]
`));
});

describe('old ways to publish SPF', () => {
  test('record type, Sender ID, ptr', () =>
    expectMarks(`
@ SPF "v=spf1 ip4:192.0.2.25 -all"
; ^^^ warning: [spf-obsolete-type] example.com. has no SPF policy
a SPF "v=spf1 -all"
; ^^^ hint: [spf-obsolete-type]
a TXT "v=spf1 -all"
b TXT "spf2.0/mfrom,pra mx -all"
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^ hint: [spf-sender-id]
c TXT "v=spf1 ptr:example.com -all"
;             ^^^^^^^^^^^^^^^ information: [spf-ptr]
d SPF "not a policy"
`));
});

describe("the zone's own mail hosts", () => {
  test('that no policy lets send', () =>
    expectMarks(`
@ TXT "v=spf1 ip4:198.51.100.7 ~all"
;      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information: [spf-rejects-own-mail] mail.example.com. (192.0.2.25) gets softfail
@ MX 10 mail
mail A 192.0.2.25
mail AAAA 2001:db8::25
`));

  test.each([
    ['another host of the zone sends', '@ TXT "v=spf1 ip4:192.0.2.0/28 -all"\nout A 192.0.2.7\n'],
    ['one address passes', '@ TXT "v=spf1 ip6:2001:db8::/64 -all"\nmail AAAA 2001:db8::25\n'],
    ['nobody sends', '@ TXT "v=spf1 -all"\n'],
    ['others send too', '@ TXT "v=spf1 ip4:198.51.100.7 include:example.net -all"\n'],
    ['a policy elsewhere decides', '@ TXT "v=spf1 ip4:198.51.100.7 redirect=example.net"\n'],
    ['another host is named', '@ TXT "v=spf1 a:out.example.net -all"\n'],
  ])('no finding: %s', (_, body) => expectMarks(`${body}@ MX 10 mail\nmail A 192.0.2.25\n`));

  test('elsewhere are not judged', () =>
    expectMarks('@ TXT "v=spf1 ip4:198.51.100.7 -all"\n@ MX 10 mx.example.net.\n'));
});

test('a null MX and a policy that lets servers send contradict each other', () =>
  expectMarks(`
@ MX 0 .         ; information: [spf-null-mx-may-send]
@ TXT "v=spf1 include:example.net ~all"
a MX 0 .
a TXT "v=spf1 ~all"
b MX 0 .
`));

test('long policies', () => {
  const long = Array.from({ length: 30 }, (_, i) => `ip4:192.0.2.${i + 100}`).join(' ');
  const strings = (text: string): string => text.replace(/.{1,200}/g, '"$&" ');
  expectMarks(`@ TXT ${strings(`v=spf1 ${long} -all`)} ; hint: [spf-too-long]\n`);
  expectMarks(`@ TXT ${strings(`v=spf1 ${long.slice(0, 431)} -all`)}\n`);
});

describe('DKIM keys', () => {
  test('that nobody can use', () =>
    expectMarks(`
a._domainkey TXT "v=DKIM1; h=sha1:sha512; ${KEY}"
;                          ^^^^^^^^^^^^^ error: [dkim-no-sha256]
b._domainkey TXT "v=DKIM1; k=ed448; p=AAAA"
;                            ^^^^^ warning: [dkim-unknown-key-type]
c._domainkey TXT "v=DKIM1; k=rsa; n=soon"   ; error: [dkim-bad-tag] no p=
d._domainkey TXT "v=DKIM1; ${KEY}; k=rsa"   ; error: [dkim-bad-tag] k=rsa is here for the second time
e._domainkey TXT "v=DKIM1; ${KEY}; test"    ; warning: [dkim-bad-tag] test is no tag
f._domainkey TXT "v=DKIM1; ${KEY}"
f._domainkey TXT "${KEY}"                   ; error: [dkim-several-keys]
`));

  test('that are on trial or given up', () =>
    expectMarks(`
a._domainkey TXT "v=DKIM1; t=s:y; ${KEY}"
;                          ^^^^^ hint: [dkim-test-key]
b._domainkey TXT "v=DKIM1; t=y; p="         ; hint: [dkim-revoked-key]
*._domainkey TXT "v=DKIM1; p="
c._domainkey TXT "v=DKIM1; t=s; h=sha1:SHA256; ${KEY}"
d._domainkey TXT "v=DKIM1; ${KEY};"
e._domainkey TXT "some text"
e._domainkey TXT "v=DKIM1; ${KEY}"
`));

  test('at names where nobody looks', () =>
    expectMarks(`
s1.domainkey TXT "v=DKIM1; ${KEY}"          ; warning: [dkim-misplaced-key] s1.domainkey.example.com.
s2_domainkey TXT "v=DKIM1; ${KEY}"          ; warning: [dkim-misplaced-key]
_domainkey TXT "v=DKIM1; ${KEY}"            ; warning: [dkim-misplaced-key]
@ TXT "v=DKIM1; ${KEY}"                     ; warning: [dkim-misplaced-key]
s3._domainkey.news TXT "v=DKIM1; ${KEY}"
s4.s5._domainkey TXT "v=DKIM1; ${KEY}"
keys-of-ours TXT "v=DKIM1; ${KEY}"
s6._domainkey CNAME s6.domainkey
s6.domainkey TXT "v=DKIM1; ${KEY}"
`));

  test('and policies of their forerunners', () =>
    expectMarks(`
_domainkey TXT "t=y; o=~;"                  ; hint: [dkim-historic-record] DomainKeys
_adsp._domainkey TXT "dkim=unknown"         ; hint: [dkim-historic-record] ADSP
_domainkey.a TXT "no policy"
`));
});

describe('DMARC policies', () => {
  test('that receivers pass over', () =>
    expectMarks(`
_dmarc TXT "p=reject; v=DMARC1"
;                     ^^^^^^^^ error: [dmarc-version-not-first] must come first
_dmarc.a TXT "v=dmarc1; p=reject"
;             ^^^^^^^^ error: [dmarc-version-not-first] v=dmarc1 is no version
_dmarc.b TXT "v=DMARC2; p=reject"           ; error: [dmarc-version-not-first]
_dmarc.c TXT "some text about dmarc"
_dmarc.d TXT "v = DMARC1 ; p=reject"
`));

  test('get their version back', () => {
    expect(fixed('_dmarc TXT "p=reject; v=DMARC1"\n', 'dmarc-version-not-first', 'Write v=DMARC1 at the start')).toBe(
      '_dmarc TXT "v=DMARC1; p=reject"\n',
    );
  });

  test('at names where nobody looks', () =>
    expectMarks(`
@ TXT "v=DMARC1; p=reject"                  ; warning: [dmarc-misplaced-policy] write _dmarc.example.com.
dmarc.a TXT "v=DMARC1; p=reject"            ; warning: [dmarc-misplaced-policy] write _dmarc.a.example.com.
_dmarc._domainkey TXT "v=DMARC1; p=reject"  ; warning: [dmarc-misplaced-policy] which _domainkey.example.com. is not
_dmarc.www TXT "v=DMARC1; p=reject"
other.net._report._dmarc TXT "v=DMARC1"
*._report._dmarc TXT "v=DMARC1;"
our-policy TXT "v=DMARC1; p=reject"
_dmarc.b CNAME dmarc.b
dmarc.b TXT "v=DMARC1; p=reject"
_dmark.c TXT "v=DMARC1; p=reject"           ; warning: [dmarc-misplaced-policy] write _dmarc.c.example.com.
_dmarc.d CNAME _dmarc.example.net.
dmarc.d TXT "v=DMARC1; p=reject"            ; warning: [dmarc-misplaced-policy] write _dmarc.d.example.com.
_dmarcs.www TXT "v=DMARC1; p=reject"        ; information: [dmarc-misplaced-policy] where there is one
`));

  test('that ask for nothing, or for less', () =>
    expectMarks(`
_dmarc TXT "v=DMARC1; p=none"
;                     ^^^^^^ hint: [dmarc-no-reports]
_dmarc.a TXT "v=DMARC1; p=quarantine; t=y"
;                                     ^^^ hint: [dmarc-test-mode] treat p=quarantine as none
_dmarc.b TXT "v=DMARC1; p=none; sp=reject"  ; hint: [dmarc-inert-tag] the policy of example.com. holds
_dmarc.c TXT "v=DMARC1; p=none; t=y; rua=mailto:a@example.com"
`));

  test('with tags that have no effect', () =>
    expectMarks(`
_dmarc TXT "v=DMARC1; p=reject; sp=none; np=reject"
_dmarc.a TXT "v=DMARC1; p=reject; sp=reject; np=none"
;                                 ^^^^^^^^^ hint: [dmarc-inert-tag] for names below a.example.com.
;                                            ^^^^^^^ hint: [dmarc-inert-tag]
_dmarc.b TXT "v=DMARC1; p=reject; sp=reject; psd=n"
_dmarc.c TXT "v=DMARC1; p=reject; fo=1"     ; hint: [dmarc-inert-tag] no ruf
_dmarc.d TXT "v=DMARC1; p=reject; fo=1; ruf=mailto:a@example.com"
_dmarc.h TXT "v=DMARC1; p=reject; fo=1; rua=mailto:a@example.com"  ; hint: [dmarc-inert-tag] no ruf
_dmarc.e TXT "v=DMARC1; p=reject; rua=mailto:a@example.com!10m"
;                                                         ^^^^ hint: [dmarc-historic-tag] as !10m
_dmarc.f TXT "v=DMARC1; p=reject; p=none"   ; warning: [dmarc-bad-tag] second time
_dmarc.g TXT "v=DMARC1; p=reject; please"   ; warning: [dmarc-bad-tag] please is no tag
`));

  test('lose such a tag', () =>
    expect(fixed('_dmarc TXT "v=DMARC1; p=reject; fo=1;"\n', 'dmarc-inert-tag', 'Leave fo=1 out')).toBe(
      '_dmarc TXT "v=DMARC1; p=reject;"\n',
    ));

  test('sp holds where no domain of the zone above has a policy', () =>
    expectMarks('_dmarc.a.b TXT "v=DMARC1; p=reject; sp=none"\n_dmarc.b TXT "text"\n'));
});

describe('MTA-STS', () => {
  test('records that senders pass over, or that lead to no host', () =>
    expectMarks(`
_mta-sts TXT "v=STSV1; id=20260101"         ; error: [mta-sts-bad-version]
_mta-sts.a TXT "id=20260101; v=STSv1"       ; error: [mta-sts-bad-version]
_mta-sts.b TXT "v=STSv1; id=20260101"       ; error: [mta-sts-host-missing] mta-sts.b.example.com.
_smtp._tls.b TXT "v=TLSRPTv1; rua=mailto:tls@example.com"
_mta-sts.c TXT "v=STSv1; id=20260101"       ; hint: [tls-rpt-missing] _smtp._tls.c.example.com.
mta-sts.c CNAME sts.example.net.
b A 192.0.2.80
c A 192.0.2.80
_mta-sts.d CNAME _mta-sts.example.net.
`));

  test('hosts that nobody can know', () =>
    expectMarks(`_mta-sts TXT "v=STSv1; id=20260101"\nmta-sts NS ns.example.net.\n${REPORTS}`));
});

describe('TLS reports', () => {
  test('that nobody gets', () =>
    expectMarks(`
_smtp._tls TXT "v=TLSRPTv1"                                   ; error: [tls-rpt-bad-tag] no rua
_smtp._tls.a TXT "v=TLSRPTv1; rua=ftp://example.com/"
;                                 ^^^^^^^^^^^^^^^^^^ error: [tls-rpt-bad-tag]
_smtp._tls.b TXT "v=TLSRPTv1; rua=mailto:a@example.com,b@example.com"
;                                                      ^^^^^^^^^^^^^ warning: [tls-rpt-bad-tag]
_smtp._tls.c TXT "v=tlsrptv1; rua=mailto:a@example.com"       ; error: [tls-rpt-bad-version]
_smtp._tls.d TXT "v=TLSRPTv1; rua=https://example.com/r,mailto:a@example.com"
_smtp._tls.e TXT "v=TLSRPTv1; rua=mailto:a@example.com"
_smtp._tls.e TXT "v=TLSRPTv1; rua=mailto:b@example.com"       ; error: [tls-rpt-several-policies]
`));
});

describe('BIMI', () => {
  test('records that show no logo', () =>
    expectMarks(`
default._bimi TXT "v=BIMI1; a=https://example.com/a.pem"      ; error: [bimi-bad-tag] no l=
default._bimi.a TXT "v=BIMI1; l=http://example.com/l.svg"     ; error: [bimi-bad-tag]
default._bimi.b TXT "v=BIMI1; l=https://example.com/l.svg"    ; information: [bimi-needs-dmarc] says sp=none
_dmarc.b TXT "v=DMARC1; p=reject; sp=none"
default._bimi.c TXT "v=BIMI1; l=https://example.com/l.svg"    ; information: [bimi-needs-dmarc] says t=y
_dmarc.c TXT "v=DMARC1; p=reject; t=y"                        ; hint: [dmarc-test-mode]
default._bimi.d TXT "v=BIMI1; l=; a="
_dmarc.d TXT "v=DMARC1; p=none; rua=mailto:a@example.com"
default._bimi.e TXT "v=BIMI1; l=https://example.com/l.svg"
big._bimi.e TXT "v=BIMI1; l=https://example.com/m.svg"
big._bimi.e TXT "v=BIMI1; l=https://example.com/n.svg"        ; error: [bimi-several-policies]
`));
});
