import { describe, expect, test } from 'vitest';
import { check } from '../support/check.ts';
import { expectMarks } from '../support/marks.ts';

describe('TTLs of an RRset', () => {
  test('the first one counts, wherever it comes from', () =>
    expectMarks(`
www 300 A 192.0.2.1
www A 192.0.2.2
;   ^ warning: [rrset-ttl-mismatch] 3600
www 5m A 192.0.2.3
$GENERATE 4-6 www 60 A 192.0.2.$ ; warning: [rrset-ttl-mismatch] 60
`));

  test('records that are met again behind other names take the place of the first', () =>
    expectMarks(`
a 300 A 192.0.2.1      ; warning: [rrset-ttl-mismatch] BIND takes 200, because
b A 192.0.2.1
a 200 A 192.0.2.2
c 200 A 192.0.2.1
c 100 TXT "x"
c 300 A 192.0.2.2      ; warning: [rrset-ttl-mismatch] the first one has 200
d 200 A 192.0.2.1      ; warning: [rrset-ttl-mismatch] BIND takes 300, because
D 300 A 192.0.2.2     ; hint: [owner-case-differs] D and d
`));

  test('glue and generated records end no run', () =>
    expectMarks(`
x 300 NS g
g 500 A 192.0.2.1
x 100 NS ns1           ; warning: [rrset-ttl-mismatch] BIND takes 300
y 300 A 192.0.2.1
$GENERATE 2-3 y 200 A 192.0.2.$ ; warning: [rrset-ttl-mismatch] BIND takes 300
y 300 A 192.0.2.9
`));

  test('types and signatures may differ', () =>
    expectMarks(`
www 300 A 192.0.2.1
www 600 AAAA 2001:db8::1
www 300 RRSIG A 13 3 300 20360101000000 20250101000000 12345 example.com. AQID    ; information: [rrsig-without-dnskey]
www 600 RRSIG AAAA 13 3 600 20360101000000 20250101000000 12345 example.com. AQID
`));
});

test('a record outside of the zone needs no TTL, and gives one that it has', () => {
  const zone = '@ SOA ns1 h 1 14400 3600 1209600 3600\n@ NS ns1\n@ NS ns.example.net.\nns1 A 192.0.2.1\n';
  const found = (first: string): string[] => check(first + zone).findings.map(({ code }) => code);
  expect(found('a.example.net. A 192.0.2.1\n')).toEqual(['out-of-zone-data', 'ttl-from-soa-minimum']);
  expect(found('a.example.net. 60 A 192.0.2.1\n')).toEqual(['out-of-zone-data', 'ttl-inherited']);
  expect(found('$GENERATE 1-2 a$.example.net. A 192.0.2.$\n')).toContain('ttl-missing');
});

test('a $TTL that cannot be read is all that is said about TTLs', () => {
  const zone = '$TTL\n@ SOA ns1 h 1 14400 3600 1209600 3600\n@ NS ns1\n@ NS ns.example.net.\nns1 A 192.0.2.1\n';
  expect(check(zone).findings.map(({ code }) => code)).toEqual(['directive-argument-missing']);
});

test('units that are words', () => {
  expectMarks(`
a 5min A 192.0.2.1              ; error: [bad-ttl] write 5m
b 2Hours A 192.0.2.1            ; error: [bad-ttl] write 2h
c 1day A 192.0.2.1              ; error: [bad-ttl] write 1d
d 1d12 A 192.0.2.1              ; error: [bad-ttl] 1h30m
e 3mon A 192.0.2.1              ; error: [bad-ttl] 1h30m
`);
});
