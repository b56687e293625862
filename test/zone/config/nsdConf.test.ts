import { describe, expect, it } from 'vitest';
import { readFirst, summaries, summary, type Texts } from './support.ts';

describe('zones of an nsd.conf', () => {
  it.each<[string, string, string[]]>([
    [
      'primaries and secondaries',
      `server:
         zonesdir: "/etc/nsd/zones" # where
       zone:
         name: Example.com
         zonefile: "example.com.zone"
       zone:
         name: "b.example."
         zonefile: /s/b
         request-xfr: AXFR 192.0.2.1 NOKEY`,
      ['example.com. primary IN /etc/nsd/zones/example.com.zone', 'b.example. secondary IN /s/b'],
    ],
    [
      'all on one line',
      'zone: name: a.example zonefile: a zone: name: b.example',
      ['a.example. primary IN etc/a', 'b.example. primary IN -'],
    ],
    [
      'patterns',
      `pattern:
         name: base
         zonefile: %s.zone
       pattern:
         name: copy
         include-pattern: base
         request-xfr: 192.0.2.1 NOKEY
       zone:
         name: a.example
         include-pattern: "copy"
       zone:
         name: b.example
         include-pattern: base
         zonefile: other
       zone:
         name: c.example
         include-pattern: unheard`,
      ['a.example. secondary IN etc/a.example.zone', 'b.example. primary IN etc/other', 'c.example. primary IN -'],
    ],
    ['a catalog', 'zone:\n name: cat.example\n catalog: producer\n zonefile: c', ['cat.example. catalog IN etc/c']],
    [
      'an address is no key',
      'zone:\n name: a.example\n provide-xfr: 2001:db8:: NOKEY\n zonefile: a',
      ['a.example. primary IN etc/a'],
    ],
    ['a zone without name', 'zone:\n zonefile: a\nzone:\n name:\nzone:', []],
    [
      'a zonesdir that is none',
      'server:\n zonesdir: ""\nzone:\n name: a.example\n zonefile: z/a',
      ['a.example. primary IN etc/z/a'],
    ],
  ])('%s', (_, text, expected) => expect(summaries({ 'etc/nsd.conf': text })).toEqual(expected));

  it.each<[string, string, string]>([
    ['%s', 'www.example.com', 'www.example.com'],
    ['%1/%2/%3/%s', 'ab', 'a/b/./ab'],
    ['%z/%y/%x', 'www.example.com', 'com/example/www'],
    ['%z/%y/%x', 'example.com', 'com/example/.'],
    ['%s', '.', '.'],
    ['%q', 'a.example', '%q'],
  ])('%s for %s', (file, name, expected) => {
    expect(readFirst({ 'nsd.conf': `zone:\n name: ${name}\n zonefile: ${file}` }).zones[0].file).toBe(expected);
  });

  it.each<[string, Texts, string[]]>([
    [
      'include:',
      {
        'nsd/nsd.conf': 'include: "x.conf"\nzone:\n name: a.example\n include-pattern: p',
        'nsd/x.conf': 'pattern:\n name: p\n zonefile: "z/%s"',
      },
      ['a.example. primary IN nsd/z/a.example'],
    ],
    [
      'include: within a zone',
      { 'nsd.conf': 'zone:\n name: a.example\n include: part\n', part: ' zonefile: a\n' },
      ['a.example. primary IN a'],
    ],
    [
      'include: with a wildcard and an absolute path',
      {
        'r/nsd.conf': 'include: "/etc/nsd/nsd.conf.d/*.conf"',
        'r/nsd.conf.d/a.conf': 'zone: name: a.example zonefile: a',
      },
      ['a.example. primary IN r/a'],
    ],
  ])('%s', (_, texts, expected) => expect(readFirst(texts).zones.map(summary)).toEqual(expected));

  it('knows places: the file name may stand in a pattern', () => {
    const text = 'pattern:\n name: p\n zonefile: "%s"\nzone:\n name: a.example\n include-pattern: p\n';
    const [zone] = readFirst({ 'nsd.conf': text }).zones;
    expect(text.slice(zone.span.start, zone.span.end)).toBe('a.example');
    expect(text.slice(zone.fileAt!.span.start, zone.fileAt!.span.end)).toBe('"%s"');
  });
});
