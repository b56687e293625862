import { describe, expect, it } from 'vitest';
import { sameZone } from '../../server/src/features/format/proof.ts';
import { type FormatOptions, formatEdits, formatText, formatZone } from '../../server/src/features/format.ts';
import { codesOf } from '../../server/src/text/codes.ts';
import { decodeFile } from '../../server/src/zone/files.ts';
import { load, memoryFiles } from '../support/check.ts';
import { formatSoundly } from '../support/format.ts';

const format = (text: string, options?: FormatOptions): string => formatSoundly(codesOf(text), options);

/** Text in, text out. */
function expectFormat(before: string, after: string, options?: FormatOptions): void {
  expect(format(before, options)).toBe(after);
  expect(format(after, options)).toBe(after);
}

const same = (text: string, options?: FormatOptions): void => expectFormat(text, text, options);

describe('columns', () => {
  it('aligns owner, TTL, class, type and data', () => {
    expectFormat(
      '@ 3600 IN NS ns1\n IN A 192.0.2.1\nwww\t60\tCNAME\t@\nmail in aaaa 2001:db8::1\n',
      `@       3600 IN NS    ns1
             IN A     192.0.2.1
www     60      CNAME @
mail         in aaaa  2001:db8::1
`,
    );
  });

  it('aligns each paragraph by itself; empty lines and `;` alone end one', () => {
    expectFormat(
      'a A 192.0.2.1\n\na-longer-name A 192.0.2.2\n;\nb IN A 192.0.2.3\n',
      'a       A     192.0.2.1\n\na-longer-name   A     192.0.2.2\n;\nb       IN A     192.0.2.3\n',
    );
  });

  it('indents records without owner as in the paragraph before when all are', () => {
    expectFormat('a-longer-name NS ns1\n\n NS ns2\n', 'a-longer-name   NS    ns1\n\n                NS    ns2\n');
  });

  it('keeps a TTL after the class where it is', () => {
    expectFormat(
      'a IN 300 A 192.0.2.1\nb 60 A 192.0.2.2\n',
      'a       IN 300 A     192.0.2.1\nb          60  A     192.0.2.2\n',
    );
    expectFormat(
      'a IN 300 A 192.0.2.1\nb 60 IN A 192.0.2.2\nc 5 A 192.0.2.3\n',
      'a          IN 300 A     192.0.2.1\nb       60 IN     A     192.0.2.2\nc       5         A     192.0.2.3\n',
    );
  });

  it('lets a few long owners stick out', () => {
    const long = 'an.owner.that.is.much.longer.than.the.others.are';
    expectFormat(
      `a A 192.0.2.1\n${long} A 192.0.2.2\nb A 192.0.2.3\n${long} IN A 192.0.2.4\nc A 192.0.2.5\nd A 192.0.2.6\ne A 192.0.2.7\nf A 192.0.2.8\n`,
      `a          A     192.0.2.1
${long} A 192.0.2.2
b          A     192.0.2.3
${long} IN A 192.0.2.4
c          A     192.0.2.5
d          A     192.0.2.6
e          A     192.0.2.7
f          A     192.0.2.8
`,
    );
  });

  it('makes room for long owners where most are long', () => {
    const nibbles = '0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0';
    expectFormat(
      `@ NS ns\n1.${nibbles} PTR a\n2.${nibbles} PTR b\n\tPTR c\n`,
      `@                                               NS    ns
1.${nibbles} PTR   a
2.${nibbles} PTR   b
                                                PTR   c
`,
    );
  });

  it('has a column for owners of fixed width', () => {
    expectFormat('a A 192.0.2.1\nlonger A 192.0.2.2\n', 'a   A     192.0.2.1\nlonger A  192.0.2.2\n', {
      ownerWidth: 4,
    });
  });

  it('counts characters, not octets or surrogates', () => {
    expectFormat('bücher A 192.0.2.1\n𝒳 A 192.0.2.2\n', 'bücher  A     192.0.2.1\n𝒳       A     192.0.2.2\n');
  });
});

describe('data', () => {
  it('puts one space between words and none between what is written without', () => {
    expectFormat(
      'a MX  10\tmail\nb SVCB 1 . alpn="h2"\nc TXT "a""b"\n',
      'a       MX    10 mail\nb       SVCB  1 . alpn="h2"\nc       TXT   "a""b"\n',
    );
  });

  it('leaves strings and escapes alone', () => {
    expectFormat('a  TXT  "x \t ; (y"   c\\ \\ d\\;  \n', 'a       TXT   "x \t ; (y" c\\ \\ d\\;\n');
    same('a       TXT   ends\\ \n');
    same('a       TXT   "over \\\n   a line" x\n');
  });

  it('puts spaces around parentheses', () => {
    expectFormat('a TXT (x y)\n', 'a       TXT   ( x y )\n');
  });
});

describe('records of several lines', () => {
  it('lines up the fields and comments of a SOA', () => {
    expectFormat(
      `@ IN SOA ns1.example.com. host.example.com. (
2026010101;serial
\t\t7200\t; refresh
 3600
  1209600 ; expire
)
 NS ns1
`,
      `@       IN SOA   ns1.example.com. host.example.com. (
                 2026010101 ;serial
                 7200       ; refresh
                 3600
                 1209600    ; expire
                 )
           NS    ns1
`,
    );
  });

  it('lines up strings under the first one', () => {
    expectFormat(
      `k._domainkey IN TXT ( "v=DKIM1; k=rsa; "
\t"p=AAAA"
\t"BBBB" ) ; ----- DKIM
`,
      `k._domainkey    IN TXT   ( "v=DKIM1; k=rsa; "
                           "p=AAAA"
                           "BBBB" ) ; ----- DKIM
`,
    );
  });

  it('keeps comments that have a line for themselves with what they belong to', () => {
    expectFormat(
      `@ SOA ns host ( ; start
 ; of the numbers
 1 ; serial
     \t\t\t; goes on
; 2
 3 4 5

 6)
`,
      `@       SOA   ns host ( ; start
              ; of the numbers
              1 ; serial
                ; goes on
; 2
              3 4 5

              6 )
`,
    );
  });

  it('does not follow the data when it is too far right', () => {
    const owner = 'an.owner.that.is.far.longer.than.others.are.on.the.whole';
    expectFormat(`${owner} TXT (\n"a" )\n`, `${owner}    TXT   (\n${' '.repeat(48)}"a" )\n`);
  });
});

describe('comments', () => {
  it('aligns those at the ends of lines, paragraph by paragraph', () => {
    expectFormat(
      'a A 192.0.2.1 ; one\nlonger-name A 192.0.2.22\t;two\n\nb A 192.0.2.3   ; three  \n',
      'a           A     192.0.2.1  ; one\nlonger-name A     192.0.2.22 ;two\n\nb       A     192.0.2.3 ; three\n',
    );
  });

  it('aligns nothing if told so', () => {
    expectFormat(
      'a A 192.0.2.1   ; one\nb A 192.0.2.22 ; two\n',
      'a       A     192.0.2.1 ; one\nb       A     192.0.2.22 ; two\n',
      {
        alignComments: false,
      },
    );
  });

  it('does not align with a very long line', () => {
    const text = `"${'x'.repeat(100)}"`;
    expectFormat(
      `a TXT ${text} ; long\nb A 192.0.2.1 ; b\nc A 192.0.2.22 ; c\n`,
      `a       TXT   ${text} ; long\nb       A     192.0.2.1  ; b\nc       A     192.0.2.22 ; c\n`,
    );
  });

  it('leaves comments on lines of their own where they are, tabs apart', () => {
    expectFormat(
      '; one  \n   ; two\n\t; three\na A 192.0.2.1\n',
      '; one\n   ; two\n        ; three\na       A     192.0.2.1\n',
    );
  });

  it('goes on with a comment at the end of the line above', () => {
    expectFormat(
      'a A 192.0.2.1 ; one\n                    ; and more\n  ; something else\n',
      'a       A     192.0.2.1 ; one\n                        ; and more\n  ; something else\n',
    );
  });
});

describe('directives', () => {
  it('puts single spaces between arguments', () => {
    expectFormat(
      '$TTL\t1h ; one hour\n$ORIGIN    example.com.   ; here\n$GENERATE  1-9\th$  A   192.0.2.$\n',
      '$TTL 1h              ; one hour\n$ORIGIN example.com. ; here\n$GENERATE 1-9 h$ A 192.0.2.$\n',
    );
  });
});

describe('lines', () => {
  it('ends the last line, drops blanks at line ends and empty lines at the end', () => {
    expectFormat('a A 192.0.2.1', 'a       A     192.0.2.1\n');
    expectFormat(
      'a A 192.0.2.1  \n  \n\t\nb A 192.0.2.2 \n\n  \n\n',
      'a       A     192.0.2.1\n\n\nb       A     192.0.2.2\n',
    );
  });

  it('keeps CR LF', () => {
    expectFormat(
      'a A 192.0.2.1 \r\n\r\n\r\n\r\nb A 192.0.2.2',
      'a       A     192.0.2.1\r\n\r\n\r\nb       A     192.0.2.2\r\n',
    );
  });

  it('keeps so many empty lines', () => {
    expectFormat('$TTL 1\n\n\n\n$TTL 2\n', '$TTL 1\n\n$TTL 2\n', { blankLines: 1 });
    expectFormat('$TTL 1\n\n$TTL 2\n', '$TTL 1\n\n$TTL 2\n', { blankLines: 0 });
  });
});

describe('what cannot be read', () => {
  it.each([
    ['an unknown type', '  www   NOTYPE   x  \n'],
    ['an owner that is indented', '   www   IN   A   192.0.2.1\n'],
    ['a directive that is indented', '  $TTL   60\n'],
    ['an unknown directive', '$TLL   60\n'],
    ['a parenthesis that closes nothing', 'a   A   192.0.2.1  )\n'],
    ['a string that is not closed', 'a   TXT   "x  \n'],
    ['a comment of another language', '#   no   comment\n'],
    ['parentheses around nothing', '(\n   )\n'],
  ])('stays octet by octet: %s', (_, broken) => {
    expectFormat(
      `a A 192.0.2.1\n${broken}b A 192.0.2.2\n`,
      `a       A     192.0.2.1\n${broken}b       A     192.0.2.2\n`,
    );
  });

  it('stays after a parenthesis that is not closed, where lines may belong to it', () => {
    expectFormat(
      'a A 192.0.2.1\nb TXT (  x\n$TTL   60\nc A  (192.0.2.3)\nd A   192.0.2.4\n',
      'a       A     192.0.2.1\nb TXT (  x\n$TTL 60\nc A  (192.0.2.3)\nd       A     192.0.2.4\n',
    );
  });

  it.each(['', 'Dear reader,\n  this is no zone.', 'NOTYPE x  \n\n\n\n', 'a  A 192.0.2.1\rb  A  192.0.2.2\r'])(
    'stays as a whole: %j',
    (text) => expect(formatText(codesOf(text))).toBe(text),
  );

  it('is not what has comments only', () => expectFormat('; a comment  \n\n\n', '; a comment\n'));
});

describe('formatEdits', () => {
  it('keeps to a range', () => {
    const text = 'a A 192.0.2.1\nb  A 192.0.2.2\n';
    expect(formatEdits(codesOf(text), {}, 14)).toEqual([
      { start: 15, end: 17, text: '       ' },
      { start: 18, end: 19, text: '     ' },
    ]);
  });

  it('has none for what is formatted', () => {
    expect(formatEdits(codesOf('a       A     192.0.2.1\n'))).toEqual([]);
  });
});

describe('formatZone', () => {
  const answer = (text: string) => {
    const file = decodeFile('zone', new TextEncoder().encode(text));
    const files = memoryFiles({ part: 'x  A  192.0.2.7\n' });
    return formatZone(file, files, { origin: undefined, class: 1, folder: '' });
  };

  it('formats a file and reads what it includes', () => {
    expect(answer('$INCLUDE   part\na 5 A 192.0.2.1')).toEqual({ text: '$INCLUDE part\na       5 A     192.0.2.1\n' });
  });

  it('refuses what is no zone file', () => {
    expect(answer('Dear reader,\n')).toEqual({ refused: 'unreadable' });
    expect(answer('{% for host in hosts %}\na  A {{ host }}\n{% endfor %}\n')).toEqual({ refused: 'template' });
    expect(answer('a  5 A 192.0.2.1\rb A 192.0.2.2\n')).toEqual({ refused: 'lone-carriage-return' });
  });
});

describe('sameZone', () => {
  const zone = '$TTL 60\n@ NS ns\na A 192.0.2.1\nb TXT x\n';
  it.each([
    ['an owner', zone.replace('a A', 'c A')],
    ['its letter case', zone.replace('a A', 'A A')],
    ['a TTL', zone.replace('a A', 'a 61 A')],
    ['a type', zone.replace('TXT', 'SPF')],
    ['data', zone.replace('x', 'y')],
    ['a record more', `${zone}b TXT z\n`],
    ['a record less', zone.replace('b TXT x\n', '')],
    ['a fault more', `${zone}b NOTYPE x\n`],
    ['an owner that becomes indentation', zone.replace('b TXT', ' TXT')],
    ['a record outside of the zone', `${zone}outside. A 192.0.2.9\n`],
  ])('sees that %s differs', (_, other) => {
    expect(sameZone(load(zone), load(other))).toBe(false);
  });

  it('sees nothing in blanks and comments', () => {
    expect(sameZone(load(zone), load(zone.replaceAll(' ', '\t ').replaceAll('\n', ';\n')))).toBe(true);
  });
});
