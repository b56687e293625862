/** The parts of the client that need no editor: names, patterns, notices, texts of the status. */
import { describe, expect, it } from 'vitest';
import { patternFor } from '../../client/src/association.ts';
import { declareOrigin } from '../../client/src/declaration.ts';
import { nameInZone, namesIn, namesTrouble, nameTrouble, withDot, withoutDot } from '../../client/src/domainName.ts';
import { ownerOf, ownPattern } from '../../client/src/languageOwner.ts';
import { largeFileNotice } from '../../client/src/largeFileNotice.ts';
import { mayBeZone } from '../../client/src/quickLook.ts';
import { describeKind, describeRecords } from '../../client/src/statusText.ts';

describe('names that users type', () => {
  it.each([
    'example.com',
    'example.com.',
    '.',
    '_dmarc.example.com',
    '2.0.192.in-addr.arpa',
    '0/25.2.0.192.in-addr.arpa',
    'xn--bcher-kva.example',
  ])('accepts %s', (name) => expect(nameTrouble(name)).toBeUndefined());
  it.each([
    '',
    '  ',
    'example com',
    'example..com',
    '.example.com',
    'a;b',
    `${'a'.repeat(64)}.example`,
    `${'a.'.repeat(128)}example`,
  ])('refuses "%s"', (name) => expect(nameTrouble(name)).toMatch(/\.$/));
  it('splits lists', () => {
    expect(namesIn(' ns1.example.com, ns2.example.com  ns.example.net,')).toEqual([
      'ns1.example.com',
      'ns2.example.com',
      'ns.example.net',
    ]);
    expect(namesTrouble('')).toBeUndefined();
    expect(namesTrouble('ns1.example.com, ns..example.com')).toContain('empty label');
  });
  it.each([
    ['ns1.example.com', 'ns1'],
    ['NS1.Example.COM.', 'NS1'],
    ['a.b.example.com', 'a.b'],
    ['ns.example.net', 'ns.example.net.'],
    ['ns.notexample.com', 'ns.notexample.com.'],
    ['example.com', 'example.com.'],
    [' ns1 ', 'ns1'],
  ])('writes %s in example.com as %s', (typed, name) => expect(nameInZone(typed, 'example.com')).toBe(name));
  it('knows the final dot', () => {
    expect([withDot('a'), withDot('a.'), withoutDot('a.'), withoutDot('.')]).toEqual(['a.', 'a.', 'a', '.']);
  });
});

describe('a declaration of the origin', () => {
  const declared = (text: string) => {
    const { start, end, text: instead } = declareOrigin(text, 'example.com.');
    return text.slice(0, start) + instead + text.slice(end);
  };
  it.each([
    ['', '; zonesmith: origin=example.com.\n'],
    ['@ NS a\n', '; zonesmith: origin=example.com.\n@ NS a\n'],
    ['@ NS a\r\n', '; zonesmith: origin=example.com.\r\n@ NS a\r\n'],
    ['; x\n; zonesmith: origin=example.net kind=zone\n', '; x\n; zonesmith: origin=example.com. kind=zone\n'],
    [';; Zonesmith: ehlo=a origin=\n', ';; Zonesmith: ehlo=a origin=example.com.\n'],
    ['; zonesmith: kind=zone ; origin=x\n', '; zonesmith: origin=example.com.\n; zonesmith: kind=zone ; origin=x\n'],
  ])('%j', (text, after) => expect(declared(text)).toBe(after));
});

describe('the pattern for files.associations', () => {
  it.each([
    ['/etc/bind/example.db', '*.db'],
    ['/srv/x/EXAMPLE.DNS', '*.DNS'],
    ['/etc/bind/zones/example.com', '**/zones/*'],
    ['/var/named/example.org', '**/named/*'],
    ['/srv/notes/example.com', '**/notes/example.com'],
    ['/srv/notes/example.txt', '**/notes/example.txt'],
    ['example.com', 'example.com'],
  ])('%s → %s', (path, pattern) => expect(patternFor(path)).toBe(pattern));
});

describe('a first look at a plain text', () => {
  it.each([
    '$ORIGIN example.com.\n',
    '; a comment\n$ttl 1h\n',
    '@ IN SOA ns1 hostmaster 1 4h 1h 2w 1h',
    'www 3600 IN A 192.0.2.1',
    'www A 192.0.2.1 ; web',
    '\tMX 10 mail\n@ MX 10 mail.example.com.',
    'x IN 1h AAAA 2001:db8::1',
    '; <<>> DiG 9.18.1 <<>> axfr example.com\n',
  ])('asks about %j', (text) => expect(mayBeZone(text)).toBe(true));
  it.each([
    '',
    'Dear all,\nthe A record of www is wrong.\n',
    'a,b,c\n1,2,3\n',
    '2026-01-01 12:00:00 INFO started\n',
    `${'x\n'.repeat(3000)}$ORIGIN example.com.\n`,
  ])('does not ask about %j', (text) => expect(mayBeZone(text)).toBe(false));
});

describe('other extensions', () => {
  const own = { contributes: { languages: [{ id: 'dns-zone', extensions: ['.zone', '.arpa'] }, { id: 'x' }] } };
  it.each([
    ['/a/B.ZONE', '*.zone'],
    ['/a/b.arpa', '*.arpa'],
    ['/a/b.db', undefined],
  ])('%s is ours by %s', (path, pattern) => expect(ownPattern(path, own)).toBe(pattern));

  it('finds who brings a language', () => {
    const other = {
      publisher: 'someone',
      name: 'zones',
      contributes: { languages: [{ id: 'zone', extensions: ['.zone'] }] },
    };
    const mere = { publisher: 'someone', name: 'theme', contributes: { languages: [{ id: 'zone' }] } };
    const builtIn = {
      publisher: 'vscode',
      name: 'ini',
      contributes: { languages: [{ id: 'ini', extensions: ['.ini'] }] },
    };
    expect(ownerOf('zone', [{}, builtIn, mere, other])).toBe(other);
    expect(ownerOf('ini', [builtIn, other])).toBeUndefined();
  });
});

describe('large files', () => {
  it.each([
    [1000, 10, undefined],
    [20 << 20, 300_000, undefined],
    [(20 << 20) + 1, 10, 'No colours and folding'],
    [1000, 300_001, 'No colours and folding'],
    [(50 << 20) + 1, 0, 'Zone not checked'],
  ])('%d octets, %d lines: %s', (size, lines, text) => expect(largeFileNotice(size, lines)?.text).toBe(text));
});

describe('the status', () => {
  it('counts in words', () => {
    expect(describeRecords({ kind: 'zone', records: 1, serial: 7, findings: 0 })).toBe('1 record, serial 7');
    expect(
      describeRecords({ kind: 'zone', records: 2, serial: null, findings: 1, more: 3, kindWhy: 'it has a SOA' }),
    ).toBe('2 records, 3 more findings than are shown, it has a SOA');
  });
  it('names every kind, and new ones by their own word', () => {
    expect(describeKind('rpz')).toBe('Response policy zone');
    expect(describeKind('new')).toBe('new');
  });
});
