import { describe, expect, test } from 'vitest';
import { parseName } from '../../server/src/records/name.ts';
import { WireWriter } from '../../server/src/records/wire.ts';
import { check } from '../support/check.ts';
import { APEX, expectMarks } from '../support/marks.ts';

/** The text below APEX after the first fix of the first finding with a code. */
function fixed(body: string, code: string): string | undefined {
  const text = APEX + body;
  const fix = check(text).findings.find((finding) => finding.code === code)?.fixes[0];
  const edits = [...(fix?.edits ?? [])].sort((a, b) => b.start - a.start);
  const after = edits.reduce((all, { start, end, newText }) => all.slice(0, start) + newText + all.slice(end), text);
  return fix && after.slice(APEX.length);
}

describe('parentheses and quotes', () => {
  test('cost one finding each, and the lines below are read', () =>
    expectMarks(`
a MX ( 10 ns1 ; )
;    ^ error: [unclosed-parenthesis] stands in a comment
www A 192.0.2.80
b MX ( 10 ns1     ; error: [unclosed-parenthesis] never closed
www AAAA 2001:db8::80
@ MX 10 www
c MX 10 ns1 )     ; error: [unopened-parenthesis]
d TXT "abc        ; text
;     ^ error: [unclosed-quote] not closed on this line
e TXT "def"
`));

  test('a text that was broken over lines is one finding', () => {
    const body = 'a TXT "v=spf1 mx\n  -all"\nwww A 192.0.2.80\n';
    expect(check(APEX + body).findings.map(({ code }) => code)).toEqual(['unclosed-quote']);
    expect(fixed(body, 'unclosed-quote')).toBe('a TXT ( "v=spf1 mx "\n  "-all" )\nwww A 192.0.2.80\n');
    expect(fixed('a TXT ( "p=AQ\n  ID" )\n', 'unclosed-quote')).toBe('a TXT ( "p=AQ"\n  "ID" )\n');
  });
});

describe('comments of other languages', () => {
  test('one finding for each, quotes and parentheses in them aside', () => {
    const body = `# don't "do (this
// nor this
www A 192.0.2.80 # web
ftp A 192.0.2.81 // web (old
www AAAA 2001:db8::80
`;
    const found = check(APEX + body).findings.map(({ line, column, code }) => `${line - 5}:${column} ${code}`);
    const code = 'wrong-comment-character';
    expect(found).toEqual([`1:1 ${code}`, `2:1 ${code}`, `3:18 ${code}`, `4:18 ${code}`]);
  });

  test('a block of them is one finding', () => {
    const body = '/* two\n lines */\nwww A 192.0.2.80\n';
    expect(check(APEX + body).findings.map(({ code }) => code)).toEqual(['wrong-comment-character']);
    expect(fixed(body, 'wrong-comment-character')).toBe('; two\n;  lines */\nwww A 192.0.2.80\n');
  });

  test('records that are published all the same', () =>
    expectMarks(`
#old TXT "x"             ; warning: [wrong-comment-character] under the name #old
#www A 192.0.2.80        ; error: [wrong-comment-character]
@ TXT "abc" # note
;           ^ warning: [wrong-comment-character]
a TXT see #42 // fine
`));

  test('inside of parentheses all are mended at once', () =>
    expect(fixed('_x._tcp SRV ( 0 # a\n 0 // b\n 25 ns1 )\n', 'wrong-comment-character')).toBe(
      '_x._tcp SRV ( 0 ; a\n 0 ; b\n 25 ns1 )\n',
    ));
});

describe('words in the wrong place', () => {
  test('before the type', () =>
    expectMarks(`
web server A 192.0.2.1
;   ^^^^^^ error: [unknown-type] no blanks in it
www IN IN A 192.0.2.1
;      ^^ error: [unknown-type] given twice
www 192.0.2.1
;   ^^^^^^^^^ error: [unknown-type] write A before it
www AAA 192.0.2.1
;   ^^^ error: [unknown-type] AAAA or CAA
www 1.5h A 192.0.2.1
;   ^^^^ error: [bad-ttl]
www ALIAS web
;   ^^^^^ error: [unknown-type] some DNS providers
this is just text
;    ^^ error: [unknown-type] no record type is
www IN ; error: [missing-type]
note TXT "one"
         "two"
;        ^^^^^ error: [unknown-type] put all its strings in parentheses
`));

  test('after the type', () =>
    expectMarks(`
www A IN 192.0.2.1
;     ^^ error: [bad-address] before
www A 192.0.2.300
;     ^^^^^^^^^^^ error: [bad-address] 300 is larger
www A 192.0.2.01
;     ^^^^^^^^^^ error: [bad-address] must not start with 0
www A 192.0.2
;     ^^^^^^^ error: [bad-address] has 3
www A web.example.net.
;     ^^^^^^^^^^^^^^^^ error: [bad-address] CNAME
`));

  test('owners without and with a blank too much', () =>
    expectMarks(`
ns1 TXT "x"
MX 10 ns1            ; error: [owner-looks-like-type]
TXT "abc"            ; error: [owner-looks-like-type]
  www IN A 192.0.2.1
; ^^^ error: [indented-owner]
@ MX 10 www
  $ORIGIN sub.example.com.
; ^^^^^^^ error: [indented-directive]
@ A 192.0.2.2
`));

  test('names that are like types and numbers are names', () =>
    expectMarks(`
4705 CNAME 4705.pool.example.net.
mx 900 IN A 192.0.2.25
txt IN TXT "x"
in IN A 192.0.2.30
a A 192.0.2.31
1h A 192.0.2.32
300 IN A 192.0.2.33
`));

  test('a class without owner, where the zone writes its class', () =>
    expectMarks(`$TTL 3600
@ IN SOA ns1 hostmaster 2026010101 14400 3600 1209600 3600
  IN NS ns1
  IN NS ns.example.net.
ns1 IN A 192.0.2.53
IN MX 10 ns1           ; warning: [owner-looks-like-type] published at IN.example.com.
`));
});

describe('characters that are not what they look like', () => {
  test('in words and texts', () =>
    expectMarks(`
w\u200bw A 192.0.2.1
;^ error: [invisible-character] zero-width space (U+200B)
ftp A\u00a0192.0.2.1
;    ^ error: [invisible-character] looks like a blank
a TXT "hello\u00a0world"
;           ^ information: [invisible-character]
@ TXT "v=spf1\u00a0-all"
;            ^ error: [invisible-character]
b TXT "\u{1f468}\u200d\u{1f469} caf\u00e9 \u201cx\u201d" ; hint: [character-not-portable] \\240\\159\\145\\168
c CAA 0 issue \u201cca.example.net\u201d
;             ^ error: [smart-quotes]
d TXT it\u2019s   ; \u00a0
;     ^^^^ hint: [character-not-portable]
`));

  test('only what keeps the server from loading is its refusal', () => {
    expect(check(`${APEX}a TXT "x\u00a0y"\n`).refusedBy).toEqual([]);
    expect(check(`${APEX}c CAA 0 issue \u201cx\u201d\n`).refusedBy).toEqual([]);
    expect(check(`${APEX}www A 192.0.2.1\u00a0\n`).refusedBy).toEqual(['bind']);
  });

  test('in files of octets', () => {
    const bytes = Uint8Array.from(`${APEX}www A\u00a0192.0.2.1\n`, (c) => c.charCodeAt(0));
    expect(check(bytes).findings.map(({ code }) => code)).toEqual(['invisible-character']);
  });

  test('UTF-16 is named as such', () => {
    const text = `\ufeff${APEX}`;
    const bytes = new Uint8Array(text.length * 2);
    for (let i = 0; i < text.length; i++) new DataView(bytes.buffer).setUint16(2 * i, text.charCodeAt(i), true);
    const { findings, refusedBy } = check(bytes);
    expect(findings.map(({ code, message }) => `${code} ${message.slice(0, 32)}`)).toEqual([
      'byte-order-mark The file is written in UTF-16, w',
    ]);
    expect(refusedBy).toEqual(['bind']);
  });

  test('a file full of control characters gets one finding', () => {
    const bytes = new TextEncoder().encode([...APEX].join('\0'));
    expect(check(bytes).findings.filter(({ code }) => code === 'control-character')).toHaveLength(1);
  });

  test('BIND refuses a NUL in a word, whatever else is in it, and reads one in a string or a comment', () => {
    const refused = (body: string): boolean => check(APEX + body).refusedBy.length > 0;
    expect(refused('a TXT x\0y\n')).toBe(true);
    expect(refused('a TXT \u00a0x\0y\n')).toBe(true);
    expect(refused('a TXT "x\0y" ; \0\n')).toBe(false);
    expect(refused('a TXT x\x01y\n')).toBe(false);
  });

  test('a carriage return alone ends a line, but no comment', () => {
    const found = (body: string): string[] =>
      check(APEX + body).findings.map(({ code, severity, start }) => `${start - APEX.length} ${severity} ${code}`);
    expect(found('; a\ry A x\nz A 192.0.2.1\n')).toEqual(['3 warning lone-carriage-return']);
    expect(found('y A 192.0.2.1\rz A 192.0.2.2\n')).toEqual(['13 information lone-carriage-return']);
    expect(found('y A 192.0.2.1 ; a\r \r\n')).toEqual([]);
  });
});

describe('directives', () => {
  test('a relative $ORIGIN is legal unless it names the zone', () =>
    expectMarks(`
$ORIGIN sub                 ; hint: [relative-origin]
www A 192.0.2.1
$ORIGIN www.example.com
;       ^^^^^^^^^^^^^^^ error: [origin-missing-dot] www.example.com.sub.example.com.
ftp A 192.0.2.1
`));

  test('the SOA below an origin without dot is where it is meant to be', () => {
    const zone =
      '$ORIGIN example.com\n$TTL 3600\n@ SOA ns1 h 1 14400 3600 1209600 3600\n@ NS ns1\n@ NS ns.example.net.\nns1 A 192.0.2.1\n';
    const { findings, refusedBy } = check(zone);
    expect(findings.map(({ code }) => code)).toEqual(['origin-missing-dot']);
    expect(refusedBy).toEqual(['bind']);
  });

  test('the owner above an $ORIGIN goes on, which is only said where it is another name', () => {
    expectMarks('www A 192.0.2.1\n$ORIGIN www.example.com.\n  AAAA 2001:db8::1\n');
    const body = 'www A 192.0.2.1\n$ORIGIN lab.example.com.\n    A 192.0.2.2\n';
    expect(fixed(body, 'owner-from-before-origin')).toBe(
      'www A 192.0.2.1\n$ORIGIN lab.example.com.\n@   A 192.0.2.2\n',
    );
  });

  test('an included file is looked for in the folders above as well', () => {
    const setup = { path: 'zones/db', files: { 'common/a': 'www A 192.0.2.1\n' } };
    expect(check(`${APEX}$INCLUDE common/a\n`, setup).findings).toEqual([]);
  });

  test('on a last line without a newline', () => {
    const of = (body: string, files = {}) => {
      const { findings, refusedBy } = check(APEX + body, { files });
      return `${findings.map(({ code, severity }) => `${severity} ${code}`)} ${refusedBy}`;
    };
    const [refused, hint] = ['error no-final-newline bind', 'hint no-final-newline '];
    const files = { plain: 'a A 192.0.2.1\n', indented: ' TXT "x"\n', cut: '$TTL 60' };
    for (const body of ['$TTL 60', '$ORIGIN x.example.com. ; comment', '$TTL 60 ;\r', '$GENERATE 1-2 h$ A 192.0.2.$']) {
      expect(of(body)).toBe(refused);
    }
    expect(of('$TTL 60\r')).toBe('information lone-carriage-return ');
    expect(of('$INCLUDE plain', files)).toBe(hint);
    expect(of('$INCLUDE plain sub.example.com.', files)).toBe(refused);
    expect(of('$INCLUDE indented', files)).toBe('error no-final-newline,hint layout-not-portable bind');
    expect(of('$INCLUDE indented\n', files)).toBe('hint layout-not-portable ');
    expect(of('$INCLUDE cut\n', files)).toBe(refused);
    expect(fixed('$TTL 60', 'no-final-newline')).toBe('$TTL 60\n');
  });

  test('$DATE takes moments of 32 bits', () => {
    const isDate = (date: string): boolean => check(`${APEX}$DATE ${date}\n`).refusedBy.length === 0;
    for (const date of ['19700101000000', '20240229235960', '21060207062815']) expect(isDate(date)).toBe(true);
    for (const date of ['1', '2026', '19691231235959', '20260229000000', '20260101240000', '21060207062816']) {
      expect(isDate(date)).toBe(false);
    }
    expect(isDate('"20260101000000"')).toBe(false);
  });

  test('problems of a template stand at the template', () =>
    expectMarks(`
$GENERATE 250-260 h$ A 192.0.2.$ ; error: [bad-address] 192.0.2.256
$GENERATE 3-1 h$ A 192.0.2.$
;         ^^^ error: [bad-generate-range]
$GENERATE 1-3 h$ MX 10 ns1
;                   ^^^^^^ error: [generate-data-not-quoted]
$GENERATE 1-3 h$ ( MX "10 ns1" )
;                     ^^^^^^^^ error: [generate-data-not-quoted] closing parenthesis
$GENERATE 1-3 "h$" A 192.0.2.$
;             ^^^^ error: [quoted-field] owner of $GENERATE
`));

  test('what BIND passes over behind the range of a template is said, and the zone loads', () => {
    const template = '$GENERATE 1-3-5 h$ A 192.0.2.$\n';
    expectMarks(`
${template};         ^^^^^ warning: [bad-generate-range] reads "1-3-5" as 1-3 and passes over the rest
`);
    expect(check(APEX + template).refusedBy).toEqual([]);
  });

  test('a dollar sign starts a directive also in quotes and alone, and a directive names its origin without quotes', () =>
    expectMarks(`
$ A 192.0.2.1 ; error: [unknown-directive] no directive $
"$a b" A 192.0.2.1
;^^^^ error: [unknown-directive]
$ORIGIN "sub"
;       ^^^^^ error: [quoted-field] name of $ORIGIN
`));

  test('numbers are read as BIND reads them', () =>
    expectMarks(`
$GENERATE +1-+2/+1 h\${+1,+2} A 192.0.2.$
$GENERATE 1-2x a$ A 192.0.2.$
;         ^^^^ warning: [bad-generate-range] as 1-2 and passes over the rest
$GENERATE 1-2/ b$ A 192.0.2.$
;         ^^^^ error: [bad-generate-range]
$GENERATE 2147483646-2147483648 c$ A 192.0.2.1
;         ^^^^^^^^^^^^^^^^^^^^^ error: [bad-generate-range]
$GENERATE 1-2 d\${2147483647} A 192.0.2.$ ; error: [bad-generate-modifier] With its offset 1 is more than 2147483647
`));

  test.each([
    ['0-0', '${99999999999}', '1215752191'],
    ['0-0', '${2147483648}', '-2147483648'],
    ['0-0', '${99999999999999999999}', '-1'],
    ['4294967297-4294967297', '$', '1'],
  ])('%s %s: numbers that are too large lose their upper bits', (range, template, number) => {
    const { zone } = check(`${APEX}$GENERATE ${range} x${template} A 192.0.2.1\n`);
    expect(zone.names.find(parseName(`x${number}.example.com.`, new WireWriter())!)).toBeGreaterThan(0);
  });
});

test('words that stand where the type must stand', () => {
  expectMarks(`
a 1h 30m A 192.0.2.1            ; error: [unknown-type] write 1h30m
b 1d 2h 3m IN A 192.0.2.1       ; error: [unknown-type] write 1d2h
c HTTPSSVC 1 . alpn=h2          ; error: [unknown-type] did you mean HTTPS
d DKIM "v=DKIM1; p="            ; error: [unknown-type] did you mean TXT
`);
});

test('times in exports of Windows', () => {
  expectMarks(`
pc1 [AGE:3665858] 600 A 192.0.2.7     ; error: [unknown-type] the age of the record
_gc._tcp [Aging:1] 600 SRV 0 100 3268 ns1
;        ^^^^^^^^^ error: [unknown-type] Microsoft
`);
  const row = 'pc1 [Aging:3665858] 600\tA 192.0.2.7\n';
  expect(fixed(row, 'unknown-type')).toBe('pc1 600\tA 192.0.2.7\n');
});
