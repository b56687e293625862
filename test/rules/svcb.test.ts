import { describe, expect, test } from 'vitest';
import { check } from '../support/check.ts';
import { fixed } from '../support/fixed.ts';
import { APEX, expectMarks } from '../support/marks.ts';

const titles = (body: string, code: string): string[] =>
  check(APEX + body)
    .findings.filter((finding) => finding.code === code)
    .flatMap(({ fixes }) => fixes.map(({ title, edits }) => `${title}: ${edits[0].newText}`));

describe('aliases of services', () => {
  test('have no parameters', () => {
    expectMarks(`
@ HTTPS 0 . alpn=h2                     ; warning: [svcb-alias-with-parameters] has no such service
a HTTPS 0 web.example.net. port=8443    ; warning: [svcb-alias-with-parameters] alias of web.example.net.
b HTTPS 0 web.example.net.
c HTTPS 0 .
_x.d SVCB 0 web.example.net. alpn="h2"  ; warning: [svcb-alias-with-parameters]
`);
    const code = 'svcb-alias-with-parameters';
    expect(titles('@ HTTPS 0 . alpn=h2 port=1\n', code)).toEqual(['Write priority 1: 1', 'Remove the parameters: ']);
    expect(titles('@ HTTPS ( 0 . alpn=h2\n port=1 )\n', code)).toEqual(['Write priority 1: 1']);
    expect(titles('@ HTTPS \\# 9 0000 00 0001 0000\n', code)).toEqual([]);
  });

  test('stand alone', () =>
    expectMarks(`
a HTTPS 1 web.example.net. alpn=h2
a HTTPS 0 web.example.net.
;       ^ warning: [svcb-alias-beside-service] a.example.com. an alias
b HTTPS 0 a.example.net.
b HTTPS 0 b.example.net.
;       ^ information: [svcb-several-aliases] 2 aliases
`));

  test('lead somewhere', () =>
    expectMarks(`
a HTTPS 0 a                     ; warning: [svcb-alias-loop] alias of itself
b HTTPS 0 c                     ; warning: [svcb-alias-loop] leads back to b.example.com.
c HTTPS 0 d                     ; warning: [svcb-alias-loop] leads back to c.example.com.
d CNAME b
e HTTPS 0 b
f HTTPS 0 ns1
`));
});

describe('targets of services', () => {
  test('have addresses, or lead further', () =>
    expectMarks(`
a HTTPS 1 gone                  ; warning: [svcb-target-without-address] gone.example.com.
b HTTPS 0 gone2
;         ^^^^^ warning: [svcb-target-without-address]
c HTTPS 0 d
d HTTPS 1 ns1 alpn=h2
e HTTPS 1 f
f CNAME ns1
g HTTPS 1 x.below
below NS ns.example.net.
h HTTPS 1 y.wild
*.wild A 192.0.2.1
`));

  test('have addresses if they are the owner itself', () => {
    expectMarks(`
a HTTPS 1 . alpn=h2             ; hint: [svcb-owner-without-address] means a.example.com. itself
b HTTPS 1 . alpn=h2
b AAAA 2001:db8::80
c HTTPS 1 . ipv4hint=192.0.2.80
d HTTPS 0 .
_8443._https.b HTTPS 1 . alpn=h2
;                      ^ warning: [svcb-owner-without-address] the host as target: b.example.com.
_8443._https.e HTTPS 1 . alpn=h2 ; hint: [svcb-owner-without-address] means _8443._https.e.example.com. itself
_8443._https.f HTTPS 1 . alpn=h2 ipv6hint=2001:db8::80
*.g HTTPS 1 . alpn=h2
*.g A 192.0.2.80
x.below HTTPS 1 . alpn=h2       ; warning: [data-below-delegation]
below NS ns.example.net.
_dns.ns1 SVCB 1 . alpn=dot      ; warning: [svcb-owner-without-address] host as target: ns1.example.com.
_https.b HTTPS 1 . alpn=h2      ; warning: [https-owner-with-prefix]
`);
    expect(titles('_8443._https.ns1 HTTPS 1 .\n', 'svcb-owner-without-address')).toEqual([
      'Write ns1.example.com.: ns1.example.com.',
    ]);
    expect(titles('a HTTPS 1 .\n', 'svcb-owner-without-address')).toEqual([]);
    expectMarks('a HTTPS 1 .\n$INCLUDE gone ; error: [include-not-found]\n');
  });

  test('are not at port 0', () =>
    expectMarks(`
ns1 HTTPS 1 . port=0            ; warning: [svcb-port-zero]
ns1 HTTPS 2 . key3=\\000\\000   ; warning: [svcb-port-zero]
ns1 HTTPS 3 . port=80
a HTTPS 0 ns1 port=0            ; warning: [svcb-alias-with-parameters]
`));

  test('have the addresses in the hints', () => {
    expectMarks(`
a HTTPS 1 . ipv4hint=192.0.2.1,192.0.2.2 ipv6hint=2001:db8::1
a A 192.0.2.2
a A 192.0.2.1
b HTTPS 1 . ipv6hint=2001:db8::9
;           ^^^^^^^^^^^^^^^^^^^^ information: [svcb-hint-differs] no AAAA record of b.example.com.
b AAAA 2001:db8::1
c HTTPS 1 ns1 key4=\\192\\000\\002\\054 ; information: [svcb-hint-differs] 192.0.2.54
;             ^ hint: [spelling-not-portable] ipv4hint=192.0.2.54
d HTTPS 1 ns.example.net. ipv4hint=192.0.2.1
e HTTPS 1 f ipv4hint=192.0.2.1
f CNAME ns1
`);
    expect(titles('b HTTPS 1 . ipv4hint="192.0.2.9"\nb A 192.0.2.1\nb A 192.0.2.2\n', 'svcb-hint-differs')).toEqual([
      'Write the addresses of the target: ipv4hint=192.0.2.1,192.0.2.2: ipv4hint=192.0.2.1,192.0.2.2',
    ]);
  });
});

describe('protocols of services', () => {
  test('are names of ALPN', () => {
    expectMarks(`
a HTTPS 1 ns1 alpn=h2,h3,http/1.1,h3-29
b HTTPS 1 ns1 alpn=H2           ; warning: [svcb-bad-alpn] "H2"
c HTTPS 1 ns1 alpn="h3, h2"     ; warning: [svcb-bad-alpn] " h2"
d HTTPS 1 ns1 alpn=foo
`);
    expect(titles('a HTTPS 1 . alpn="h3, h2"\n', 'svcb-bad-alpn')).toEqual(['Write h2: alpn=h3,h2']);
    expect(titles('a HTTPS 1 . alpn=http2,h2\n', 'svcb-bad-alpn')).toEqual(['Write h2: alpn=h2']);
  });

  test('of resolvers are complete', () => {
    expectMarks(`
_dns.ns1 SVCB 1 ns1 alpn=dot
_dns.ns1 SVCB 2 ns1 alpn=h2             ; warning: [svcb-dns-incomplete] dohpath=/dns-query{?dns}
_dns.ns1 SVCB 3 ns1 alpn=h2 dohpath=/q{?dns}
_dns.ns1 SVCB 4 ns1 port=853            ; warning: [svcb-dns-incomplete] no alpn
_dns.ns1 SVCB 5 ns1 key9999=x
_853._dns.a SVCB 1 ns1                  ; warning: [svcb-dns-incomplete]
_dns.b SVCB 0 ns1
_foo.ns1 SVCB 1 ns1
`);
  });
});

test('owners of HTTPS records', () => {
  expectMarks(`
_8443._https.a HTTPS 1 ns1
_443._https.a HTTPS 1 ns1       ; warning: [https-owner-with-prefix] _443._https.a.example.com.
_https._tcp.b HTTPS 1 ns1       ; warning: [https-owner-with-prefix]
_https HTTPS 1 ns1              ; warning: [https-owner-with-prefix]
_x.c HTTPS 1 ns1
`);
  expect(titles('_https HTTPS 1 ns1\n_443._https.a HTTPS 1 ns1\n', 'https-owner-with-prefix')).toEqual([
    'Write the host as owner: @',
    'Write the host as owner: a',
  ]);
});

test('a parameter in the place of the target', () => {
  expectMarks(`
a HTTPS 1 alpn=h2               ; error: [target-is-no-host-name] alpn=h2 stands where the name of the host
a A 192.0.2.80
`);
  expect(fixed('a HTTPS 1 alpn=h2\na A 192.0.2.80\n', 'target-is-no-host-name', 'Write "." before it')).toBe(
    'a HTTPS 1 . alpn=h2\na A 192.0.2.80\n',
  );
});

test('values in typographic quotes', () => {
  expectMarks('a HTTPS 1 . alpn=\u201ch2\u201d ; error: [smart-quotes]\na A 192.0.2.80\n');
  expect(check(`${APEX}a HTTPS 1 . ipv4hint=\u201c192.0.2.80\u201d\na A 192.0.2.80\n`).refusedBy).toEqual(['bind']);
});
