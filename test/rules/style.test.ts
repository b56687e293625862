/** Matters of layout and of what other servers read: off unless somebody asks for them. */
import { describe, expect, test } from 'vitest';
import { fixed } from '../support/applied.ts';
import { check } from '../support/check.ts';
import { APEX, expectMarks } from '../support/marks.ts';

const STRICT = { preset: 'strict' } as const;
const strict = (body: string) => check(APEX + body, STRICT).findings;

describe('text', () => {
  test('a blank after a backslash is a part of the name', () => {
    expect(strict('a TXT x\\ \n').map(({ code }) => code)).toEqual([]);
    expect(strict('a TXT x\\  \n').map(({ code, text }) => [code, text])).toEqual([['trailing-blanks', ' ']]);
  });

  test('parentheses in strings and comments do not nest', () =>
    expectMarks('a TXT ( "(" ; (\n  "x" )\nb TXT ( "x" ( "y" ) ) ; hint: [nested-parentheses]\n', STRICT));

  test('strings', () => expectMarks('a TXT "x" "y"\nb TXT "x"y ; hint: [adjacent-strings]\nc TXT "x";"y"\n', STRICT));

  test('the class may stand alone, and the TTL before it', () =>
    expectMarks(
      'a IN A 192.0.2.1\nb 300 IN A 192.0.2.1\nc IN 300 A 192.0.2.1 ; hint: [ttl-after-class] 300 IN\n',
      STRICT,
    ));

  test('types in one case are fine, whichever it is', () => {
    const small = 'a a 192.0.2.1\nb aaaa 2001:db8::1\n';
    expect(check(`${APEX.toLowerCase().replace('$ttl', '$TTL')}${small}`, STRICT).findings).toEqual([]);
    const [{ fixes }] = strict(small);
    expect(fixed(APEX + small, fixes[0].edits)).toBe(`${APEX}a A 192.0.2.1\nb AAAA 2001:db8::1\n`);
  });

  test('a relative origin that is an error is told once', () => {
    const codes = strict('$ORIGIN example.com\nwww A 192.0.2.1\n').map(({ code }) => code);
    expect(codes.filter((code) => code === 'origin-missing-dot' || code === 'relative-origin')).toHaveLength(1);
  });
});

describe('a set that stands apart', () => {
  test('only records of other names part it', () =>
    expectMarks(
      'a A 192.0.2.1\na TXT "x"\na A 192.0.2.2\nb A 192.0.2.1\na TXT "y" ; hint: [rrset-scattered]\n',
      STRICT,
    ));

  test('signatures and generated records are no part of it', () =>
    expectMarks(
      '$GENERATE 1-2 a A 192.0.2.$ ; hint: [directive-not-portable]\nb A 192.0.2.1\na A 192.0.2.9\n',
      STRICT,
    ));

  test.each([
    ['an owner that the next line takes', 'a A 192.0.2.1\nb A 192.0.2.2\na A 192.0.2.3\n  TXT "x"\n'],
    ['another origin', 'a.lab A 192.0.2.1\nb A 192.0.2.2\n$ORIGIN lab.example.com.\na A 192.0.2.3\n'],
    [
      'another default TTL',
      'a A 192.0.2.1\nb A 192.0.2.2\n$TTL 300\na TXT "x"\n$TTL 3600\nb TXT "y"\n$TTL 600\na TXT "y"\n',
    ],
  ])('no fix with %s', (_, body) => {
    const found = strict(body).filter(({ code }) => code === 'rrset-scattered');
    expect(found.map(({ fixes }) => fixes.length)).toEqual([0]);
  });

  test('the fix moves the record', () => {
    const body = 'a A 192.0.2.1 ; first\nb A 192.0.2.2\na A 192.0.2.3 ; second\nc A 192.0.2.4\n';
    const [{ fixes }] = strict(body);
    expect(fixed(APEX + body, fixes[0].edits)).toBe(
      `${APEX}a A 192.0.2.1 ; first\na A 192.0.2.3 ; second\nb A 192.0.2.2\nc A 192.0.2.4\n`,
    );
  });
});

test('one finding says for how many records a TTL is strange', () =>
  expectMarks(`
a 0 A 192.0.2.1           ; hint: [ttl-zero] 2 records
b 0 A 192.0.2.1
c 29 A 192.0.2.1          ; hint: [ttl-very-short] 1 record of
d 30 A 192.0.2.1
e 604800 A 192.0.2.1
f 604801 A 192.0.2.1      ; hint: [ttl-very-long] 1 record of
`));

test('spellings of an owner', () =>
  expectMarks(`
www A 192.0.2.1
Www TXT "x"               ; hint: [owner-case-differs] Www and www
www.Lab A 192.0.2.1
WWW A 192.0.2.2           ; hint: [owner-case-differs] WWW and www
$ORIGIN EXAMPLE.com.
www AAAA 2001:db8::1
`));

describe('what other servers do not read', () => {
  test('types, unless they are written in octets', () =>
    expectMarks(`
a ISDN "150862028003217"     ; hint: [type-not-portable] Knot 3.2 does not know the type ISDN
b TYPE20 "150862028003217"   ; hint: [type-not-portable] TYPE20
c ISDN \\# 2 0131            ; hint: [type-not-portable]
d TYPE20 \\# 2 0131
e WALLET "BTC" "x"           ; hint: [type-not-portable] Neither Knot 3.2 nor NSD 4.6 knows the type WALLET
f MB mail.example.net.       ; hint: [deprecated-type]
f MB mail2.example.net.      ; hint: [deprecated-type]
g NULL \\# 1 00              ; hint: [type-not-portable]
h SSHFP 4 2 c10b2ef4e4fefb0b5f7121bb748cc19fe39665fa251e894e0af4e8be4d19735d
`));

  test('types that data names', () =>
    expectMarks(`
@ CSYNC 1 1 A HIP            ; hint: [named-type-not-portable] Neither Knot 3.2 nor NSD 4.6 knows the type HIP
@ CSYNC 1 2 MB               ; hint: [named-type-not-portable] TYPE7
@ CSYNC 1 3 A TYPE55 AAAA
`));

  test('parameters', () =>
    expectMarks(
      `
a SVCB 1 ns1 alpn=h2 DOHPATH="/q{?dns}" ; hint: [svc-param-not-portable]
b SVCB 1 ns1 mandatory=alpn,dohpath alpn=h2 key7=/q{?dns}
;                           ^^^^^^^ hint: [svc-param-not-portable]
c SVCB 1 ns1 alpn=h2 key7=/q{?dns}
d SVCB 1 ns1 alpn="dohpath"
`,
      STRICT,
    ));

  test('the fix of Base64 keeps lines and comments', () => {
    const body = 'a DHCID ( AAIBY2/AuCccgoJbsaxcQc9 ; "one"\n  T\n\tUapptP69lOjxfNuVAA2kjEA= ) ; two\n';
    const [{ code, fixes }] = check(APEX + body).findings;
    expect(code).toBe('base64-in-pieces');
    expect(fixed(APEX + body, fixes[0].edits)).toBe(
      `${APEX}a DHCID ( AAIBY2/AuCccgoJbsaxc ; "one"\n  Qc9T\n\tUapptP69lOjxfNuVAA2kjEA= ) ; two\n`,
    );
  });

  test('nothing is said about Base64 in whole groups, or beside a worse fault', () =>
    expectMarks(`
a DHCID AAIB Y2/AuCccgoJbsaxcQc9TUapptP69lOjxfNuVAA2kjEA=
b DHCID AAI BY2/AuCccgoJbsaxcQc9TUapptP69lOjxfNuVAA2kjE! ; error: [bad-base64]
`));
});
