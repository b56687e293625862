/** Rules on the structure of a zone. */
import { describe, expect, test } from 'vitest';
import { check } from '../support/check.ts';
import { APEX, expectMarks } from '../support/marks.ts';

const SOA =
  '$TTL 3600\n@ SOA ns1 hostmaster 2026010101 14400 3600 1209600 3600\n@ NS ns1\n@ NS ns.example.net.\nns1 A 192.0.2.53\n';
const codesOf = (zone: string): string[] => check(zone).findings.map(({ code }) => code);

describe('the apex', () => {
  test('an empty file has no SOA', () => {
    expect(codesOf('')).toEqual(['soa-missing']);
    expect(check('').refusedBy).toEqual(['bind']);
  });

  test('nothing is missing where a record could not be read', () => {
    expect(codesOf('$TTL 3600\n@ SOA ns1 hostmaster x 14400 3600 1209600 3600\n@ NS ns.example.net.\n')).not.toContain(
      'soa-missing',
    );
    expect(codesOf(SOA.replace('@ NS ns1', '@ NS ns1 x'))).not.toContain('ns-missing');
    expect(codesOf('$TTL 3600\n$INCLUDE nowhere\n')).toEqual(['include-not-found']);
  });

  test('a SOA of another name is the only fault', () => {
    expect(
      codesOf('$TTL 3600\nx SOA ns1 hostmaster 1 14400 3600 1209600 3600\nx NS ns1.x\nns1.x A 192.0.2.1\n'),
    ).toEqual(['soa-not-at-apex']);
  });

  test('a SOA outside of the zone is left out', () => {
    const outside = 'example.net. SOA ns1 hostmaster 1 14400 3600 1209600 3600\n';
    expect(codesOf(SOA + outside)).toEqual(['out-of-zone-data']);
    const { findings, refusedBy } = check(`$TTL 3600\n${outside}`);
    expect(findings.map(({ code }) => code)).toContain('soa-missing');
    expect(refusedBy).toEqual(['bind']);
  });

  test('the SOA added by the fix names the zone and its server', () => {
    const [{ fixes }] = check('$TTL 3600\n@ NS ns.example.net.\n').findings;
    expect(fixes[0].edits[0].newText).toBe(
      'example.com. 3600 IN SOA ns.example.net. hostmaster.example.com. 2026050101 14400 3600 1209600 3600\n',
    );
  });
});

describe('one of a kind', () => {
  test('different data is refused, equal data is one record', () => {
    expectMarks(`
a CNAME x.example.net.
a CNAME y.example.net.      ; error: [several-singletons] an alias has one target
b DNAME x.example.net.
b DNAME X.example.net.      ; information: [duplicate-record] letter case
c DNAME x.example.net.
c DNAME y.example.net.      ; error: [several-singletons] redirected by another DNAME
d TYPE261 \\# 4 03613D31
d TYPE261 \\# 4 03623D31     ; error: [several-singletons] one RESINFO record only
`);
    const { findings } = check(`${APEX}@ SOA ns2.example.net. hostmaster 2 14400 3600 1209600 3600\n`);
    expect(findings.find(({ code }) => code === 'several-singletons')?.message).toContain('has a SOA record before');
  });

  test('duplicates', () => {
    expectMarks(`
a MX 10 mx.example.net.
a MX 10 MX.example.net.     ; information: [duplicate-record] letter case
b TXT "x"
b TXT "X"
b TXT "X"                   ; information: [duplicate-record] already
`);
  });

  test('large sets are compared in linear time', () => {
    const many = Array.from({ length: 20000 }, (_, i) => `many TXT "${i % 19999}"\n`).join('');
    const found = check(APEX + many).findings.filter(({ code }) => code === 'duplicate-record');
    expect(found.map(({ line }) => line)).toEqual([20005]);
  });
});

describe('aliases', () => {
  test('CNAME and other data: the later record is the fault', () => {
    expectMarks(`
a CNAME x.example.net.
a TXT "x"
; ^^^ error: [cname-and-other-data] cannot have TXT data
b TXT "x"
b CNAME x.example.net.
; ^^^^^ error: [cname-and-other-data] has TXT data
`);
  });

  test('what DNSSEC puts beside a CNAME', () => {
    expectMarks('a CNAME x.example.net.\na NSEC b CNAME NSEC\n');
  });

  test('loops and chains', () => {
    expectMarks(`
a CNAME a                   ; error: [cname-loop] of itself
b CNAME c                   ; error: [cname-loop]
c CNAME B                   ; error: [cname-loop]
*.d CNAME x.d               ; error: [cname-loop] wildcard
e CNAME f                   ; hint: [cname-chain] example.net.
f CNAME x.example.net.
`);
  });

  test('a target that does not exist', () => {
    expectMarks(`
a CNAME gone                ; warning: [cname-target-missing]
b CNAME x.wild
*.wild A 192.0.2.1
c CNAME x.sub
sub NS ns.example.net.
d CNAME x.old
old DNAME new.example.net.
e CNAME empty                ; warning: [cname-target-missing] empty.example.com. has no records
x.empty A 192.0.2.1
f CNAME broken
broken A 192.0.2            ; error: [bad-address]
`);
  });
});

test('DNAME', () => {
  expectMarks(`
a DNAME x.example.net.
b.a TXT "x"                 ; error: [data-below-dname] never answered
c NS ns.example.net.
c DNAME x.example.net.      ; error: [ns-beside-dname]
d DNAME e.d                 ; error: [dname-loop]
f DNAME f                   ; error: [dname-loop] redirects to itself
`);
});

describe('records outside of the zone', () => {
  test('each name once, and the dot that may be too much', () => {
    expectMarks(`
www.shop. A 192.0.2.1       ; warning: [out-of-zone-data] www.shop.example.com. is meant
www.shop. AAAA 2001:db8::1
www.example.net. A 192.0.2.1 ; warning: [out-of-zone-data] the zone of that name
$GENERATE 1-9 h$.example.net. A 192.0.2.$ ; warning: [out-of-zone-data] h1.example.net.
`);
  });

  test('a file for another zone gets one finding', () => {
    const { findings } = check('$TTL 3600\n$ORIGIN example.net.\na A 192.0.2.1\nb A 192.0.2.2\n');
    expect(findings.map(({ code }) => code)).toContain('out-of-zone-data');
    expect(findings.filter(({ code }) => code === 'out-of-zone-data')).toHaveLength(1);
  });
});

describe('limits', () => {
  test('more than 100 records; duplicates do not count', () => {
    const zone = (count: number): string => `${APEX}$GENERATE 1-${count} many A 192.0.2.$\nmany A 192.0.2.1\n`;
    expect(codesOf(zone(100))).toEqual(['duplicate-record']);
    expect(codesOf(zone(101))).toEqual(['too-many-records', 'duplicate-record']);
  });

  test('64 KiB, as BIND counts', () => {
    const record = (owner: string, octets: number, fill: string): string =>
      `${owner} TYPE65300 \\# ${octets} ${fill.repeat(octets)}\n`;
    expect(codesOf(APEX + record('a', 65510, '00'))).toEqual([]);
    expect(codesOf(APEX + record('a', 65511, '00'))).toEqual(['rrset-too-large']);
    expect(codesOf(APEX + record('a', 32754, '00') + record('a', 32754, '01'))).toEqual([]);
    expect(codesOf(APEX + record('a', 32754, '00') + record('a', 32755, '01'))).toEqual(['rrset-too-large']);
  });
});

test.each([
  [2026050199, []],
  [2026050701, []],
  [2026061501, ['information serial-in-future']],
  [2204051501, ['warning serial-in-future']],
  [2204023001, []],
  [1715731200, []],
  [42, []],
])('serial %i', (serial, expected) => {
  const { findings } = check(SOA.replace('2026010101', String(serial)));
  expect(findings.map(({ severity, code }) => `${severity} ${code}`)).toEqual(expected);
});

test('a type that BIND 9.18 does not know loads in generic notation', () => {
  expect(check(`${APEX}a IPN 1\n`).refusedBy).toEqual(['bind']);
  expect(check(`${APEX}a IPN \\# 8 0000000000000001\n`).refusedBy).toEqual(['bind']);
  expect(check(`${APEX}a TYPE264 \\# 8 0000000000000001\n`).findings).toEqual([]);
});

describe('name servers of the zone below another owner', () => {
  const SOA = '$TTL 3600\n@ SOA ns1 hostmaster 2026010101 14400 3600 1209600 3600\n';
  const STRAY = 'www A 192.0.2.80\n    NS ns1\n    NS ns.example.net.\nns1 A 192.0.2.53\n';

  test('are told where they stand', () => {
    const { findings } = check(SOA + STRAY);
    expect(findings.map(({ code, line }) => [code, line])).toEqual([['ns-missing', 4]]);
    expect(findings[0].message).toContain('belongs to www.example.com.');
  });

  test('get the owner that they lack', () => {
    const [{ fixes }] = check(SOA + STRAY).findings;
    const text = [...fixes[0].edits]
      .sort((a, b) => b.start - a.start)
      .reduce((left, { start, end, newText }) => left.slice(0, start) + newText + left.slice(end), SOA + STRAY);
    expect(check(text).findings).toEqual([]);
  });

  test('are none where a delegation has its own owner, or the zone has servers', () => {
    const delegated = check(`${SOA}lab NS ns1\n    NS ns.example.net.\nns1 A 192.0.2.53\n`).findings;
    expect(delegated.map(({ code, line }) => [code, line])).toEqual([['ns-missing', 2]]);
    const served = check(`${SOA}@ NS ns1\n@ NS ns.example.net.\n${STRAY}`).findings;
    expect(served.map(({ code }) => code)).toEqual(['data-at-delegation']);
  });
});

test('wildcards give no address to names with records of their own', () =>
  expectMarks(`
* A 192.0.2.80                  ; hint: [wildcard-blocked] *.example.com. gives no address to news.example.com.:
news MX 10 ns1
other MX 10 ns1
other A 192.0.2.81
note TXT "x"
*.mail MX 10 ns1
x.mail MX 10 ns1
mail A 192.0.2.82
`));
