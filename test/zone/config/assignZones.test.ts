import { describe, expect, it } from 'vitest';
import { assignZones } from '../../../server/src/zone/config/assignZones.ts';
import { readFirst, type Texts } from './support.ts';

const zone = (name: string, file: string) => `zone "${name}" { type primary; file "${file}"; };\n`;

describe('assignZones', () => {
  it.each<[string, Texts, string[], Record<string, string[]>]>([
    [
      'the very path',
      { 'named.conf': `options { directory "."; }; ${zone('example.com', 'zones/db.example.com')}` },
      ['zones/db.example.com', 'old/zones/db.example.com', 'zones/db.example.org'],
      { 'zones/db.example.com': ['example.com.'] },
    ],
    [
      'the end of a path of the server',
      { 'r/named.conf': zone('example.com', '/etc/bind/zones/master') },
      ['r/zones/master', 'r/other/master', 'r/zones/slave'],
      { 'r/zones/master': ['example.com.'] },
    ],
    [
      'a name alone, if it tells the zone',
      {
        'named.conf':
          zone('example.com', '/var/lib/bind/db.example.com') +
          zone('2.0.192.in-addr.arpa', '/var/lib/bind/db.192.0.2'),
      },
      ['x/db.example.com', 'y/db.192.0.2'],
      { 'x/db.example.com': ['example.com.'], 'y/db.192.0.2': ['2.0.192.in-addr.arpa.'] },
    ],
    [
      'no name alone that says nothing',
      { 'named.conf': zone('example.com', '/var/lib/bind/zone') + zone('b.example', 'b/zone') },
      ['x/zone', 'b/x/zone'],
      {},
    ],
    [
      'views',
      { 'named.conf': `view i { ${zone('a.example', 'i/db.a')} }; view o { ${zone('a.example', 'o/db.a')} };` },
      ['i/db.a', 'o/db.a'],
      { 'i/db.a': ['a.example.'], 'o/db.a': ['a.example.'] },
    ],
    [
      'one file for several zones',
      { 'named.conf': zone('a.example', 'parked') + zone('b.example', 'parked') },
      ['parked'],
      { parked: ['a.example.', 'b.example.'] },
    ],
    [
      'the file that lies nearest to the configuration',
      { 'prod/named.conf': zone('a.example', '/etc/bind/zones/db.a') },
      ['test/zones/db.a', 'prod/zones/db.a'],
      { 'prod/zones/db.a': ['a.example.'] },
    ],
    [
      'folders of zones',
      { 'd/Corefile': '. {\n auto {\n directory /etc/coredns/zones\n }\n}' },
      ['d/zones/db.example.com', 'd/zones/readme', 'd/other/db.example.org'],
      { 'd/zones/db.example.com': ['example.com.'] },
    ],
    ['zones without file', { 'named.conf': 'zone a.example { type forward; };' }, ['a.example'], {}],
  ])('%s', (_, texts, files, expected) => {
    const assigned = assignZones([readFirst(texts)], files);
    const found = [...assigned].map(([file, zones]) => [file, zones.map((each) => each.origin)]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });
});
