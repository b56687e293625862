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

  test('types and signatures may differ', () =>
    expectMarks(`
www 300 A 192.0.2.1
www 600 AAAA 2001:db8::1
www 300 RRSIG A 13 3 300 20360101000000 20250101000000 12345 example.com. AQID
www 600 RRSIG AAAA 13 3 600 20360101000000 20250101000000 12345 example.com. AQID
`));
});

test('a $TTL that cannot be read is all that is said about TTLs', () => {
  const zone = '$TTL\n@ SOA ns1 h 1 14400 3600 1209600 3600\n@ NS ns1\n@ NS ns.example.net.\nns1 A 192.0.2.1\n';
  expect(check(zone).findings.map(({ code }) => code)).toEqual(['directive-argument-missing']);
});
