import { describe, expect, it } from 'vitest';
import { readFirst, summaries, type Texts } from './support.ts';

describe('zones of a Corefile', () => {
  it.each<[string, string, string[]]>([
    [
      'the names of the server block',
      `example.org:53 dns://Example.net:5353,
       b.example {
         log # all
         file zones/db
       }`,
      ['example.org. primary IN d/zones/db', 'example.net. primary IN d/zones/db', 'b.example. primary IN d/zones/db'],
    ],
    [
      'the names of the plugin',
      '. {\n file db.a a.example 10.0.0.0/8 {\n reload 10s\n }\n}',
      ['a.example. primary IN d/db.a', '10.in-addr.arpa. primary IN d/db.a'],
    ],
    ['the root', '.:53 {\n file db\n}\n:54 {\n file db2\n}', ['. primary IN d/db', '. primary IN d/db2']],
    [
      'reverse zones by their prefix',
      '192.0.2.0/24:53 2001:db8::/32 10.0.0.0/9 {\n file db\n}',
      ['2.0.192.in-addr.arpa. primary IN d/db', '8.b.d.0.1.0.0.2.ip6.arpa. primary IN d/db'],
    ],
    [
      'a root folder',
      'a.example {\n root /etc/coredns/zones\n file "a b"\n}',
      ['a.example. primary IN /etc/coredns/zones/a b'],
    ],
    [
      'sign and secondary',
      'a.example {\n sign db.a {\n key file k\n }\n}\nb.example {\n secondary {\n transfer from 192.0.2.1\n }\n}',
      ['a.example. primary IN d/db.a', 'b.example. secondary IN -'],
    ],
    ['a view', 'a.example {\n view inside {\n expr true\n }\n file db\n}', ['a.example. primary IN d/db in inside']],
    ['snippets', '(common) {\n errors\n file db\n}\na.example {\n import common\n}', ['a.example. primary IN d/db']],
    ['names from the environment', '{$ZONE} a.example {\n file db\n}', ['a.example. primary IN d/db']],
    [
      'a snippet of itself',
      '(x) {\n import x\n import x\n file db\n}\na.example {\n import x\n}',
      [...Array(256).fill('a.example. primary IN d/db')],
    ],
    ['broken braces', 'a.example {\n file db\n\nb.example {\n file db2', ['a.example. primary IN d/db']],
  ])('%s', (_, text, expected) => {
    const found = summaries({ 'd/Corefile': text });
    if (expected.length < 100) expect(found).toEqual(expected);
    else expect(found.length).toBeLessThan(2000);
  });

  it.each<[string, Texts]>([
    ['imported files', { 'd/Corefile': 'import sites/*', 'd/sites/a': 'a.example {\n file db\n}' }],
    ['imported plugins', { 'd/Corefile': 'a.example {\n import part\n}', 'd/part': 'file db\n' }],
  ])('%s', (_, texts) => expect(summaries(texts)).toEqual(['a.example. primary IN d/db']));

  it('knows places', () => {
    const text = 'a.example {\n file "db.a"\n}\n';
    const [zone] = readFirst({ Corefile: text }).zones;
    expect(text.slice(zone.span.start, zone.span.end)).toBe('a.example');
    expect(text.slice(zone.fileAt!.span.start, zone.fileAt!.span.end)).toBe('"db.a"');
  });
});

describe('auto in a Corefile', () => {
  const originOf = (directory: string, name: string) =>
    readFirst({ 'd/Corefile': `. {\n auto {\n directory ${directory}\n }\n}` }).folders[0].originOf(name);

  it.each<[string, string, string | undefined]>([
    ['zones', 'db.example.com', 'example.com.'],
    ['zones', 'example.com.zone', undefined],
    ['zones (.*)\\.zone {1}', 'Example.com.zone', 'example.com.'],
    ['zones ([a-z-]+)_([a-z]+) {1}.{2}', 'example_com', 'example.com.'],
    ['zones ^(.*)\\.db$ ${1}', 'a.example.db', 'a.example.'],
    ['zones (a+)+$ {1}', 'aaa', undefined],
    ['zones ( {1}', 'a', undefined],
    ['zones (.*)(.*)(.*)(.*)x {1}', 'ax', undefined],
    ['zones (?=a)(.*) {1}', 'a', undefined],
  ])('directory %s: %s', (directory, name, expected) => expect(originOf(directory, name)).toBe(expected));

  it('lies below the root folder', () => {
    const config = readFirst({ 'd/Corefile': 'a.example {\n root z\n auto {\n directory x\n }\n auto\n}' });
    expect(config.folders.map((folder) => folder.path)).toEqual(['d/z/x']);
  });
});
