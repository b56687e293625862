import { describe, expect, test } from 'vitest';
import { check } from '../support/check.ts';
import { expectMarks } from '../support/marks.ts';

const zone = (origin: string, body: string): void =>
  expectMarks(
    `$TTL 3600\n@ SOA ns.example.com. hostmaster.example.com. 1 14400 3600 1209600 3600\n@ NS ns.example.com.\n@ NS ns.example.net.\n${body}`,
    { origin },
  );

const IPV4 = '2.0.192.in-addr.arpa.';
const IPV6 = '0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa.';

describe('PTR targets', () => {
  test('without final dot', () =>
    zone(
      IPV4,
      `
25 PTR mail.example.com
;      ^^^^^^^^^^^^^^^^ error: [ptr-target-missing-dot] mail.example.com.2.0.192.in-addr.arpa.
26 PTR mail
;      ^^^^ error: [ptr-target-missing-dot] no complete host name
$GENERATE 100-199 $ PTR host$.example.com
;                       ^^^^^^^^^^^^^^^^^ error: [ptr-target-missing-dot] host100.example.com.2.0.192.in-addr.arpa.
27 PTR 25
28 PTR 192.0.2.28
;      ^^^^^^^^^^ error: [ptr-target-is-address]
$GENERATE 200-210 $ PTR host$.example.com.
`,
    ));

  test('are hosts', () => {
    zone(
      IPV4,
      `
25 PTR mail.                    ; warning: [ptr-target-no-host] mail. is a single label
26 PTR LocalHost.               ; warning: [ptr-target-no-host] loopback
27 PTR .                        ; warning: [ptr-target-no-host] 27.2.0.192.in-addr.arpa. has no name
28 PTR a.example.
b._dns-sd._udp PTR example.
1.0/25 PTR mail.
`,
    );
    zone('1.168.192.in-addr.arpa.', '1 PTR router.   ; information: [ptr-target-no-host] router.\n2 PTR a.lan.\n');
    zone('0.0.127.in-addr.arpa.', '1 PTR localhost.\n2 PTR host.\n');
    zone(IPV6, '1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0 PTR mail. ; warning: [ptr-target-no-host]\n');
  });
});

test('aliases of addresses keep the number', () => {
  zone(
    IPV4,
    `
0-63 NS ns.example.com.
64/26 NS ns.example.com.
0-26 NS ns.example.com.
1 CNAME 1.0-63
2 CNAME 3.0-63                  ; information: [reverse-alias-other-number] write 2 there
70 CNAME 70.0-63                ; information: [reverse-alias-other-number] 0-63 does not hold the number 70
71 CNAME 71.64/26
128 CNAME 128.64/26
;         ^^^^^^^^^ information: [reverse-alias-other-number] 64/26 does not hold
40 CNAME 40.0-26
5 CNAME mail.0-63
6 CNAME 7.customer.example.
8 CNAME 9.64-127.example.
$GENERATE 10-20 $ CNAME $.0-63
`,
  );
});

test('aliases of addresses lead to PTR records', () => {
  zone(
    IPV4,
    `
1 CNAME 1.0-63                  ; warning: [reverse-alias-without-ptr] alias of 1.0-63.2.0.192.in-addr.arpa.
1.0-63 TXT "a"
2 CNAME 2.0-63
2.0-63 PTR a.example.com.
3 CNAME 0-63                    ; warning: [reverse-alias-without-ptr] alias of 0-63.2.0.192.in-addr.arpa.
4 CNAME 4.below
below NS ns.example.com.
5 CNAME 5.example.net.
6 CNAME 6.gone                  ; warning: [cname-target-missing]
7 CNAME 2                       ; hint: [cname-chain]
x CNAME 1.0-63
8 CNAME 8.wild
*.wild PTR b.example.com.
`,
  );
});

describe('PTR owners', () => {
  test('of IPv4', () =>
    zone(
      IPV4,
      `
192.0.2.90 PTR a.example.com.
;^ error: [ptr-owner-is-address] 90.2.0.192.in-addr.arpa.
256 PTR a.example.com.    ; information: [ptr-owner-no-address] 256 is above 255
025 PTR a.example.com.    ; information: [ptr-owner-no-address] leading zero
1.2 PTR a.example.com.    ; information: [ptr-owner-no-address] has 5 numbers
b._dns-sd._udp PTR example.com.
1.0/25 PTR a.example.com.
`.replace(/\n;\^( error: .*)/g, ' ;$1'),
    ));

  test('of a network', () =>
    zone(
      '51.198.in-addr.arpa.',
      `
69 PTR a.example.com.
;^ warning: [ptr-owner-incomplete] 3 of the 4 numbers
7.0 PTR a.example.com.
@ PTR net.example.com.    ; information: [ptr-owner-incomplete]
`.replace(/\n;\^( warning: .*)/g, ' ;$1'),
    ));

  test('of IPv6', () =>
    zone(
      IPV6,
      `
5.2.0.0.0.0.0.0.0.0.0.0.0.0.0.0 PTR a.example.com.
5.2.0 PTR a.example.com.  ; warning: [ptr-owner-incomplete] 19 of the 32 numbers of an IPv6 address
25 PTR a.example.com.     ; information: [ptr-owner-no-address] one hexadecimal digit
2001:db8::25 PTR a.example.com. ; error: [ptr-owner-is-address]
`,
    ));

  test('a number behind a blank', () =>
    zone(
      IPV4,
      ` 25 PTR a.example.com.
;^^ error: [ptr-number-is-ttl] 25 is a TTL
26 PTR a.example.com.
 27 PTR b.example.com.
;^^ warning: [ptr-number-is-ttl] belongs to 26.2.0.192.in-addr.arpa.
 3600 PTR c.example.com.
28 60 PTR a.example.com.
 60 PTR b.example.com.
`,
    ));
});

describe('PTR records in other zones', () => {
  test('say where they belong', () => {
    const { findings } = check(
      `$TTL 3600\n@ SOA ns.example.net. h.example.net. 1 14400 3600 1209600 3600\n@ NS ns.example.net.\n@ NS ns2.example.net.\n150.107.246.81.in-addr.arpa. PTR mail.example.net\n`,
      { origin: 'example.be.' },
    );
    expect(findings.map(({ code, text }) => [code, text])).toEqual([
      ['ptr-in-other-zone', '150.107.246.81.in-addr.arpa.'],
      ['target-missing-dot', 'mail.example.net'],
    ]);
    expect(findings[0].message).toContain('81.246.107.150');
    expect(findings[0].message).toContain('107.246.81.in-addr.arpa.');
  });
});

test('addresses in a reverse zone', () =>
  zone(
    IPV4,
    `
25 A 192.0.2.25
;  ^ information: [address-in-reverse-zone]
ns A 192.0.2.53
`,
  ));

test('a reverse zone whose name has capital letters', () =>
  zone('2.0.192.IN-ADDR.ARPA.', '25 PTR mail.example.com.\n'));
