import { describe, expect, test } from 'vitest';
import { check } from '../support/check.ts';
import { fixed } from '../support/fixed.ts';
import { APEX, expectMarks } from '../support/marks.ts';

describe('texts that are too long', () => {
  const fixOf = (body: string): string | undefined =>
    check(APEX + body).findings.find(({ code }) => code === 'string-too-long')?.fixes[0]?.edits[0]?.newText;

  test('are split between characters, and nothing is lost', () => {
    const text = `${'a'.repeat(254)}\\065${'é'.repeat(127)}\\"${'b'.repeat(9)}`;
    const parts = fixOf(`x TXT "${text}"\n`)?.match(/"(?:[^"\\]|\\.)*"/g) ?? [];
    expect(parts.map((part) => part.slice(1, -1)).join('')).toBe(text);
    expect(parts).toHaveLength(3);
    const codes = check(`${APEX}x TXT ${parts.join(' ')}\n`).findings.map(({ code }) => code);
    expect(new Set(codes)).toEqual(new Set(['character-not-portable']));
  });

  test('are not split where one string must do', () =>
    expect(fixOf(`x HINFO "${'a'.repeat(300)}" b\n`)).toBeUndefined());
});

test('fields are called by their names', () =>
  expectMarks(`
_x._tcp SRV 0 0 ns1
;               ^^^ error: [bad-field-value] port of SRV must be a number
_imaps._tcp SRV mail.example.net. ; error: [bad-field-value] SRV priority weight port target
_pop3s._tcp SRV 0 1 mail ; error: [bad-field-value] is a word missing
_y._tcp SRV 0 0 25              ; error: [missing-field] SRV priority weight port target
a PTR web server.example.net.
;         ^^^^^^^^^^^^^^^^^^^ error: [extra-data] no blanks in it
b A "192.0.2.1"                 ; error: [quoted-field]
c MX 70000 ns1                  ; error: [number-out-of-range] 65535
`));

test('an address of the other kind changes the type', () => {
  const [finding] = check(`${APEX}x 300 IN A 2001:db8::1\n`).findings;
  expect(finding.fixes.map(({ title }) => title)).toEqual(['Make it an AAAA record']);
});

test('a substitution with a NUL in it', () => {
  expectMarks('x NAPTR 0 0 "S" "S" "!a\\000!b!" . ; error: [bad-regexp] \\000\n');
});

const titles = (body: string, code: string): string[] =>
  check(APEX + body)
    .findings.filter((finding) => finding.code === code)
    .flatMap(({ fixes }) => fixes.map(({ title }) => title));

test('fingerprints of SSH keys', () => {
  const sha256 = 'c10b2ef4e4fefb0b5f7121bb748cc19fe39665fa251e894e0af4e8be4d19735d';
  const sha1 = sha256.slice(0, 40);
  expectMarks(`
a SSHFP 4 1 ${sha1}
a SSHFP 4 2 ${sha256}
a SSHFP 1 1 ${sha1}             ; hint: [sshfp-weak] SHA-1
b SSHFP 2 2 ${sha256}           ; hint: [sshfp-weak] DSA
c SSHFP 6 2 ${sha256}
d SSHFP 5 2 ${sha256}           ; warning: [sshfp-unknown-value] has the number 5
e SSHFP 4 3 abcd                ; warning: [sshfp-unknown-value] fingerprint has the number 3
`);
});

test('NAPTR records have one result and one flag', () =>
  expectMarks(`
a NAPTR 1 1 "u" "E2U+sip" "!^.*$!sip:a@example.com!" .
a NAPTR 1 2 "U" "E2U+sip" "" .                  ; warning: [naptr-bad-flags] no substitution
b NAPTR 1 1 "" "" "" next.example.net.
b NAPTR 1 2 "" "" "" .                          ; information: [naptr-no-result]
c NAPTR 1 1 "AU" "x" "!a!b!" .                  ; warning: [naptr-bad-flags] "AU"
d NAPTR 1 1 "x" "x" "!a!b!" .                   ; information: [naptr-bad-flags] "X"
e NAPTR 1 1 "" "x" "!a!b!" next.example.net.
;                          ^^^^^^^^^^^^^^^^^ warning: [naptr-two-results] next.example.net.
`));

describe('NAPTR records lead to', () => {
  test('records of the type that the flag says', () =>
    expectMarks(`
a NAPTR 1 1 "s" "SIP+D2U" "" _sip._udp          ; warning: [naptr-target-missing] _sip._udp.example.com. for its SRV
b NAPTR 1 1 "A" "x" "" gone                     ; warning: [naptr-target-missing] A or AAAA
c NAPTR 1 1 "" "x" "" ns1                       ; warning: [naptr-target-missing] NAPTR
d NAPTR 1 1 "S" "SIP+D2T" "" _sip._tcp
_sip._tcp SRV 0 1 5060 ns1
e NAPTR 1 1 "a" "x" "" ns1
f NAPTR 1 1 "" "x" "" a
g NAPTR 1 1 "s" "x" "" alias
alias CNAME _sip._tcp
h NAPTR 1 1 "s" "x" "" _x._tcp.below
below NS ns.example.net.
i NAPTR 1 1 "s" "x" "" _x._tcp.example.net.
j NAPTR 1 1 "p" "x" "" gone
k NAPTR 1 1 "s" "x" "" _x._tcp.example.com      ; error: [target-missing-dot]
l NAPTR 1 1 "s" "x" "" _y._tcp.wild
*.wild SRV 0 1 5060 ns1                         ; warning: [srv-owner-no-service]
`));

  test('the protocol of the service', () =>
    expectMarks(`
a NAPTR 1 1 "s" "SIP+D2T" "" _sip._udp.example.net.     ; warning: [naptr-transport-differs] to _udp
b NAPTR 1 1 "s" "sip+d2s" "" _sip._tcp.example.net.     ; warning: [naptr-transport-differs] over _sctp
c NAPTR 1 1 "s" "SIPS+D2T" "" _sips._tcp.example.net.
d NAPTR 1 1 "s" "SIPS+D2T" "" _sip._tls.example.net.
e NAPTR 1 1 "a" "SIP+D2T" "" x._udp.example.net.
f NAPTR 1 1 "s" "x-3gpp:d2t" "" _x._udp.example.net.
`));

  test('URIs of telephone numbers', () =>
    expectMarks(`
a NAPTR 1 1 "u" "sip+E2U" "!^.*$!sip:a@example.com!" .
;               ^^^^^^^^^ information: [naptr-old-enum-service] write "E2U+sip"
b NAPTR 1 1 "u" "E2U+web:http+sip" "!^.*$!sip:a@example.com!" .
c NAPTR 1 1 "u" "E2U+sip" "!^.*$!a@example.com!" .
;                         ^^^^^^^^^^^^^^^^^^^^^^ warning: [naptr-no-uri] "a@example.com" has no scheme
d NAPTR 1 1 "u" "E2U+sip" "!^(.*)$!\\\\1@example.com!i" .
e NAPTR 1 1 "u" "E2U+web" "/^a\\\\/b$/http:\\\\/\\\\/a/" .
f NAPTR 1 1 "s" "x" "!^.*$!_x._tcp.example.net!" .
`));
});

test('names of persons have a text', () => {
  expectMarks(`
a RP . .
b RP alice.example.com. note
note TXT "Alice"
c RP . ns1                      ; information: [rp-text-missing] ns1.example.com.
d RP . alias
alias CNAME note.example.net.
e RP . x.example.net.
f RP . gone                     ; information: [rp-text-missing] gone.example.com.
`);
  expect(titles('a RP . gone\n', 'rp-text-missing')).toEqual(['Write "." for none']);
});

test('numbers with a meaning', () =>
  expectMarks(`
a AFSDB 2 ns1
b AFSDB 0 ns1                   ; information: [afsdb-unknown-subtype]
@ CSYNC 1 8 A                   ; warning: [csync-unknown-flags] write 0
`));

test('types that are no longer used', () => {
  expectMarks(`
a A6 0 2001:db8::1              ; hint: [deprecated-type] AAAA has taken its place
b MB mail.example.net.          ; hint: [deprecated-type] MX
b MB mail2.example.net.         ; hint: [deprecated-type] MX
c HINFO "RFC8482" ""
`);
  const [finding] = check(`${APEX}a GPOS 1 2 3\n`).findings;
  expect(finding.tags).toEqual(['deprecated']);
});

describe('data in octets', () => {
  const native = (body: string): (string | undefined)[] =>
    check(APEX + body)
      .findings.filter(({ code }) => code === 'generic-notation')
      .map(({ fixes }) => fixes[0]?.edits[0].newText);

  test('is written in the usual form', () => {
    expect(native('a TYPE44 \\# 4 0402 abcd\n')).toEqual([]);
    expect(native('a 300 IN TYPE257 \\# 12 000569737375 65782e78 2e78 ; why\n')).toEqual(['CAA 0 issue "x.x.x"']);
    expect(native('a URI \\# 6 0001000261 22\n')).toEqual(['URI 1 2 "a\\""']);
    expect(native('a SVCB \\# 3 000100\n')).toEqual(['SVCB 1 .']);
  });

  test('stays where it cannot be said otherwise, or is a template', () => {
    expect(native('a HTTPS \\# 10 000100 00ff 0003 616263\n')).toEqual([]);
    expect(native('a TYPE65280 \\# 1 00\n')).toEqual([]);
    expect(native('a APL \\# 0\n')).toEqual([]);
    expect(native('a CAA ( \\# 12 000569737375 ; tag\n 65782e782e78 )\n')).toEqual([]);
    expect(native('$GENERATE 1-2 a$ CAA "\\\\# 12 00056973737565782e782e78"\n')).toEqual([]);
  });
});

describe('addresses', () => {
  test('of servers are reachable', () => {
    expectMarks(`
@ MX 10 mail
@ MX 20 mail2
mail A 127.0.0.1                ; warning: [server-address-unusable] loopback
mail AAAA ff02::1               ; warning: [server-address-unusable] mail server of this zone, and ff02::1
mail2 A 192.0.2.26
mail2 A 127.0.0.1               ; information: [server-address-unusable] loopback
mail2 A 255.255.255.255         ; warning: [server-address-unusable] broadcast
mail2 AAAA fe80::1              ; information: [server-address-unusable] link-local
mail2 AAAA ::                   ; warning: [server-address-unusable] no address of a host
www A 0.0.0.0
localhost A 127.0.0.1
`);
  });

  test('of the only mail server are reachable, when those of other hosts are', () =>
    expectMarks(`
@ MX 10 mail
@ A 192.0.2.80
mail A 127.0.0.1                ; warning: [server-address-unusable] loopback
`));

  test.each([
    ['of public name servers beside them', '192.0.2.53', '192.168.1.25', true],
    ['of a carrier', '192.0.2.53', '100.64.0.25', true],
    ['for IPv6', '192.0.2.53', 'fd12:3456::25', true],
    ['of name servers beside them', '192.168.1.53', '192.168.1.25', false],
    ['nearly', '192.0.2.53', '172.32.0.1', false],
  ])('of mail servers are private %s', (_, server, address, isDoubtful) => {
    const type = address.includes(':') ? 'AAAA' : 'A';
    const mark = isDoubtful ? '; information: [server-address-unusable] private' : '';
    expectMarks(`
$TTL 3600
@ SOA ns hostmaster 2026010101 14400 3600 1209600 3600
@ NS ns
@ NS ns.example.net.
@ MX 10 mail
ns A ${server}
mail ${type} ${address} ${mark}
`);
  });

  test('of mail servers may be private beside public ones', () =>
    expectMarks(`
$TTL 3600
@ SOA ns hostmaster 2026010101 14400 3600 1209600 3600
@ NS ns
@ NS ns.example.net.
@ MX 10 mail
ns A 192.0.2.53
mail A 10.0.0.25
mail A 192.0.2.25
`));

  test('of local zones are as they are', () =>
    expectMarks(`
$TTL 3600
@ SOA ns hostmaster 2026010101 14400 3600 1209600 3600
@ NS ns
@ MX 10 ns
ns A 127.0.0.1
ns AAAA ::1
`));

  test('in IPv6 have a form that is used', () => {
    expectMarks(`
a AAAA ::ffff:192.0.2.1         ; warning: [special-ipv6-address] IPv4 address 192.0.2.1
b AAAA ::192.0.2.1              ; information: [special-ipv6-address] no longer in use
c AAAA 2002:c000:201::1         ; information: [special-ipv6-address] 6to4
d AAAA 2001:0:1::1              ; information: [special-ipv6-address] Teredo
e AAAA fec0::1                  ; information: [special-ipv6-address] site-local
f AAAA ::1
f AAAA ::
f AAAA 2001:db8::1
f AAAA fd00::1
f AAAA 64:ff9b::192.0.2.1
`);
    expect(titles('a IN AAAA ::ffff:192.0.2.1\n', 'special-ipv6-address')).toEqual([
      'Make it an A record of 192.0.2.1',
    ]);
  });
});

describe('texts', () => {
  test('answers to ACME challenges', () =>
    expectMarks(`
_acme-challenge TXT "gfj9Xq-Rg85nMsnuMPqnUr0S_lm2DSnQ2jX_0cvQ4fA"
_acme-challenge TXT "gfj9Xq-Rg85nMsnuMPqnUr0S_lm2DSnQ2jX_0cvQ4f"  ; information: [acme-challenge-malformed] this has 42,
_acme-challenge.b TXT "soon"
_ACME-challenge.www TXT "gfj9Xq-Rg85nMsnuMPqnUr0S_lm2DSnQ2jX=0cvQ4fA"
;                       ^ information: [acme-challenge-malformed] others among them
_acme-challenges TXT "x"
_acme-challenge.a CNAME x.example.net.
`));

  test('with nothing, or what nobody sees', () => {
    expectMarks(`
a TXT "" "x"
b TXT "" ""                     ; hint: [txt-empty]
c TXT "a	b"
d TXT "a\\127b"                  ; information: [txt-control-character] the character \\127
e TXT "a\\000"                   ; information: [txt-control-character] a NUL
f TXT "${'x'.repeat(10)}" "${'y'.repeat(13)}"
`);
  });

  test('that are escaped twice', () => {
    expectMarks(`
a TXT "a\\\\; b" "c\\; d"           ; warning: [txt-escaped-twice]
b TXT "C:\\\\temp" "say \\"hi\\""
c TXT a\\;b
`);
    const [fix] = check(`${APEX}a TXT "k=rsa\\\\; p=\\\\\\; x"\n`).findings.flatMap(({ fixes }) => fixes);
    expect(fix.edits[0].newText).toBe('"k=rsa; p=; x"');
  });
});

describe('data with a word too few or too many', () => {
  test('says how it is written', () =>
    expectMarks(`
_a._tcp SRV 5 ns1               ; error: [bad-field-value] SRV priority weight port target
_b._tcp SRV ns1 0 5 389         ; error: [bad-field-value] SRV priority weight port target
_c._tcp SRV 0 70000 389 ns1     ; error: [number-out-of-range]
_e._tcp SRV 0 5 3x9 ns1         ; error: [bad-field-value] from 0 to 65535
_25._tcp TLSA 3 1 8cb0fc6c527506a053f4f14c8464bebb ; error: [bad-field-value] TLSA certificate-usage selector
@ CAA issue "ca.example.net"    ; error: [bad-field-value] CAA flags tag value
_d._tcp SRV 0 0 1 993 ns1       ; error: [extra-data] "993" is read as the name
x MX 10 20 ns1                  ; error: [extra-data] "20" is read as the name
y MX 10 mail ns1                ; error: [extra-data] a name has no blanks
a HINFO Intel Core i7 Linux     ; error: [extra-data] "i7 Linux" is more than the strings that HINFO takes
@ CAA 0 issue "a.example" "b.example" ; error: [extra-data] "b.example" is more than CAA takes
`));

  test('numbers too many are not made a comment', () => {
    const { findings } = check(`${APEX}_d._tcp SRV 0 0 1 993 ns1\n`);
    expect(findings.flatMap(({ fixes }) => fixes)).toEqual([]);
  });
});

test('decimal degrees are not whole ones', () =>
  expectMarks(`
a LOC 52.3730 N 4.8922 E 0m     ; error: [bad-field-value] such as 52 22 23
b LOC 52 22 22.8 N 4.8922 E 0m  ; error: [bad-field-value] such as 4 53 32
c LOC 0.99999 N 4 E 0m          ; error: [bad-field-value] such as 1 0 0
d LOC x N 4 E 0m                ; error: [bad-field-value] from 0 to 90
e LOC 52 22 22.8 N 4 53 31.9 E 0m
`));

test('addresses with something around them', () => {
  expectMarks(`
a A 192.0.2.80/24               ; error: [bad-address] 192.0.2.80/24 is a network
b AAAA 2001:db8::80/64          ; error: [bad-address] is a network
c AAAA [2001:db8::80]           ; error: [bad-address] nothing else
d A 192.0.2.80,192.0.2.81       ; error: [bad-address] the others in records of their own
d A 192.0.2.80 192.0.2.81       ; error: [extra-data] each in a record of its own
d A 192.0.2.80/255.255.255.0    ; error: [bad-address] write 192.0.2.80 and nothing else
e A 192.0.2.80:8080             ; error: [bad-address] has no port
f AAAA fe80::1%eth0             ; error: [bad-address] write fe80::1 and nothing else
g A web1                        ; error: [bad-address] web1 is a name
h A web/1.example.net           ; error: [bad-address] is no IPv4 address
i AAAA beef                     ; error: [bad-address] is no IPv6 address
`);
  expect(fixed('a A 192.0.2.80/24\n', 'bad-address', 'Write 192.0.2.80')).toBe('a A 192.0.2.80\n');
  expect(fixed('a AAAA [2001:db8::80]\n', 'bad-address', 'Write 2001:db8::80')).toBe('a AAAA 2001:db8::80\n');
  expect(fixed('a A 192.0.2.80:8080\n', 'bad-address', 'Write 192.0.2.80')).toBe('a A 192.0.2.80\n');
  expect(fixed('a A web1\n', 'bad-address', 'Make it a CNAME record')).toBe('a CNAME web1\n');
  expect(check(`${APEX}@ A web1\n`).findings.flatMap(({ fixes }) => fixes)).toEqual([]);
});

test('backslashes of regular expressions are written twice', () => {
  expectMarks(String.raw`
a NAPTR 100 10 "u" "E2U+sip" "!^.*(.)$!sip:\\1@example.com!" .
b NAPTR 100 10 "u" "E2U+sip" "!^.*(.)$!sip:\1@example.com!" . ; error: [bad-escape] write two: \\1
c TXT "\1"                                                    ; error: [bad-escape] octal
`);
  expect(fixed(String.raw`b NAPTR 100 10 "u" "E2U+sip" "!(.)!sip:\1@a!" .`, 'bad-escape', String.raw`Write \\1`)).toBe(
    String.raw`b NAPTR 100 10 "u" "E2U+sip" "!(.)!sip:\\1@a!" .`,
  );
});

test('digests as other programs print them', () => {
  const octets = Array.from({ length: 32 }, (_, i) => (i + 16).toString(16));
  expectMarks(`
_25._tcp TLSA 3 1 1 ${octets.join(':')} ; error: [bad-hex] without colons
_26._tcp TLSA 3 1 1 jLD8bFJ1BqBT9PFMhGS+u9be3ic40RRo3ZU9fWowIfE=    ; error: [bad-hex] is base64
a SSHFP 4 2 SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8      ; error: [bad-hex] is base64
b SSHFP 4 2 1234567890abcdef1234567890abcdef1234567890abcdef12345x  ; error: [bad-hex] has other characters
`);
  expect(fixed(`_25._tcp TLSA 3 1 1 ${octets.join(':')}\n`, 'bad-hex', 'Remove the colons')).toBe(
    `_25._tcp TLSA 3 1 1 ${octets.join('')}\n`,
  );
});

test('single backslashes that spoil an expression', () =>
  expect(
    fixed(
      String.raw`a NAPTR 1 1 "u" "E2U+sip" "!^\+1(.*)$!sip:\\1@example.com!" .`,
      'bad-regexp',
      'Write two backslashes',
    ),
  ).toBe(String.raw`a NAPTR 1 1 "u" "E2U+sip" "!^\\+1(.*)$!sip:\\1@example.com!" .`));
