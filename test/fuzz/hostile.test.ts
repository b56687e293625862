/** Inputs that are made to be slow: each must be done in the time that any input may take. */
import { expect, test } from 'vitest';
import { faultOf, RUNAWAY } from './properties.ts';

const APEX = '$TTL 1h\n@ SOA ns1 hostmaster 1 4h 1h 2w 1h\n@ NS ns1\nns1 A 192.0.2.53\n';

/** `line(0)` up to `line(count - 1)`, below a valid start. */
const lines = (count: number, line: (index: number) => string): string =>
  APEX + Array.from({ length: count }, (_, index) => `${line(index)}\n`).join('');

const repeated = (part: string, octets = 2_000_000): string => part.repeat(Math.ceil(octets / part.length));

const address = (index: number): string => `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`;

test.each<[string, () => string]>([
  ['many large $GENERATEs', () => lines(200, () => '$GENERATE 1-4294967295 h$ A 192.0.2.1')],
  ['includes that double on every level', () => `${APEX}$INCLUDE fork1\n`],
  ['many includes', () => lines(50_000, () => '$INCLUDE part x')],
  ['a line of 5 MB', () => `a TXT ${repeated('x', 5_000_000)}`],
  ['2 MB of words on a line', () => `a TXT ${repeated('x ')}`],
  ['2 MB of strings on a line', () => `a TXT ${repeated('"x" ')}`],
  ['2 MB of (', () => repeated('(')],
  ['2 MB of )', () => repeated(')')],
  ['2 MB of "', () => repeated('"')],
  ['2 MB of \\', () => repeated('\\')],
  ['2 MB of ;', () => repeated(';')],
  ['2 MB of line breaks', () => repeated('\n')],
  ['2 MB of dots', () => repeated('.')],
  ['2 MB of NUL', () => repeated('\0')],
  ['2 MB of no-break spaces', () => repeated('\u00a0')],
  ['a ( on every line', () => lines(50_000, (index) => `a${index} TXT ( x`)],
  ['a ( in a comment of another kind on every line', () => lines(40_000, (index) => `a${index} A 192.0.2.1 // (see`)],
  ['a " on every line', () => lines(50_000, (index) => `a${index} TXT "x`)],
  [
    'a " on every second line in parentheses',
    () => lines(40_000, (index) => (index % 2 === 0 ? '( "' : 'a A 192.0.2.1')),
  ],
  ['a fault on every line', () => lines(50_000, () => 'x')],
  ['a relative $ORIGIN on every line', () => lines(50_000, () => '$ORIGIN a')],
  ['names of many labels', () => lines(5_000, (index) => `${'a.'.repeat(115)}${index} A 192.0.2.1`)],
  ['one record 50,000 times', () => lines(50_000, () => 'a A 192.0.2.1')],
  ['an RRset of 40,000 addresses', () => lines(40_000, (index) => `a A ${address(index)}`)],
  [
    'an RRset of 20,000 MX to aliases',
    () => lines(40_000, (index) => (index % 2 === 0 ? `m MX 1 c${index}` : `c${index - 1} CNAME ns1`)),
  ],
  ['an RRset of 50,000 texts', () => lines(50_000, (index) => `a TXT "${index}"`)],
  ['a name with 10,000 types', () => lines(10_000, (index) => `a TYPE${1000 + index} \\# 0`)],
  ['a chain of 40,000 aliases', () => lines(40_000, (index) => `c${index} CNAME c${index + 1}`)],
  ['a loop of 40,000 aliases', () => lines(40_000, (index) => `c${index} CNAME c${(index + 1) % 40_000}`)],
  [
    '50,000 targets at the start of a long chain',
    () => lines(40_000, (index) => (index < 20_000 ? `c${index} CNAME c${index + 1}` : `m${index} MX 1 c0`)),
  ],
  ['delegations below delegations', () => lines(100, (index) => `${'d.'.repeat(index)}d NS ns.${'d.'.repeat(index)}d`)],
  ['an ignore comment on every line', () => lines(40_000, () => 'x ; zonesmith-ignore')],
  ['a SOA on every line', () => lines(20_000, (index) => `@ SOA ns1 hostmaster ${index} 1 1 1 1`)],
  ['a wildcard at every name', () => lines(20_000, (index) => `*.d${index} A 192.0.2.1\nx.y.d${index} A 192.0.2.1`)],
  [
    'hosts that are nearly those with addresses',
    () => lines(900, (index) => `@ MX ${index} hosst${index}\nhost${index} A 192.0.2.1`),
  ],
  ['many name servers', () => lines(50_000, (index) => `@ NS n${index}`)],
])('%s', { timeout: 60_000 }, (_, text) => {
  expect(faultOf(Buffer.from(text()), RUNAWAY)).toBeUndefined();
});
