import { describe, expect, it } from 'vitest';
import { originFromFileName } from '../../../server/src/zone/origin/fileName.ts';

describe('originFromFileName', () => {
  it.each([
    // Domains.
    ['zones/db.example.com', 'example.com.'],
    ['db.Example.COM', 'example.com.'],
    ['example.com.zone', 'example.com.'],
    ['example.com.zonefile', 'example.com.'],
    ['example.com.db', 'example.com.'],
    ['example.com.dns', 'example.com.'],
    ['example.com.hosts', 'example.com.'],
    ['example.com.txt', 'example.com.'],
    ['zone.example.com', 'example.com.'],
    ['pri.example.com', 'example.com.'],
    ['master.example.com', 'example.com.'],
    ['master.example.com.zone.db', 'example.com.'],
    ['forward.example.com', 'example.com.'],
    ['example.com', 'example.com.'],
    ['example.co.uk', 'example.co.uk.'],
    ['megfau.lt', 'megfau.lt.'],
    ['db.koska.in', 'koska.in.'],
    ['apex.com.zone.zone', 'apex.com.'],
    ['example.com.signed', 'example.com.'],
    ['db.example.com.signed', 'example.com.'],
    ['example.com.zone.signed', 'example.com.'],
    ['example.com.zone.j2', 'example.com.'],
    ['_msdcs.example.com.db', '_msdcs.example.com.'],
    ['xn--fa-hia.de', 'xn--fa-hia.de.'],
    ['db.corp.internal', 'corp.internal.'],
    ['db.lan', 'lan.'],
    ['localdomain.zone', 'localdomain.'],
    ['db.example.com.external', 'example.com.'],
    ['unit.tests.', 'unit.tests.'],
    ['db.xn--fa-hia.de.', 'xn--fa-hia.de.'],
    // Reverse zones.
    ['2.0.192.in-addr.arpa', '2.0.192.in-addr.arpa.'],
    ['192.0.2.in-addr.arpa', '192.0.2.in-addr.arpa.'],
    ['db.2.0.192.in-addr.arpa', '2.0.192.in-addr.arpa.'],
    ['10.in-addr.arpa.zone', '10.in-addr.arpa.'],
    ['0-25.2.0.192.in-addr.arpa.zone', '0-25.2.0.192.in-addr.arpa.'],
    ['8.b.d.0.1.0.0.2.ip6.arpa', '8.b.d.0.1.0.0.2.ip6.arpa.'],
    ['8.b.d.0.1.0.0.2.ip6.arpa.zone', '8.b.d.0.1.0.0.2.ip6.arpa.'],
    ['192.0.2.rev', '2.0.192.in-addr.arpa.'],
    ['db.192.0.2', '2.0.192.in-addr.arpa.'],
    ['named.192.0.2', '2.0.192.in-addr.arpa.'],
    ['rev.192.0.2', '2.0.192.in-addr.arpa.'],
    ['db.192.168', '168.192.in-addr.arpa.'],
    ['db.1.168.192', '1.168.192.in-addr.arpa.'],
    ['db.5.9.80', '80.9.5.in-addr.arpa.'],
    ['192.0.2.0-24.zone', '2.0.192.in-addr.arpa.'],
    ['db.2001:db8', '8.b.d.0.1.0.0.2.ip6.arpa.'],
    ['2001:db8:1::.rev', '1.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa.'],
    ['fdef_ffc0_3dd7.zone', '7.d.d.3.0.c.f.f.f.e.d.f.ip6.arpa.'],
    // Names that everybody uses.
    ['named.root', '.'],
    ['root.zone', '.'],
    ['root.zone.signed', '.'],
    ['db.local', 'localhost.'],
    ['localhost.zone', 'localhost.'],
    ['db.0', '0.in-addr.arpa.'],
    ['db.127', '127.in-addr.arpa.'],
    ['db.255', '255.in-addr.arpa.'],
  ])('%s: %s', (name, origin) => expect(originFromFileName(name)?.origin).toBe(origin));

  it.each([
    // Words, not domains.
    ...[
      'zones.db',
      'records.txt',
      'a.txt',
      'test.db',
      'zone',
      'db',
      'example',
      'example.zone',
      'db.empty',
      'wtnet',
      'lan',
      'db.internal',
      'db.home',
    ],
    ...['my.zones.db', 'warn.inherit.origin.db', 'generate.db', 'upstream.zone.zone', 'com.bleysblade', 'db.domain.j2'],
    // Endings of other files.
    ...[
      'README.md',
      'notes.sh',
      'setup.py',
      'hosts.inc',
      'zone1.data',
      'ns.cf',
      'x.db.in',
      '07-0-rdata.in',
      'zone.example',
    ],
    ...['named.conf', 'named.run', 'named.stats', 'a.zip', 'nsec_nonauth.fail', 'x.invalid'],
    // Doubtful networks: order or size is not known.
    ...[
      'db.192',
      'db.10.20.172',
      '80.9.5',
      '127.0.0.1.zone',
      'db.192.0.2.0',
      'db.300.1',
      'db.01.2',
      'db.0.0',
      '2024_05_15.zone',
    ],
    // Doubtful views and mixtures.
    ...['example.com.internal', 'db.example.com.internal', 'hosts.internal', 'db.172.16.255.lab.example.com'],
    ...['reverse.example.com', 'db.-a.example', 'db.a..com', 'db.müller.de', '', '.', '..', 'zones/'],
  ])('%s: unknown', (name) => expect(originFromFileName(name)).toBeUndefined());

  it.each(['named.root', 'named.ca', 'named.cache', 'db.cache', 'root.hints', 'root.hint', 'db.root', 'x/ROOT.HINTS'])(
    '%s: root hints',
    (name) => expect(originFromFileName(name)).toMatchObject({ origin: '.', kind: 'hints' }),
  );

  it('says why', () => {
    expect(originFromFileName('db.192.0.2')?.why).toBe('the file is named after the network 192.0.2');
  });
});
