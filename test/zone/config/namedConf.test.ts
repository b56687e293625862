import { describe, expect, it } from 'vitest';
import { readFirst, summaries } from './support.ts';

const options = 'options { directory "/var/named"; };\n';

describe('zones of a named.conf', () => {
  it.each<[string, string, string[]]>([
    [
      'a primary',
      `${options}zone "Example.COM" IN { type primary; file "db.example.com"; };`,
      ['example.com. primary IN /var/named/db.example.com'],
    ],
    [
      'the old words',
      `zone a.example { type master; file a; }; zone b.example { type slave; file "/s/b"; };`,
      ['a.example. primary IN etc/a', 'b.example. secondary IN /s/b'],
    ],
    ['the root', 'zone "." { type hint; file "named.root"; };', ['. hint IN etc/named.root']],
    [
      'other types',
      `zone a.example { type mirror; file "m"; }; zone b.example { type redirect; file "r"; };
       zone c.example { type stub; file "s"; }; zone d.example { type static-stub; server-addresses { 192.0.2.1; }; };
       zone e.example { type forward; forwarders { 192.0.2.1; }; }; zone f.example { file "f"; };`,
      [
        'a.example. mirror IN etc/m',
        'b.example. redirect IN etc/r',
        'c.example. stub IN etc/s',
        'd.example. static-stub IN -',
        'e.example. forward IN -',
        'f.example. unknown IN etc/f',
      ],
    ],
    ['a class', 'zone "bind" chaos { type primary; file "db.bind"; };', ['bind. primary CH etc/db.bind']],
    [
      'comments of three styles',
      `# zone x1.example {};
       // zone x2.example {};
       /* zone x3.example {
       }; */
       zone a.example { /* type hint; */ type primary; // file "no";
         file "a"; # end
       };`,
      ['a.example. primary IN etc/a'],
    ],
    [
      'a relative directory, which is given later',
      'zone a.example { type primary; file "a"; };\noptions { directory "zones/../z"; };',
      ['a.example. primary IN etc/z/a'],
    ],
    [
      'views',
      `view "inside" { match-clients { 10.0.0.0/8; }; zone a.example { type primary; file "i/a"; }; };
       view outside IN { zone a.example { type primary; file "o/a"; }; };
       view old CH { zone bind { type primary; file "b"; }; };`,
      [
        'a.example. primary IN etc/i/a in inside',
        'a.example. primary IN etc/o/a in outside',
        'bind. primary CH etc/b in old',
      ],
    ],
    [
      'in-view',
      `view one { zone a.example { type primary; file "a"; allow-update { key k; }; }; };
       view two { zone a.example { in-view "one"; }; zone b.example { in-view three; }; };`,
      [
        'a.example. primary IN etc/a in one dynamic',
        'a.example. primary IN etc/a in two dynamic',
        'b.example. unknown IN - in two',
      ],
    ],
    [
      'response policies and catalogs',
      `options { response-policy { zone "rpz.example" policy given; zone copy.example; } qname-wait-recurse no;
         catalog-zones { zone "cat.example" default-primaries { 192.0.2.1; } in-memory no; }; };
       zone rpz.example { type primary; file "r"; };
       zone copy.example { type secondary; file "c"; };
       zone cat.example { type primary; file "k"; };
       zone a.example { type primary; file "a"; };`,
      [
        'rpz.example. rpz IN etc/r',
        'copy.example. secondary IN etc/c',
        'cat.example. catalog IN etc/k',
        'a.example. primary IN etc/a',
      ],
    ],
    [
      'response policies of one view',
      `view v { response-policy { zone rpz.example; }; zone rpz.example { type primary; file "r"; }; };
       view w { zone rpz.example { type primary; file "s"; }; };`,
      ['rpz.example. rpz IN etc/r in v', 'rpz.example. primary IN etc/s in w'],
    ],
    [
      'templates and macros of BIND 9.21',
      `template t { type primary; file "$view/%s.db"; }; view v { zone a.example { template t; }; };`,
      ['a.example. primary IN etc/v/a.example.db in v'],
    ],
    ['no zones in other statements', 'acl zone { any; }; key "zone" { secret "x"; }; server 192.0.2.1 { };', []],
    ['a name that is no name', `zone "a..b" { type primary; file "x"; }; zone { }; zone;`, []],
  ])('%s', (_, text, expected) => expect(summaries({ 'etc/named.conf': text })).toEqual(expected));

  it.each<[string, string, boolean]>([
    ['allow-update', 'allow-update { key "k"; };', true],
    ['allow-update for nobody', 'allow-update { none; };', false],
    ['update-policy', 'update-policy local;', true],
    ['dnssec-policy', 'dnssec-policy default;', true],
    ['dnssec-policy none', 'dnssec-policy none;', false],
    ['dnssec-policy insecure', 'dnssec-policy insecure;', true],
    ['inline-signing', 'inline-signing yes;', true],
    ['no inline-signing', 'inline-signing no;', false],
    ['auto-dnssec', 'auto-dnssec maintain;', true],
  ])('dynamic: %s', (_, statement, expected) => {
    const own = { 'named.conf': `zone a.example { type primary; file "a"; ${statement} };` };
    const inherited = { 'named.conf': `options { ${statement} }; zone a.example { type primary; file "a"; };` };
    const copied = { 'named.conf': `zone a.example { type secondary; file "a"; ${statement} };` };
    const none = {
      'named.conf': `options { ${statement} }; zone a.example { type primary; file "a"; allow-update { none; }; dnssec-policy none; inline-signing no; auto-dnssec off; };`,
    };
    expect(readFirst(own).zones[0].dynamic).toBe(expected);
    expect(readFirst(inherited).zones[0].dynamic).toBe(expected);
    expect(readFirst(copied).zones[0].dynamic).toBe(false);
    if (statement.startsWith('update')) return;
    expect(readFirst(none).zones[0].dynamic).toBe(false);
  });

  it('knows places', () => {
    const text = 'zone "a.example" { type primary; file "zones/a"; };';
    const [zone] = readFirst({ 'named.conf': text }).zones;
    expect(text.slice(zone.span.start, zone.span.end)).toBe('"a.example"');
    expect(text.slice(zone.fileAt!.span.start, zone.fileAt!.span.end)).toBe('"zones/a"');
    expect(zone).toMatchObject({ configFile: 'named.conf', file: 'zones/a', fileAt: { configFile: 'named.conf' } });
  });
});
