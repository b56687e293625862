import { describe, expect, it } from 'vitest';
import { readFirst, summaries, summary, type Texts } from './support.ts';

describe('include in a named.conf', () => {
  const zone = (name: string) => `zone "${name}.example" { type primary; file "${name}"; };`;
  it.each<[string, Texts, string[], string[]]>([
    [
      'beside the including file',
      {
        'etc/named.conf': 'include "more/x.conf";',
        'etc/more/x.conf': `include "y.conf"; ${zone('x')}`,
        'etc/more/y.conf': zone('y'),
      },
      ['y.example. primary IN etc/y', 'x.example. primary IN etc/x'],
      ['etc/more/x.conf', 'etc/more/y.conf'],
    ],
    [
      'in the working directory',
      { 'etc/named.conf': 'options { directory "/srv"; }; include "x.conf";', '/srv/x.conf': zone('x') },
      ['x.example. primary IN /srv/x'],
      ['/srv/x.conf'],
    ],
    ['in a view', { 'named.conf': 'view v { include "x"; };', x: zone('x') }, ['x.example. primary IN x in v'], ['x']],
    [
      'from two views',
      { 'named.conf': 'view v { include "x"; }; view w { include "x"; };', x: zone('x') },
      ['x.example. primary IN x in v', 'x.example. primary IN x in w'],
      ['x'],
    ],
    [
      'an absolute path of the server, kept in a repository',
      { 'repo/etc/bind/named.conf': 'include "/etc/bind/zones/x.conf";', 'repo/etc/bind/zones/x.conf': zone('x') },
      ['x.example. primary IN repo/etc/bind/x'],
      ['repo/etc/bind/zones/x.conf'],
    ],
    [
      'with a wildcard',
      {
        'e/named.conf': 'include "d/*.conf";',
        'e/d/b.conf': zone('b'),
        'e/d/a.conf': zone('a'),
        'e/d/a.txt': zone('t'),
      },
      ['a.example. primary IN e/a', 'b.example. primary IN e/b'],
      ['e/d/a.conf', 'e/d/b.conf'],
    ],
    ['a file that is missing', { 'named.conf': `include "nowhere"; ${zone('a')}` }, ['a.example. primary IN a'], []],
    [
      'a loop',
      { 'named.conf': `include "x"; ${zone('a')}`, x: `include "named.conf"; include "x"; ${zone('x')}` },
      ['x.example. primary IN x', 'a.example. primary IN a'],
      ['x'],
    ],
  ])('%s', (_, texts, expected, includes) => {
    const config = readFirst(texts);
    expect(config.zones.map(summary)).toEqual(expected);
    expect(config.includes).toEqual(includes);
  });

  it('stops when includes multiply', () => {
    const texts: Record<string, string> = {};
    for (let level = 0; level < 30; level++) texts[`f${level}`] = `include "f${level + 1}";\n`.repeat(10);
    texts['named.conf'] = `include "f0"; ${zone('a')}`;
    expect(summaries({ 'named.conf': texts['named.conf'], ...texts })).toEqual(['a.example. primary IN a']);
  });
});

describe('a broken named.conf gives what can be read', () => {
  it.each<[string, string, string[]]>([
    [
      'no ; after }',
      'zone a.example { type primary; file "a"; }\nzone b.example { type primary; file "b"; }',
      ['a', 'b'],
    ],
    [
      'no } after a zone',
      'zone a.example { type primary; file "a";\nzone b.example { type primary; file "b"; };',
      ['a', 'b'],
    ],
    [
      'too many }',
      'zone a.example { type primary; file "a"; };}};\nzone b.example { type primary; file "b"; };',
      ['a', 'b'],
    ],
    [
      'an unclosed quote',
      'zone a.example { type primary; file "a;\n};\nzone b.example { type primary; file "b"; };',
      ['a;', 'b'],
    ],
    ['the end is missing', 'options { directory "/x";\n};\nview v {\nzone a.example { type primary; file "a"', ['a']],
    ['an unclosed comment', 'zone a.example { type primary; file "a"; }; /* zone b.example {', ['a']],
  ])('%s', (_, text, files) => {
    expect(readFirst({ 'named.conf': text }).zones.map((zone) => zone.file)).toEqual(files);
  });

  it('braces without end', () => {
    const deep = '{'.repeat(100_000);
    const zone = 'zone a.example { type primary; file "a"; };';
    expect(summaries({ 'named.conf': `${zone} x ${deep}` })).toHaveLength(1);
    expect(summaries({ 'named.conf': `x ${deep}${'}'.repeat(100_000)}; ${zone}` })).toHaveLength(1);
    expect(summaries({ 'named.conf': 'zone a.example {'.repeat(10_000) }).length).toBeGreaterThan(0);
  });
});
