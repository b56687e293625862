/** Rules on the letters of names. */
import { describe, expect, test } from 'vitest';
import {
  hasLostAsterisk,
  hasOtherFault,
  hasServiceLabel,
  hostFault,
  labelsOf,
} from '../../server/src/rules/support/nameLetters.ts';
import { fromALabel, toALabel } from '../../server/src/rules/support/punycode.ts';
import { check } from '../support/check.ts';
import { APEX, expectMarks } from '../support/marks.ts';

describe('host names, as BIND checks them', () => {
  test('owners of addresses and mail', () => {
    expectMarks(`
web_1 A 192.0.2.80          ; error: [owner-is-no-host-name] underscore
_x MX 10 ns1                ; error: [owner-is-no-host-name] type MX
-a AAAA 2001:db8::1         ; error: [owner-is-no-host-name] neither starts nor ends
a/b A 192.0.2.1             ; error: [owner-is-no-host-name] a/b
*.b_c A 192.0.2.1           ; error: [owner-is-no-host-name] b_c
`);
  });

  test('what BIND lets pass', () => {
    expectMarks(`
gc._msdcs A 192.0.2.1
gc._msdcs AAAA 2001:db8::1
x._spf A 192.0.2.1
*._spf_rate A 192.0.2.1
x._spf AAAA 2001:db8::1     ; error: [owner-is-no-host-name]
* A 192.0.2.1                ; hint: [wildcard-blocked] x.example.com.
*.x MX 10 ns1
_acme-challenge TXT "gfj9Xq-Rg85nM_1C7KBVmQ0pT2sLwE4uYdHaZo6kJcI"
_sip._tcp SRV 0 0 5060 ns1
a--b A 192.0.2.1
`);
  });

  test('targets', () => {
    expectMarks(`
x MX 10 a_b.example.net.
;       ^^^^^^^^^^^^^^^^ error: [target-is-no-host-name]
_sip._tcp SRV 0 0 5060 -a.example.net. ; error: [target-is-no-host-name]
www CNAME _web.example.net.
x PTR a_b.example.net.
y HTTPS 1 a_b.example.net.  ; error: [target-is-no-host-name]
z HTTPS 0 a_b.example.net.
`);
  });

  test('PTR records in reverse zones, but where services are browsed', () => {
    const zone =
      '$TTL 3600\n@ SOA ns.example.net. hostmaster.example.net. 1 14400 3600 1209600 3600\n@ NS ns.example.net.\n@ NS ns.example.org.\n';
    expectMarks(
      `${zone}1 PTR a_b.example.net. ; error: [target-is-no-host-name]\nb._dns-sd._udp PTR a_b.example.net.\n`,
      {
        origin: '2.0.192.in-addr.arpa.',
      },
    );
  });

  test('mailboxes: any visible character before the first dot, a host name behind it', () => {
    expectMarks(`
a RP a_b.example.net. .
b RP a\\.b.example.net. .
c RP a.b_c.example.net. .   ; error: [bad-mailbox-name] b_c
d RP a\\032b.example.net. . ; error: [bad-mailbox-name] blank
e RP joe.doe@example.net. .
;    ^^^^^^^^^^^^^^^^^^^^ error: [mailbox-with-at-sign] write joe\\.doe.example.net.
`);
  });
});

test('an @ inside a name', () => {
  expectMarks(`
www.@ TXT "x"               ; error: [at-sign-in-name] www.\\@.example.com.
a CNAME b.@                 ; error: [at-sign-in-name]
user@host._presence._tcp TXT "x" ; hint: [character-not-portable]
b CNAME @
$ORIGIN c.@                 ; error: [at-sign-in-name]
;       ^ hint: [relative-origin]
d TXT "x"
$ORIGIN @Z.example.com.
e TXT "x"
`);
});

test('URLs, but not classless reverse names', () => {
  expectMarks(`
a CNAME https://shop.example.net/x ; error: [url-as-name] write shop.example.net.
b CNAME shop.example.net/.  ; error: [url-as-name]
1 CNAME 1.0/26.example.net.
c CNAME 64/26.example.net.
`);
});

test('wildcards that are none', () => {
  expectMarks(`
a.*.b TXT "x"               ; warning: [misplaced-wildcard] not the first label
a* TXT "x"                  ; warning: [misplaced-wildcard] part of a label
*.*.c A 192.0.2.1           ; error: [misplaced-wildcard] named refuses
*.d TXT "x"
`);
});

describe('internationalised names', () => {
  test('raw characters', () => {
    expectMarks(`
bücher A 192.0.2.1          ; error: [non-ascii-name] write xn--bcher-kva
bücher.d TXT "x"            ; warning: [non-ascii-name]
Büro._ipp._tcp TXT "x"
caf\\195\\169 TXT "x"
a CNAME bücher.example.net. ; warning: [non-ascii-name] xn--bcher-kva.example.net.
b MX 10 bücher.example.net. ; error: [non-ascii-name] named refuses
`);
  });

  test('A-labels', () => {
    expectMarks(`
xn--bcher-kva A 192.0.2.1
XN--BCHER-KVA.d A 192.0.2.1
xn--99999999 A 192.0.2.1    ; warning: [bad-a-label] encodes no name
xn--BCHER-bya A 192.0.2.1   ; warning: [bad-a-label]
`);
  });

  test.each([
    ['bücher', 'xn--bcher-kva'],
    ['münchen-ost', 'xn--mnchen-ost-9db'],
    ['例え', 'xn--r8jz45g'],
    ['παράδειγμα', 'xn--hxajbheg2az3al'],
    ['他们为什么不说中文', 'xn--ihqwcrb4cv8a8dqg056pqjye'],
  ])('%s', (meaning, label) => {
    expect(toALabel(meaning)).toBe(label);
    expect(fromALabel(label)).toBe(meaning);
  });

  test('mapping and limits', () => {
    expect(toALabel('Bu\u0308CHER')).toBe('xn--bcher-kva');
    expect(toALabel('PLAIN')).toBe('plain');
    expect(toALabel('a b\u00fc')).toBeUndefined();
    expect(toALabel('ü'.repeat(60))).toBeUndefined();
    for (const text of ['xn--', 'xn---', 'xn--a-!', 'xn--99999999999']) expect(fromALabel(text)).toBeUndefined();
  });
});

test('names that need escapes', () => {
  expectMarks(`
my\\ host TXT "x"           ; information: [name-needs-escapes]
Printer\\ 1._ipp._tcp TXT "x"
`);
});

test('walks over labels end, also where there is no name', () => {
  const nothing = new Uint8Array(0);
  expect(hostFault(nothing, true)).toBeUndefined();
  expect(labelsOf(nothing)).toEqual([]);
  expect(hasServiceLabel(nothing) || hasLostAsterisk(nothing) || hasOtherFault(nothing)).toBe(false);
});

test('targets that the DNS never answers', () => {
  expectMarks(`
a CNAME nas.local.          ; information: [special-use-target]
b MX 10 Localhost.          ; warning: [special-use-target] MX 0 .
b2 MX 10 mail.localhost.    ; information: [special-use-target]
b3 MX 32767 ms12345678.msv1.invalid.
b4 MX 10 ms12345678.invalid. ; information: [special-use-target]
c CNAME www.lacal.
d CNAME local.example.net.
`);
});

test('names that are none: the fault stands at the name', () => {
  const { findings, refusedBy } = check(`${APEX}a..b A 192.0.2.1\nc CNAME .d\n`);
  expect(findings.map(({ code, text }) => `${code} ${text}`)).toEqual(['empty-label a..b', 'empty-label .d']);
  expect(refusedBy).toEqual(['bind']);
});

describe('a final dot too much', () => {
  test('where the zone has the name without it', () =>
    expectMarks(`
@ MX 10 mail.
;       ^^^^^ error: [target-without-dots] top-level domain that does not exist
www CNAME Mail.
;         ^^^^^ error: [target-without-dots] not mail.example.com.
_sip._tcp SRV 0 0 5060 mail. ; error: [target-without-dots]
mail A 192.0.2.25
`));

  test('silent: another name, a top-level domain, localhost', () =>
    expectMarks(`
a CNAME printer.
b CNAME com.
com A 192.0.2.1
c CNAME localhost.   ; information: [special-use-target]
localhost A 127.0.0.1
d TXT "mail."
`));
});
test('hosts with a port', () =>
  expectMarks(`
a CNAME host.example.net:8443
;       ^^^^^^^^^^^^^^^^^^^^^ error: [url-as-name] write host.example.net.
b CNAME host.example.net:443/x  ; error: [url-as-name] write host.example.net.
_x._tcp SRV 0 0 993 mail:993    ; error: [url-as-name] write mail (
`));
