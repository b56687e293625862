import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readServerConfig, serverKindOf } from '../../../server/src/zone/config/readServerConfig.ts';
import { fitsWildcard } from '../../../server/src/zone/config/wildcard.ts';

const samples = {
  named: '// zones\nzone "a.example" IN {\n\ttype primary;\n\tfile "a";\n};\n',
  nsd: '# zones\nzone:\n\n    # one\n    name: a.example\n    zonefile: a\n',
  knot: 'zone:\n# one\n  - domain: a.example\n    file: a\n',
  coredns: 'a.example {\n  # one\n  log\n  file a\n}\n',
};

describe('serverKindOf', () => {
  it.each([
    ['named.conf', 'named'],
    ['etc/named.conf.local', 'named'],
    ['named.rfc1912.zones', 'named'],
    ['named-internal.conf', 'named'],
    ['_default.nzf', 'named'],
    ['nsd.conf', 'nsd'],
    ['knot.conf', 'knot'],
    ['knotd.conf', 'knot'],
    ['x/Corefile', 'coredns'],
    ['Corefile.local', 'coredns'],
    ['named.root', undefined],
    ['named.conf.d/readme', undefined],
    ['named.localhost', undefined],
    ['other.conf', undefined],
  ])('by name: %s', (path, kind) => expect(serverKindOf(path, '')).toBe(kind));

  it.each(Object.entries(samples))('by text: %s', (kind, text) => expect(serverKindOf('zones.conf', text)).toBe(kind));
  it.each(Object.entries(samples))('by text with CRLF: %s', (kind, text) =>
    expect(serverKindOf('zones.conf', text.replaceAll('\n', '\r\n'))).toBe(kind),
  );

  it.each([
    ['a zone file', '$ORIGIN a.example.\n@ IN SOA ns1 hostmaster 1 2 3 4 5\n'],
    ['Ansible', '- hosts: all\n  tasks:\n    - name: zone\n      file: x\n'],
    ['octoDNS', 'zones:\n  a.example.:\n    sources:\n      - config\n'],
    ['nginx', 'http {\n  server {\n    root /srv;\n    file on;\n  }\n}\n'],
    ['Go', 'func main() {\n  file := open()\n}\n'],
    ['Terraform', 'resource "zone" "a" {\n  file = "a"\n}\n'],
    ['Markdown', '# zones\n\nA zone is\n\n    zone: x\n'],
  ])('is not fooled by %s', (_, text) => expect(serverKindOf('some.txt', text)).toBeUndefined());
});

describe('readServerConfig', () => {
  it.each(Object.entries(samples))('picks the reader for %s', (kind, text) => {
    expect(readServerConfig('x.txt', text, () => undefined)).toMatchObject({
      server: kind,
      zones: [{ origin: 'a.example.' }],
    });
  });

  it('leaves other files alone', () =>
    expect(readServerConfig('a.zone', '@ A 192.0.2.1', () => undefined)).toBeUndefined());

  const word = fc.constantFrom(
    ...'zone view options include import file type directory "a" a.example { } ; : - # // /* */ ( ) (x) [ ] , %s'.split(
      ' ',
    ),
    ...'name: zonefile: include-pattern: pattern: zone: domain: template: id: storage: auto primary in-view \\ " \''.split(
      ' ',
    ),
    ...['\n', '\n  ', '\n  - ', '\t', '\0', 'é', '\ud800'],
  );
  const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(' '));

  it.each(['named.conf', 'nsd.conf', 'knot.conf', 'Corefile'])('%s: any text has a reading', (path) => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const config = readServerConfig(
          path,
          one,
          (file) => (file.length < 12 ? other : undefined),
          () => ['a', 'b.conf'],
        );
        for (const zone of config!.zones) {
          expect(zone.origin).toMatch(/\.$/);
          expect(zone.span.end).toBeGreaterThan(zone.span.start);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('reads many zones in a moment', () => {
    const many = (line: (name: string) => string) =>
      Array.from({ length: 20_000 }, (_, at) => line(`z${at}.example`)).join('\n');
    const texts: [string, string][] = [
      ['named.conf', `view v {\n${many((name) => `zone "${name}" { type primary; file "${name}"; };`)}\n};`],
      ['nsd.conf', many((name) => `zone:\n name: ${name}\n zonefile: ${name}`)],
      ['knot.conf', `zone:\n${many((name) => ` - domain: ${name}`)}`],
      ['Corefile', many((name) => `${name} {\n file ${name}\n}`)],
    ];
    for (const [path, content] of texts) {
      const started = Date.now();
      expect(readServerConfig(path, content, () => undefined)!.zones).toHaveLength(20_000);
      expect(Date.now() - started).toBeLessThan(3000);
    }
  });
});

describe('fitsWildcard', () => {
  it.each([
    ['*.conf', 'a.conf', true],
    ['*.conf', 'a.confx', false],
    ['*.conf', '.a.conf', false],
    ['.*', '.a', true],
    ['a?c', 'abc', true],
    ['a?c', 'ac', false],
    ['*', 'anything', true],
    ['a*b*c', 'aXbXbYc', true],
    ['a*b*c', 'aXbXbY', false],
  ])('%s, %s', (pattern, name, fits) => expect(fitsWildcard(pattern, name)).toBe(fits));

  it('takes no time for many *', () => expect(fitsWildcard(`${'*a'.repeat(100)}b`, 'a'.repeat(250))).toBe(false));
});
