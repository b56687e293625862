import { describe, expect, it } from 'vitest';
import { readFirst, summaries } from './support.ts';

describe('zones of a knot.conf', () => {
  it.each<[string, string, string[]]>([
    ['defaults', 'zone:\n  - domain: Example.com\n', ['example.com. primary IN /var/lib/knot/example.com.zone']],
    [
      'the default template',
      `template:
  - id: default
    storage: "/srv/zones" # where
    file: "%s.db"

zone:
  - domain: a.example
  - domain: b.example.
    file: "b"
    storage: /other
  - domain: c.example
    template: copy
`,
      [
        'a.example. primary IN /srv/zones/a.example.db',
        'b.example. primary IN /other/b',
        'c.example. primary IN /var/lib/knot/c.example.zone',
      ],
    ],
    [
      'roles',
      `template:
  - id: copy
    master: [one, two]
    storage: s
  - id: cat
    catalog-role: generate
zone:
- domain: a.example
  template: copy
- domain: b.example
  template: cat
- domain: c.example
  master: one
`,
      [
        'a.example. secondary IN etc/s/a.example.zone',
        'b.example. catalog IN /var/lib/knot/b.example.zone',
        'c.example. secondary IN /var/lib/knot/c.example.zone',
      ],
    ],
    [
      'zones that Knot changes',
      `acl:
  - id: ddns
    action: [transfer, update]
  - id: out
    action: transfer
zone:
  - domain: a.example
    acl: [out, ddns]
  - domain: b.example
    acl: out
  - domain: c.example
    dnssec-signing: on
  - domain: d.example
    dnssec-signing: on
    zonefile-sync: -1
  - domain: e.example
    dnssec-signing: off
`,
      [
        'a.example. primary IN /var/lib/knot/a.example.zone dynamic',
        'b.example. primary IN /var/lib/knot/b.example.zone',
        'c.example. primary IN /var/lib/knot/c.example.zone dynamic',
        'd.example. primary IN /var/lib/knot/d.example.zone',
        'e.example. primary IN /var/lib/knot/e.example.zone',
      ],
    ],
    ['other sections', 'server:\n  listen: 0.0.0.0@53\nremote:\n  - id: a\n    address: 2001:db8::1@53\nzone:\n', []],
    ['broken lines', 'zone:\n  - domain:\n  - domain: a..b\n  - domain a\n  - file: x\n: :\n', []],
  ])('%s', (_, text, expected) => expect(summaries({ 'etc/knot.conf': text })).toEqual(expected));

  it.each<[string, string, string]>([
    ['%s.zone', 'www.example.com', 'www.example.com.zone'],
    ['%s', '.', ''],
    ['%l[0]/%l[1]/%l[5]', 'www.example.com', 'com/example/'],
    ['%c[0]/%c[1-2]/%c[11]/%c[40]', 'example.com', 'e/xa/./'],
    ['100%%', 'a.example', '100%'],
  ])('file %s of %s', (file, name, expected) => {
    expect(readFirst({ 'knot.conf': `zone:\n  - domain: ${name}\n    file: "${file}"\n` }).zones[0].file).toBe(
      expected,
    );
  });

  it('reads included files, beside the including one', () => {
    const texts = {
      'k/knot.conf': 'include: conf.d/*.conf\n',
      'k/conf.d/t.conf': 'template:\n  - id: default\n    storage: /z\n',
      'k/conf.d/z.conf': 'zone:\n  - domain: a.example\n',
    };
    expect(summaries(texts)).toEqual(['a.example. primary IN /z/a.example.zone']);
  });

  it('knows places', () => {
    const text = 'template:\n  - id: default\n    file: "z/%s"\nzone:\n  - domain: a.example # x\n';
    const [zone] = readFirst({ 'knot.conf': text }).zones;
    expect(text.slice(zone.span.start, zone.span.end)).toBe('a.example');
    expect(text.slice(zone.fileAt!.span.start, zone.fileAt!.span.end)).toBe('"z/%s"');
  });
});
