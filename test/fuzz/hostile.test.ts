/** Inputs that are made to be slow: each must be done in the time that any input may take. */
import { expect, test } from 'vitest';
import { faultOf } from './properties.ts';

const APEX = '$TTL 1h\n@ SOA ns1 hostmaster 1 4h 1h 2w 1h\n@ NS ns1\nns1 A 192.0.2.53\n';

/** `line(0)` up to `line(count - 1)`, below a valid start. */
const lines = (count: number, line: (index: number) => string): string =>
  APEX + Array.from({ length: count }, (_, index) => `${line(index)}\n`).join('');

const repeated = (part: string, octets = 5_000_000): string => part.repeat(Math.ceil(octets / part.length));

const address = (index: number): string => `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`;

test.each<[string, () => string]>([
  ['many large $GENERATEs', () => lines(20, () => '$GENERATE 1-4294967295 h$ A 192.0.2.1')],
  ['includes that double on every level', () => `${APEX}$INCLUDE fork1\n`],
  ['many includes', () => lines(50_000, () => '$INCLUDE part x')],
  ['a line of 5 MB', () => `a TXT ${repeated('x')}`],
  ['5 MB of words on a line', () => `a TXT ${repeated('x ')}`],
  ['5 MB of strings on a line', () => `a TXT ${repeated('"x" ')}`],
  ['5 MB of (', () => repeated('(')],
  ['5 MB of )', () => repeated(')')],
  ['5 MB of "', () => repeated('"')],
  ['5 MB of \\', () => repeated('\\')],
  ['5 MB of ;', () => repeated(';')],
  ['5 MB of line breaks', () => repeated('\n')],
  ['5 MB of dots', () => repeated('.')],
  ['5 MB of NUL', () => repeated('\0')],
  ['5 MB of no-break spaces', () => repeated('\u00a0')],
  ['a ( on every line', () => lines(200_000, (index) => `a${index} TXT ( x`)],
  ['a " on every line', () => lines(200_000, (index) => `a${index} TXT "x`)],
  [
    'a " on every second line in parentheses',
    () => lines(2_000, (index) => (index % 2 === 0 ? '( "' : 'a A 192.0.2.1')),
  ],
  ['a fault on every line', () => lines(200_000, () => 'x')],
  ['a relative $ORIGIN on every line', () => lines(200_000, () => '$ORIGIN a')],
  ['names of many labels', () => lines(20_000, (index) => `${'a.'.repeat(115)}${index} A 192.0.2.1`)],
  ['one record 200,000 times', () => lines(200_000, () => 'a A 192.0.2.1')],
  ['an RRset of 100,000 addresses', () => lines(100_000, (index) => `a A ${address(index)}`)],
  [
    'an RRset of 50,000 MX to aliases',
    () => lines(100_000, (index) => (index % 2 === 0 ? `m MX 1 c${index}` : `c${index - 1} CNAME ns1`)),
  ],
  ['an RRset of 50,000 texts', () => lines(50_000, (index) => `a TXT "${index}"`)],
  ['a name with 10,000 types', () => lines(10_000, (index) => `a TYPE${1000 + index} \\# 0`)],
  ['a chain of 100,000 aliases', () => lines(100_000, (index) => `c${index} CNAME c${index + 1}`)],
  ['a loop of 100,000 aliases', () => lines(100_000, (index) => `c${index} CNAME c${(index + 1) % 100_000}`)],
  [
    '50,000 targets at the start of a long chain',
    () => lines(100_000, (index) => (index < 50_000 ? `c${index} CNAME c${index + 1}` : `m${index} MX 1 c0`)),
  ],
  ['delegations below delegations', () => lines(100, (index) => `${'d.'.repeat(index)}d NS ns.${'d.'.repeat(index)}d`)],
  ['an ignore comment on every line', () => lines(100_000, () => 'x ; zonesmith-ignore')],
  ['a SOA on every line', () => lines(50_000, (index) => `@ SOA ns1 hostmaster ${index} 1 1 1 1`)],
  ['many name servers', () => lines(50_000, (index) => `@ NS n${index}`)],
])('%s', { timeout: 60_000 }, (_, text) => {
  expect(faultOf(Buffer.from(text()))).toBeUndefined();
});
