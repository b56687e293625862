/** What is said about the fields of the SOA record, and about the name servers beside it. */
import { describe, expect, test } from 'vitest';
import { check } from '../support/check.ts';
import { expectMarks } from '../support/marks.ts';

const REST = '@ NS ns1\n@ NS ns.example.net.\nns1 A 192.0.2.53\n';
const found = (soa: string, rest = REST): { code: string; text: string; message: string }[] =>
  check(`$TTL 3600\n@ SOA ${soa}\n${rest}`).findings.map(({ code, text, message }) => ({ code, text, message }));
const codesOf = (soa: string, rest = REST): string[] => found(soa, rest).map(({ code }) => code);

describe('times', () => {
  test.each([
    '1200 180 1209600 300', // RFC 1912 §2.2, the shortest
    '43200 7200 2419200 86400',
    '86400 7200 3600000 172', // RIPE-203
    '1d 2h 1w 30',
    '604800 86400 2419200 3600', // what Debian's zones have
  ])('%s are usual', (times) => expect(codesOf(`ns1 hostmaster 1 ${times}`)).toEqual([]));

  test.each([
    ['60 59 1209600 300', 'refresh is 60 (at least 300 is usual), retry is 59'],
    ['1209600 86400 2419200 3600', 'refresh is 1209600 (at most 604800'],
    ['14400 3600 86400 3600', 'expire is 86400 (at least 604800'],
    ['14400 3600 99999999 3600', 'expire is 99999999 (at most 31536000'],
    ['14400 3600 1209600 5', 'minimum is 5 (at least 30'],
    ['0 0 0 0', 'All times'],
  ])('%s are not', (times, message) => {
    const [finding, ...more] = found(`ns1 hostmaster 1 ${times}`);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ code: 'soa-timer-unusual', message: expect.stringContaining(message) });
  });
});

describe('comments', () => {
  const soa = (numbers: readonly string[]): string => `ns1 hostmaster (\n  ${numbers.join('\n  ')}\n)`;
  const NUMBERS = ['2026010101 ; serial', '14400', '3600', '1209600', '3600'];
  const withNumber = (index: number, text: string): string =>
    soa(NUMBERS.map((each, at) => (at === index ? text : each)));

  test.each([
    [1, '14400 ; refresh, 4 hours'],
    [1, '4h ; 4 hours'],
    [1, '14400 ; 4 h (240 min)'], // two periods: nobody knows which one is meant
    [1, '14400 ; every 4 to 6 hours'],
    [1, '14400 ; 4'],
    [1, '14400 ; RFC 1912, section 2'],
    [2, '3600 ; was 2h, refresh and retry'],
    [3, '1209600 ; 2 weeks'],
    [3, '1209600 ; 1 week, 7 days'],
    [3, '1209600 ; 14d until it expires'],
    [3, '3600000 ; about 42 days'],
    [4, '5400 ; 1h30m'],
    [4, '3600 ; 60 minutes, also for negative answers'],
  ])('number %i: %s', (index, text) => expect(codesOf(withNumber(index, text))).toEqual([]));

  test.each([
    [1, '14400 ; refresh, 1 day', '14400', 'says 86400 seconds and the number 14400'],
    [2, '3600 ; retry (2 hours)', '3600', 'says 7200'],
    [2, '3600 ; expire', '3600', 'speaks of expire, but this number is retry'],
    [3, '1209600 ; 4 weeks', '1209600', 'says 2419200'],
    [4, '3600 ; 1.5 hours', '3600', 'says 5400'],
    [4, '3600 ; Negative Cache TTL, 2H', '3600', 'says 7200'],
  ])('number %i: %s is found', (index, text, at, message) => {
    expect(found(withNumber(index, text))).toEqual([
      { code: 'soa-comment-mismatch', text: at, message: expect.stringContaining(message) },
    ]);
  });

  test('a comment behind several numbers is about all of them', () => {
    expect(codesOf('ns1 hostmaster (\n 1 14400 3600 ; retry after 2 hours\n 1209600 3600 )')).toEqual([]);
  });
});

describe('names', () => {
  test.each(['ns1', 'ns.example.net.', '@', 'lab', 'www.lab'])('%s may be the primary', (name) => {
    const rest = `${REST}@ A 192.0.2.1\nlab NS ns.example.net.\n`;
    expect(codesOf(`${name} hostmaster 1 14400 3600 1209600 3600`, rest)).toEqual([]);
  });

  test.each([
    ['ns3', 'soa-mname-without-address'],
    ['primary', 'soa-mname-is-alias'],
    ['ns1.example.com', 'target-missing-dot'],
  ])('%s may not: %s', (name, code) => {
    expect(codesOf(`${name} hostmaster 1 14400 3600 1209600 3600`, `${REST}primary CNAME ns1\n`)).toEqual([code]);
  });

  test('nothing is known of a zone of which a part is missing', () => {
    const rest = `${REST}$INCLUDE nowhere\n`;
    expect(codesOf('ns3 hostmaster 1 14400 3600 1209600 3600', rest)).toEqual(['include-not-found']);
  });
});

test.each([
  ['2026023001', true],
  ['2026130101', true],
  ['1998063101', true],
  ['2024022901', false],
  ['2024000123', false], // a year and a counter
  ['20260230', false],
  ['1767225600', false],
])('the serial %s is no date: %s', (serial, isImpossible) => {
  const codes = codesOf(`ns1 hostmaster ${serial} 14400 3600 1209600 3600`);
  expect(codes).toEqual(isImpossible ? ['serial-date-impossible'] : []);
});

describe('name servers', () => {
  const SOA = 'ns1 hostmaster 1 14400 3600 1209600 3600';

  test.each([
    ['@ NS ns1\nns1 A 192.0.2.53\n', ['ns-single']],
    ['@ NS localhost.\nns1 A 192.0.2.53\n', ['special-use-target']],
    ['@ NS ns1\n@ NS ns2 x\nns1 A 192.0.2.53\n', ['extra-data']],
    ['@ NS ns1\n@ NS ns2\nns1 A 192.0.2.53\nns2 A 192.0.2.53\n', ['ns-one-address']],
    ['@ NS ns1\n@ NS ns2\nns1 A 192.0.2.53\nns1 AAAA 2001:db8::53\nns2 A 192.0.2.53\n', []],
    ['@ NS ns1\n@ NS ns.example.net.\nns1 A 192.0.2.53\n', []],
    ['@ NS ns1\n@ NS ns.lab\nlab NS ns.lab\nns1 A 192.0.2.53\nns.lab A 192.0.2.53\n', []],
  ])('%s', (rest, codes) => expect(codesOf(SOA, rest)).toEqual(codes));

  test('a zone that is answered in one place only needs one', () => {
    const zone = `$TTL 3600\n@ SOA ${SOA}\n@ NS ns1\nns1 A 192.0.2.53\n`;
    expect(check(zone, { origin: 'office.local.' }).findings.map(({ code }) => code)).toEqual([]);
  });
});

describe('wildcards and localhost', () => {
  test('what hides names from a wildcard', () =>
    expectMarks(`
* A 192.0.2.1             ; hint: [wildcard-blocked] does not answer for shop.example.com.:
www.shop A 192.0.2.2
_sip._tcp SRV 0 5 5060 ns1
a.b.lab TXT "x"
lab TXT "x"
*.lab TXT "x"
`));

  test('a wildcard for mail does not answer for hosts (RFC 1912 §2.7)', () => {
    expectMarks(`
* MX 5 sue                ; information: [wildcard-blocked] mail for mary.example.com. goes to the host itself
mary A 192.0.2.4
sue A 192.0.2.5
jane A 192.0.2.6
jane MX 5 sue
lab TXT "x"
a.lab A 192.0.2.7
`);
    expectMarks('* MX 5 sue\n* A 192.0.2.5\nmary A 192.0.2.4\nsue A 192.0.2.5\n');
    expectMarks('*.lab MX 5 sue\nmary A 192.0.2.4\nsue A 192.0.2.5\nlab A 192.0.2.6\n');
  });

  test('localhost', () =>
    expectMarks(`
localhost A 127.0.0.1
localhost A 10.0.0.1      ; information: [localhost-address] 10.0.0.1
localhost AAAA ::1
localhost.lab A 10.0.0.1
`));
});
