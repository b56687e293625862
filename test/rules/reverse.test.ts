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
    zone('1.168.192.in-addr.arpa.', '1 PTR router.   ; hint: [ptr-target-no-host] router.\n2 PTR a.lan.\n');
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
70 CNAME 70.0-63                ; warning: [reverse-alias-other-number] 0-63 does not hold the number 70
71 CNAME 71.64/26
128 CNAME 128.64/26
;         ^^^^^^^^^ warning: [reverse-alias-other-number] 64/26 does not hold
40 CNAME 40.0-26
5 CNAME mail.0-63
6 CNAME 7.customer.example.
8 CNAME 9.64-127.example.
$GENERATE 10-20 $ CNAME $.0-63
`,
  );
});

test('aliases of addresses get the right number and part', () => {
  const fixes = (line: string): string[] =>
    check(
      `$TTL 3600\n@ SOA ns.example.com. h.example.com. 1 14400 3600 1209600 3600\n@ NS ns.example.com.\n@ NS ns.example.net.\n0/26 NS ns.example.com.\n64-127 NS ns.example.com.\n1 CNAME 1.0/26\n65 CNAME 65.64-127\n${line}`,
      { origin: IPV4 },
    ).findings.flatMap((finding) => finding.fixes.map(({ title }) => title));
  expect(fixes('2 CNAME 3.0/26\n')).toEqual(['Write 2.0/26']);
  expect(fixes('70 CNAME 70.0/26\n')).toEqual(['Write 70.64-127']);
  expect(fixes('70 CNAME 70.0/26.2.0.192.in-addr.arpa.\n')).toEqual(['Write 70.64-127.2.0.192.in-addr.arpa.']);
  expect(fixes('200 CNAME 200.0/26\n')).toEqual([]);
  expect(fixes('025 PTR a.example.com.\n')).toEqual(['Write 25']);
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
91.2.0.192 PTR a.example.com. ; error: [ptr-owner-is-address] numbers of 192.0.2.91 in reverse order
203.0.113.7 PTR a.example.com. ; error: [ptr-owner-is-address] right name is 7.113.0.203.in-addr.arpa.
256 PTR a.example.com.    ; warning: [ptr-owner-no-address] 256 is above 255
025 PTR a.example.com.    ; warning: [ptr-owner-no-address] leading zero
1.2 PTR a.example.com.    ; warning: [ptr-owner-no-address] has 5 numbers
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
25 PTR a.example.com.     ; warning: [ptr-owner-no-address] one hexadecimal digit
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
;  ^ warning: [address-in-reverse-zone] the name of this very address
26 A 192.0.2.53
;  ^ information: [address-in-reverse-zone] 26.2.0.192.in-addr.arpa.
ns A 192.0.2.53
;  ^ information: [address-in-reverse-zone] Nobody asks for hosts in a reverse zone
server A 192.0.2.54
@ NS server
* A 192.0.2.1
`,
  ));

describe('numbers that are reversed already', () => {
  test('are told by the address of the host in a forward zone', () =>
    expectMarks(`
mail A 192.0.2.25
25.2.0.192 PTR mail             ; error: [ptr-owner-is-address] numbers of 192.0.2.25 in reverse order
26.2.0.192 PTR mail             ; error: [ptr-owner-is-address] right name is 192.0.2.26.in-addr.arpa.
`));

  test('may be either in a zone of one number', () =>
    zone(
      '192.in-addr.arpa.',
      '192.0.2.192 PTR a.example.com. ; error: [ptr-owner-is-address] is 192.2.0.192.in-addr.arpa.\n',
    ));

  test('the fix leaves out what the zone has', () => {
    const { findings } = check(
      '$TTL 3600\n@ SOA ns.example.com. h.example.com. 1 14400 3600 1209600 3600\n@ NS ns.example.com.\n@ NS ns.example.net.\n25.2.0.192 PTR mail.example.com.\n',
      { origin: IPV4 },
    );
    expect(findings.map(({ fixes }) => fixes.map(({ title }) => title))).toEqual([['Write 25']]);
  });
});

test('a number in a forward zone is no address', () =>
  expectMarks(`
mail A 192.0.2.25
25 PTR mail                     ; information: [ptr-in-other-zone] nobody who asks for 192.0.2.25
26 PTR mail
25.rev PTR mail
_25 PTR mail
`));

describe('several PTR records', () => {
  test('one of them made by a template', () =>
    zone(
      IPV4,
      `
$GENERATE 1-30 $ PTR host$.example.com.
25 PTR www.example.com.         ; information: [several-ptrs] (host25.example.com.)
40 PTR a.example.com.
40 PTR b.example.com.           ; hint: [several-ptrs]
41 PTR mx1.example.com.
41 PTR b.example.com.           ; information: [several-ptrs]
`,
    ));
});

describe('parts of a network', () => {
  test('have aliases', () =>
    zone(
      IPV4,
      `
0/26 NS ns.example.com.         ; warning: [reverse-part-without-aliases] $GENERATE 0-63 $ CNAME $.0/26
64-127 NS ns.example.com.       ; warning: [reverse-part-without-aliases] addresses 64 to 127
128-25 NS ns.example.com.       ; warning: [reverse-part-without-aliases] 1 CNAME 1.128-25
192/27 NS ns.example.com.
192/27 NS ns.example.net.
193 CNAME 193.192/27
224/27 NS ns.example.com.
$GENERATE 224-255 $ CNAME $.224/27
customer NS ns.example.com.
5 NS ns.example.com.
`,
    ));

  test('nobody knows in a file that was not read whole', () =>
    zone(IPV4, '0/26 NS ns.example.com.\n$INCLUDE aliases ; error: [include-not-found]\n'));
});

describe('the numbers of a private network', () => {
  test.each([
    ['192.168.1.in-addr.arpa.', '1.168.192.in-addr.arpa.'],
    ['192.168.in-addr.arpa.', '168.192.in-addr.arpa.'],
  ])('in the name of a zone, in their usual order: %s', (origin, right) => {
    const { findings } = check(
      `$ORIGIN ${origin}\n$TTL 3600\n@ SOA ns.example.com. h.example.com. 1 14400 3600 1209600 3600\n@ NS ns.example.com.\n@ NS ns.example.net.\n`,
      { origin },
    );
    expect(findings.map(({ code, fixes }) => [code, fixes.map(({ title }) => title)])).toEqual([
      ['octets-not-reversed', [`Write ${right}`]],
    ]);
  });

  test.each(['1.168.192.in-addr.arpa.', '10.0.203.in-addr.arpa.', '172.16.198.in-addr.arpa.', '192.in-addr.arpa.'])(
    '%s may be meant',
    (origin) => zone(origin, ''),
  );
});

describe('the name of a reverse zone', () => {
  test.each([
    ['2.0.192.in-add.arpa.', '2.0.192.in-addr.arpa.'],
    ['2.0.192.in-addr.apra.', '2.0.192.in-addr.arpa.'],
    ['2.0.192.inaddr.arpa.', '2.0.192.in-addr.arpa.'],
    ['2.0.192.in-addr.', '2.0.192.in-addr.arpa.'],
    ['2.0.192.', '2.0.192.in-addr.arpa.'],
    ['8.b.d.0.1.0.0.2.ipv6.arpa.', '8.b.d.0.1.0.0.2.ip6.arpa.'],
    ['8.b.d.0.1.0.0.2.ip6.int.', '8.b.d.0.1.0.0.2.ip6.arpa.'],
  ])('%s', (origin, right) => {
    const { findings } = check(
      `$ORIGIN ${origin}\n$TTL 3600\n@ SOA ns.example.com. h.example.com. 1 14400 3600 1209600 3600\n@ NS ns.example.com.\n@ NS ns.example.net.\n25 PTR mail.example.com.\n`,
      { origin },
    );
    expect(findings.map(({ code, text }) => [code, text])).toEqual([['reverse-tree-misspelt', origin]]);
    expect(findings[0].message).toContain(right);
  });

  test.each(['2.0.192.rev.example.com.', '25.example.com.', 'in-add.arpa.', '192.in-address.example.'])(
    '%s may be meant',
    (origin) => zone(origin, '25 PTR mail.example.com.\n'),
  );
});

test('a reverse zone whose name has capital letters', () =>
  zone('2.0.192.IN-ADDR.ARPA.', '25 PTR mail.example.com.\n'));

describe('owners of PTR records with too much in them', () => {
  test('the numbers of the zone a second time', () => {
    zone(
      IPV4,
      `
27.2.0.192 PTR a.example.com.   ; error: [ptr-owner-is-address] numbers of 192.0.2.27 in reverse order
192.0.2.28 PTR b.example.com.   ; error: [ptr-owner-is-address] the right name is 28.2.0.192.in-addr.arpa.
`,
    );
    zone(
      '168.192.in-addr.arpa.',
      '1.2.168.192 PTR a.example.com. ; error: [ptr-owner-is-address] right name is 1.2.168.192\n',
    );
  });

  test('several digits in a label', () =>
    zone(
      IPV6,
      `
52.0.0.0.0.0.0.0.0.0.0.0.0.0.0 PTR a.example.com. ; warning: [ptr-owner-no-address] 2.5.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0
0053.0.0.0.0.0.0.0.0.0.0.0.0 PTR a.example.com.   ; warning: [ptr-owner-no-address] 3.5.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0
54.0.0 PTR a.example.com.                         ; warning: [ptr-owner-no-address] one hexadecimal digit
`,
    ));
});
