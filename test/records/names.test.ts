import { describe, expect, it } from 'vitest';
import { problemOf, readText } from '../support/rdata.ts';

describe('types with names', () => {
  const read: [type: string, text: string, printed: string][] = [
    ['NS', 'ns1', 'ns1.example.com.'],
    ['NS', '@', 'example.com.'],
    ['CNAME', 'WWW.Example.NET.', 'WWW.Example.NET.'],
    ['PTR', '\\097\\ b.', 'a\\032b.'],
    ['DNAME', '.', '.'],
    ['MB', 'mail', 'mail.example.com.'],
    ['MINFO', 'owner errors.', 'owner.example.com. errors.'],
    ['RP', '. .', '. .'],
    ['AFSDB', '9 host.', '9 host.'],
    ['RT', '10 relay.', '10 relay.'],
    ['KX', '10 gateway.', '10 gateway.'],
    ['PX', '10 a. b.', '10 a. b.'],
    ['TALINK', '. next.', '. next.'],
    ['SRV', '0 01 993 imap', '0 1 993 imap.example.com.'],
    ['SOA', '@ hostmaster 1 1h30m 15M 1w 0', 'example.com. hostmaster.example.com. 1 5400 900 604800 0'],
  ];
  it.each(read)('reads %s %s', (type, text, printed) => expect(readText(type, text).printed).toBe(printed));

  const refused: [type: string, text: string, problem: string][] = [
    ['NS', '', 'missing-field: '],
    ['NS', 'a..b', 'empty-label: a..b'],
    ['NS', 'a\\9.b', 'bad-escape: a\\9.b'],
    ['NS', '"ns1"', 'quoted-field: "ns1"'],
    ['NS', 'a b', 'extra-data: b'],
    ['NS', '\\# 2 0161', 'generic-data: 2 0161'],
    ['RP', 'a', 'missing-field: '],
    ['SRV', '0 1 65536 a', 'number-out-of-range: 65536'],
    ['SRV', '0 -1 993 a', 'bad-field-value: -1'],
    ['SRV', '0 1 0x3e1 a', 'bad-field-value: 0x3e1'],
    ['SRV', '0 1 a', 'bad-field-value: a'],
    ['SOA', 'a. b. 4294967296 1 1 1 1', 'number-out-of-range: 4294967296'],
    ['SOA', 'a. b. 1h 1 1 1 1', 'bad-field-value: 1h'],
    ['SOA', 'a. b. 1 1d12 1 1 1', 'bad-field-value: 1d12'],
    ['SOA', 'a. b. 1 1 4294967296 1 1', 'number-out-of-range: 4294967296'],
    ['SOA', 'a. b. 1 1 1 "1" 1', 'quoted-field: "1"'],
    ['SOA', 'a. b. 1 1 1 1', 'missing-field: '],
  ];
  it.each(refused)('refuses %s %s', (type, text, problem) => expect(problemOf(type, text)).toBe(problem));
});

describe('NAPTR', () => {
  const read = [
    '',
    '!^.*$!sip:info@example.com!',
    '!^(a)(b)$!\\\\2\\\\1!i',
    '/[[:alpha:]-]/x/',
    '#a{1,3}|b?#x#ii',
    '!a\\\\!b!x!',
    '!)!x!',
    '![]a][^]-]!x!',
    '![a-][--z][[.ab.][=c=]]!x!',
  ];
  it.each(read)('reads the expression "%s"', (regexp) => {
    const text = `100 10 "U" "E2U+sip" "${regexp}" .`;
    expect(readText('NAPTR', text)).toMatchObject({ printed: text, problems: [] });
  });

  const refused: [string, string][] = [
    ['1a1b1', 'delimiter'],
    ['iaibi', 'delimiter'],
    ['!a!b', 'parts'],
    ['!a!b!!', 'parts'],
    ['!a!b\\\\', 'parts'],
    ['!a!b!x', 'flags'],
    ['!!b!', 'expression'],
    ['!(a!b!', 'expression'],
    ['!a**!b!', 'expression'],
    ['!^*!b!', 'expression'],
    ['!|a!b!', 'expression'],
    ['!a|!b!', 'expression'],
    ['!a{2,1}!b!', 'expression'],
    ['!a{256}!b!', 'expression'],
    ['![z-a]!b!', 'expression'],
    ['![a-c-e]!b!', 'expression'],
    ['![]!b!', 'expression'],
    ['![[:word:]]!b!', 'expression'],
    ['![[..]]!b!', 'expression'],
    ['!a\\\\1!b!', 'expression'],
    ['!a!\\\\1!', 'group'],
    ['!(a)!\\\\0!', 'group'],
    ['!a!\\000!', 'nul'],
  ];
  it.each(refused)('refuses the expression "%s"', (regexp, fault) =>
    expect(problemOf('NAPTR', `1 1 "" "" "${regexp}" .`)).toBe(`bad-regexp/${fault}: "${regexp}"`),
  );
});
