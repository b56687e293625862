/** Zones for one network: what matters on the Internet only is not said about them; and what is said once only. */
import { describe, expect, test } from 'vitest';
import { check } from '../support/check.ts';
import { expectMarks } from '../support/marks.ts';

const found = (text: string, origin = 'example.com.'): string[] =>
  check(text, { origin }).findings.map(({ severity, code }) => `${severity} ${code}`);

const zone = (rest: string, timers = '14400 3600 1209600 3600'): string =>
  `$TTL 3600\n@ SOA ns hostmaster 2026010101 ${timers}\n@ NS ns\n${rest}`;

describe('one name server is enough', () => {
  test.each([
    ['with a private address', 'ns A 192.168.7.1\n', 'example.com.'],
    ['with addresses of both kinds', 'ns A 10.0.0.1\nns AAAA fd00:7::1\n', 'example.com.'],
    ['on the host itself', 'ns A 127.0.0.1\nns AAAA ::1\n', 'example.com.'],
    ['below a top-level domain that does not exist', 'ns A 192.0.2.53\n', 'office.hamletnet.'],
    ['of such a top-level domain', 'ns A 192.0.2.53\n', 'lan.'],
    ['in the reverse zone of private addresses', 'ns A 192.0.2.53\n', '7.168.192.in-addr.arpa.'],
  ])('%s', (_, rest, origin) => expect(found(zone(rest), origin)).toEqual([]));

  test.each([
    ['public', 'ns A 192.0.2.53\n'],
    ['public and private', 'ns A 192.0.2.53\nns A 10.0.0.1\n'],
    ['public, of IPv6', 'ns A 10.0.0.1\nns AAAA 2001:db8::53\n'],
  ])('but not with an address that is %s', (_, rest) => expect(found(zone(rest))).toEqual(['information ns-single']));

  test('two records of one server are one server', () => {
    expect(found(zone('@ NS NS.example.com.\nns A 192.0.2.53\n'))).toEqual([
      'information ns-single',
      'information duplicate-record',
    ]);
  });

  test('one that has no address is told once', () => {
    expect(found(zone(''))).toEqual(['error ns-target-without-address']);
  });
});

describe('times for secondaries', () => {
  test.each(['60 30 1209600 3600', '3600 3600 1209600 3600', '14400 3600 7200 3600'])('%s', (timers) => {
    expect(found(zone('ns A 10.0.0.1\n', timers))).toEqual([]);
    expect(found(zone('@ NS ns2\nns A 10.0.0.1\nns2 A 10.0.0.2\n', timers))).toHaveLength(1);
    expect(found(zone('ns A 192.0.2.53\n', timers))).toHaveLength(2);
  });

  test('of other resolvers', () => {
    const timers = '14400 3600 1209600 604800';
    expect(found(zone('ns A 10.0.0.1\n', timers))).toEqual(['hint soa-negative-ttl-long']);
    expect(found(zone('@ NS ns.example.net.\nns A 10.0.0.1\n', timers))).toEqual(['information soa-negative-ttl-long']);
    expect(found(zone('ns A 10.0.0.1\n', '14400 3600 1209600 5'))).toEqual(['information soa-timer-unusual']);
  });
});

test('local names are for the network', () => {
  const reverse = '$TTL 3600\n@ SOA nas.local. root.nas.local. 1 14400 3600 1209600 3600\n@ NS nas.local.\n';
  expect(found(reverse, '7.168.192.in-addr.arpa.')).toEqual([]);
  expect(found(zone('ns A 10.0.0.1\nfiles CNAME nas.local.\n'))).toEqual([]);
  expect(found(zone('ns A 10.0.0.1\nfiles CNAME abc.onion.\n'))).toEqual(['information special-use-target']);
  expect(found(zone('@ NS ns.example.net.\nns A 192.0.2.53\nfiles CNAME nas.local.\n'))).toEqual([
    'information special-use-target',
  ]);
});

test('the letter case of an origin that the file does not spell', () => {
  const text = zone('@ NS ns.example.net.\nns A 192.0.2.53\nEXAMPLE.COM. TXT "x"\n');
  expect(found(text)).toEqual([]);
  expect(found(`${text}example.com. TXT "y"\n`)).toEqual([]);
});

test('without any TTL nothing is inherited', () => {
  expect(found('a A 192.0.2.1\nb A 192.0.2.2\n')).toEqual(['error soa-missing', 'error ttl-missing']);
});

test('DMARC tags that were removed and say what holds without them', () => {
  expectMarks(`
_dmarc TXT "v=DMARC1; p=reject; pct=100"                   ; hint: [dmarc-historic-tag] pct=100
_dmarc.a TXT "v=DMARC1; p=reject; pct = 100; ri=86400"   ; hint: [dmarc-historic-tag] pct = 100 and ri=86400
_dmarc.b TXT "v=DMARC1; p=reject; pct=50"                  ; information: [dmarc-historic-tag] pct=50
_dmarc.c TXT "v=DMARC1; p=reject; pct=100; ri=3600"        ; information: [dmarc-historic-tag]
`);
});

test.each([
  ['db.north.example.com', []],
  ['db.example.com', []],
  ['db.example.net', ['information origin-contradiction']],
  ['db.ample.com', ['information origin-contradiction']],
])('a file of example.com. that is named %s', (path, codes) => {
  const text = '$ORIGIN example.com.\n$TTL 3600\n@ SOA ns h 1 14400 3600 1209600 3600\n@ NS ns\nns A 10.0.0.1\n';
  expect(check(text, { path, origin: null }).findings.map(({ severity, code }) => `${severity} ${code}`)).toEqual(
    codes,
  );
});
