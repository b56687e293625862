import { describe, expect, it } from 'vitest';
import { SEMANTIC_LEGEND, type SemanticToken, semanticTokens } from '../../server/src/features/semanticTokens.ts';
import { type FeatureSetup, marked } from '../support/feature.ts';

/** A token in words: `text type modifier modifier`. */
function words(text: string, { start, length, type, modifiers }: SemanticToken): string {
  const names = SEMANTIC_LEGEND.modifiers.filter((_, bit) => modifiers & (1 << bit));
  return [text.slice(start, start + length).trim(), type, ...names].join(' ');
}

function tokensIn(source: string, setup?: FeatureSetup): string[] {
  const { snapshot, text } = marked(source, setup);
  return semanticTokens(snapshot).map((token) => words(text, token));
}

/** The tokens of the line that has the cursor. */
function tokensAtCursor(source: string, setup?: FeatureSetup): string[] {
  const { snapshot, text, offset } = marked(source, setup);
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return semanticTokens(snapshot, { start, end })
    .filter((token) => token.start >= start && token.start < end)
    .map((token) => words(text, token));
}

describe('what a name is', () => {
  const ZONE = `@ SOA ns hm 1 2 3 4 5
@ NS ns
ns A 192.0.2.53
sub NS ns.sub
ns.sub A 192.0.2.54
*.wild A 192.0.2.1
a.b A 192.0.2.1
`;
  it.each([
    ['an owner that comes here first', 'www█ A 192.0.2.1\nwww AAAA ::1\n', 'www owner declaration'],
    ['an owner that comes again', 'www A 192.0.2.1\nwww█ AAAA ::1\n', 'www owner'],
    ['the apex', '@█ TXT x\n', '@ owner apex'],
    ['an owner outside of the zone', 'www.example.net.█ A 192.0.2.1\n', 'www.example.net. owner external'],
    ['a delegation', 'sub█ NS ns.example.net.\n', 'sub owner delegation'],
    ['glue', 'ns.sub█ AAAA ::1\n', 'ns.sub owner glue'],
    ['a wildcard', '*█ A 192.0.2.1\n', '* owner declaration wildcard'],
    ['escapes', 'a\\.b█ A 192.0.2.1\n', 'a owner declaration|\\. escape declaration|b owner declaration'],
    ['a name that exists', 'x MX 10 ns█\n', 'ns domainName local'],
    ['a name that exists because one below does', 'x MX 10 b█\n', 'b domainName local'],
    ['a name that a wildcard answers', 'x MX 10 a.wild█\n', 'a.wild domainName local'],
    ['a name that is missing', 'x MX 10 nowhere█\n', 'nowhere domainName missing'],
    ['a name elsewhere', 'x MX 10 mail.example.net.█\n', 'mail.example.net. domainName external'],
    ['a name below a delegation', 'x MX 10 a.sub█\n', 'a.sub domainName external'],
    ['the apex as a target', 'x CNAME @█\n', '@ domainName apex local'],
    ['the root', 'x MX 0 .█\n', '. domainName'],
    ['a mailbox', 'x RP nobody█ .\n', 'nobody domainName'],
    ['no name at all', 'x MX 10 a..b█\n', 'a..b domainName'],
  ])('%s', (_, line, expected) => {
    const found = tokensAtCursor(ZONE + line);
    for (const token of expected.split('|')) expect(found).toContain(token);
  });

  it('nobody calls a name missing when a part of the zone could not be read', () => {
    expect(tokensAtCursor(`${ZONE}$INCLUDE nowhere\nx MX 10 other█\n`)).toContain('other domainName');
  });

  it('says nothing about names when the origin is unknown', () => {
    expect(tokensIn('www MX 10 mail\n', { origin: null, path: 'x' })).toContain('mail domainName');
  });

  it('completes names with the origin of their place', () => {
    const text = `${ZONE}x MX 10 www\n$ORIGIN lab\nwww A 192.0.2.1\nx MX 10 www█\n`;
    expect(tokensAtCursor(text)).toContain('www domainName local');
    expect(tokensIn(text)).toContain('www domainName missing');
    expect(tokensIn(text)).toContain('lab domainName local');
  });
});

describe('records', () => {
  it.each([
    [
      'www 1h IN A 192.0.2.1\n',
      'www owner declaration',
      '1h ttl',
      'IN recordClass',
      'A recordType',
      '192.0.2.1 address',
    ],
    [' A 192.0.2.1\n', 'A recordType inherited', '192.0.2.1 address'],
    [
      '@ SOA @ @ (\n 1 ; serial\n 2h 3 4 5 )\n',
      '@ owner declaration apex',
      'SOA recordType',
      '@ domainName apex local',
      '@ domainName',
      '1 number',
      '2h number',
      '3 number',
      '4 number',
      '5 number',
    ],
    ['a SPF x\n', 'a owner declaration', 'SPF recordType deprecated', 'x string'],
    [
      'a NSEC @ A KEY SIG\n',
      'a owner declaration',
      'NSEC recordType',
      '@ domainName apex local',
      'A recordType',
      'KEY recordType',
      'SIG recordType deprecated',
    ],
    [
      'a DS 1 RSASHA256 2 (\n 00 ; half\n 11 )\n',
      'a owner',
      'DS recordType',
      '1 number',
      'RSASHA256 enumMember',
      '2 number',
      '00 binary',
      '11 binary',
    ],
    [
      'a CAA 0 issue "ca.example.net"\n',
      'a owner declaration',
      'CAA recordType',
      '0 number',
      'issue property',
      '"ca.example.net" string',
    ],
    [
      'a HTTPS 1 . alpn="h2" port=443 ipv4hint=192.0.2.1 no-default-alpn\n',
      'a owner declaration',
      'HTTPS recordType',
      '1 number',
      '. domainName',
      'alpn property',
      '= operator',
      '"h2" string',
      'port property',
      '= operator',
      '443 number',
      'ipv4hint property',
      '= operator',
      '192.0.2.1 string',
      'no-default-alpn property',
    ],
    [
      'a TYPE65280 \\# 2 00 11\n',
      'a owner declaration',
      'TYPE65280 recordType',
      '\\# keyword',
      '2 number',
      '00 binary',
      '11 binary',
    ],
    ['a A \\# 4 C0000201\n', 'a owner declaration', 'A recordType', '\\# keyword', '4 number', 'C0000201 binary'],
    ['a CH A x 1\n', 'a owner', 'CH recordClass', 'A recordType', 'x domainName', '1 number'],
  ])('%j', (text, ...expected) => {
    expect(tokensIn(`${text.startsWith(' ') ? '@ TXT x\n' : ''}${text}`).slice(text.startsWith(' ') ? 3 : 0)).toEqual(
      expected,
    );
  });
});

describe('strings', () => {
  it.each([
    ['a TXT "x\\"y" z\\059\n', '"x string', '\\" escape', 'y" string', 'z string', '\\059 escape'],
    [
      'a TXT "v=spf1 mx ~include:b.example.net ip4:192.0.2.0/24 redirect=c.example.net"\n',
      '" string',
      'v=spf1 keyword',
      'mx function',
      '~ operator',
      'include function',
      ': string',
      'b.example.net domainName',
      'ip4 function',
      ': string',
      '192.0.2.0/24 address',
      'redirect function',
      '= string',
      'c.example.net domainName',
      '" string',
    ],
    [
      'k._domainkey TXT ( "v=DKIM1; k=rsa; "\n "p=MI" "IB" )\n',
      '" string',
      'v=DKIM1 keyword',
      '; string',
      'k property',
      '=rsa; " string',
      '" string',
      'p property',
      '=MI" string',
      '"IB" string',
    ],
    ['k._domainkey TXT "k=rsa; p="\n', '" string', 'k property', '=rsa; string', 'p property', '=" string'],
    ['a TXT "v=spf1 inc" "lude:b.example.net -all"\n', '" string', 'v=spf1 keyword', 'inc function'],
    ['a TXT "over\\\nlines"\n', '"over string', '\\ escape', 'lines" string'],
    ['a TXT "not closed\nb TXT x\n', '"not closed string'],
  ])('%j', (text, ...expected) => {
    expect(tokensIn(text).slice(2, 2 + expected.length)).toEqual(expected);
  });
});

describe('directives and comments', () => {
  it.each([
    ['$TTL 1h\n', '$TTL directive', '1h ttl'],
    ['$ORIGIN example.net.\n', '$ORIGIN directive', 'example.net. domainName external'],
    ['$INCLUDE "a file" sub\n', '$INCLUDE directive', '"a file" string', 'sub domainName'],
    [
      '$GENERATE 1-2 h${0,3,d} 300 IN A 192.0.2.$\n',
      '$GENERATE directive',
      '1-2 number',
      'h owner',
      '${0,3,d} parameter',
      '300 ttl',
      'IN recordClass',
      'A recordType',
      '192.0.2. domainName',
      '$ parameter',
    ],
    [
      '$GENERATE 1-2 a MX "10 h$\\$"\n',
      '$GENERATE directive',
      '1-2 number',
      'a owner',
      'MX recordType',
      '"10 h string',
      '$ parameter',
      '\\$ escape',
      '" string',
    ],
    ['$GENERATE 1-2\n', '$GENERATE directive', '1-2 number'],
    [
      '; zonesmith: origin=example.com. ehlo=mail\n',
      'zonesmith: pragma',
      'origin property',
      '= operator',
      'example.com. enumMember',
      'ehlo property',
      '= operator',
      'mail enumMember',
    ],
    [
      ';zonesmith-ignore a-rule, another -- because\n',
      'zonesmith-ignore pragma',
      'a-rule enumMember',
      'another enumMember',
    ],
    ['; a plain comment; zonesmith: no\n'],
    ['# zonesmith\n'],
    ['', ...[]],
  ])('%j', (text, ...expected) => {
    expect(tokensIn(text)).toEqual(expected);
  });

  it('finds comments between words', () => {
    expect(tokensIn('a A ( ; zonesmith-ignore x\n 192.0.2.1 )\n')).toEqual([
      'a owner declaration',
      'A recordType',
      'zonesmith-ignore pragma',
      'x enumMember',
      '192.0.2.1 address',
    ]);
  });
});

describe('entries that are not understood', () => {
  it.each([
    ['www 300 NOTYPE x\n', 'www owner', '300 ttl'],
    ['www\n', 'www owner'],
    ['MX 10 mail\n', 'MX recordType'],
    ['a MX 1 a..b\n', 'a owner', 'MX recordType', '1 number', 'a..b domainName'],
    ['a MX ten "mail"\n', 'a owner', 'MX recordType', '"mail" string'],
    ['a A 192.0.2.1 "more"\n', 'a owner', 'A recordType', '192.0.2.1 address', '"more" string'],
    ['$NONE x\n'],
  ])('%j', (text, ...expected) => {
    expect(tokensIn(text)).toEqual(expected);
  });
});

const NASTY = `$TTL
$ORIGIN
$INCLUDE
$GENERATE 1-3/0 \${ A "\${0,
; zonesmith: = a= =b
;zonesmith-ignore
@ SOA ( ; (
 a "b
 c\\
) 1
x TXT "v=spf1 include: ip4:1 %{" "v=DKIM1;;=;" \\
y TXT "\\9\\99\\999
z HTTPS 1 = =" key=" ""
\u{1f600} A \u{1f600}
a TYPE1 \\#
b NAPTR 1 2 "" " \\
 LOC 1
"q" MX "10" "m"
# (
u TXT ( "open`;

describe('any text', () => {
  const inOrder = (tokens: readonly SemanticToken[], text: string): void => {
    let end = 0;
    for (const token of tokens) {
      expect(token.start).toBeGreaterThanOrEqual(end);
      expect(token.length).toBeGreaterThan(0);
      end = token.start + token.length;
      expect(text.slice(token.start, end)).not.toMatch(/[\r\n]/);
    }
    expect(end).toBeLessThanOrEqual(text.length);
  };

  it.each([NASTY, NASTY.replaceAll('\n', '\r\n'), NASTY.replaceAll('\n', ' '), '', '\n', '"', '('])(
    'gives tokens in order, each within its line: %j',
    (text) => {
      for (let end = text.length; end >= 0; end -= 5) {
        const part = text.slice(0, end);
        inOrder(semanticTokens(marked(part).snapshot), part);
      }
    },
  );

  it('gives the same tokens for a range as for the whole', () => {
    const { snapshot, text } = marked(NASTY);
    const all = semanticTokens(snapshot);
    for (let start = 0; start < text.length; start++) {
      const end = Math.min(start + 40, text.length);
      const expected = all.filter((token) => token.start < end && token.start + token.length > start);
      const found = semanticTokens(snapshot, { start, end });
      expect(found.filter((token) => token.start < end && token.start + token.length > start)).toEqual(expected);
    }
  });

  it('looks only at the entries of a range', () => {
    const { snapshot } = marked(Array.from({ length: 5000 }, (_, i) => `h${i} A 192.0.2.1\n`).join(''));
    const tokens = semanticTokens(snapshot, { start: 60_000, end: 60_040 });
    expect(tokens.length).toBeLessThan(12);
  });
});
