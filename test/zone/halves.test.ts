/** A file read in two halves is the same zone as one that is read in one go. */
import { expect, test } from 'vitest';
import { parseName } from '../../server/src/records/name.ts';
import { WireWriter } from '../../server/src/records/wire.ts';
import { codesOf } from '../../server/src/text/codes.ts';
import { OWN_MEMORY } from '../../server/src/text/memory.ts';
import type { ZoneFile } from '../../server/src/zone/files.ts';
import { adopt, loadFirstHalf, loadSecondHalf, splitOf } from '../../server/src/zone/halves.ts';
import { type LoadOptions, loadZone } from '../../server/src/zone/load.ts';
import { printZone } from '../../server/src/zone/print.ts';
import { Zone } from '../../server/src/zone/zone.ts';
import { memoryFiles } from '../support/check.ts';
import { APEX } from '../support/marks.ts';

const options: LoadOptions = { origin: parseName('example.com.', new WireWriter()), class: 1, folder: '' };
const FILES = memoryFiles({});

const fileOf = (text: string): ZoneFile => ({
  path: 'zone',
  codes: codesOf(text),
  octets: false,
  encoding: 'ascii',
  byteOrderMark: false,
});

/** A zone above the size from which files are split. */
function largeZone(line: (index: number) => string): ZoneFile {
  let text = APEX;
  for (let index = 0; text.length < 5_000_000; index++) text += `${line(index)}\n`;
  return fileOf(text);
}

const LINES: readonly ((index: number) => string)[] = [
  (index) => `h${index} A 10.0.${(index >> 8) & 255}.${index & 255}`,
  (index) => `H${index % 500} TXT "${index}" ; text`,
  (index) => `m${index} MX 10 (\n  h${index} )\n MX 20 H1`,
  () => 'www.example.org. A 192.0.2.1',
  () => 'x A 192.0.2 ; broken',
  () => '1a..b A 192.0.2.1\n A 192.0.2.2',
  (index) => `d${index} NS ns${index % 3}.d${index}`,
];

test('the records, the problems and the places are the same', { timeout: 30_000 }, () => {
  const file = largeZone((index) => LINES[index % LINES.length](index));
  const split = splitOf(file, options);
  expect(split?.at).toBeGreaterThan(file.codes.length / 3);
  const zone = loadFirstHalf(file, FILES, options, split!)!;
  adopt(zone, loadSecondHalf(file, options, split!)!);
  const whole = loadZone(file, FILES, options);
  expect(zone.recordCount).toBe(whole.recordCount);
  expect(zone.problems).toEqual(whole.problems);
  expect(zone.unread).toEqual(whole.unread);
  expect(zone.outside.length).toBe(whole.outside.length);
  const [lines, expected] = [[...printZone(zone)], [...printZone(whole)]];
  expect(lines.length).toBe(expected.length);
  expect(lines.findIndex((line, at) => line !== expected[at])).toBe(-1);
});

test('a zone made of another thread’s data is the same zone', () => {
  const zone = loadZone(fileOf(`${APEX}a A 192.0.2.1\nA AAAA 2001:db8::1\nb.c TXT x\n`), FILES, options, OWN_MEMORY);
  const copy = Zone.of(structuredClone(zone.data));
  expect([...printZone(copy)]).toEqual([...printZone(zone)]);
  expect(copy.exists(copy.names.find(parseName('c.example.com.', new WireWriter())!))).toBe(true);
});

test.each([
  ['no $TTL at the start', () => fileOf(`@ 60 SOA ns1 hostmaster 1 2 3 4 5\n${'h 60 A 192.0.2.1\n'.repeat(300_000)}`)],
  ['no line with an owner near the middle', () => fileOf(APEX + ' A 192.0.2.1\n'.repeat(400_000))],
  ['a short file', () => fileOf(APEX)],
])('not split: %s', (_, file) => {
  expect(splitOf(file(), options)).toBeUndefined();
});

test.each([
  ['another $TTL', () => largeZone((index) => (index === 90_000 ? '$TTL 60' : 'h A 192.0.2.1'))],
  ['another $ORIGIN', () => largeZone((index) => (index === 90_000 ? '$ORIGIN a' : 'h A 192.0.2.1'))],
  [
    'a record that goes on over the split',
    () => largeZone((index) => (index === 0 ? `t TXT (\n${'x\n'.repeat(2_000_000)})` : 'h A 192.0.2.1')),
  ],
  [
    'a parenthesis that is never closed',
    () => largeZone((index) => (index === 10 ? 'h A (' : `h${index} A 192.0.2.1`)),
  ],
  ['a strange character', () => largeZone((index) => (index === 10 ? 'h TXT "\u0007"' : `h${index} A 192.0.2.1`))],
])('not read in halves: %s', (_, make) => {
  const file = make();
  const split = splitOf(file, options);
  expect(split === undefined || loadFirstHalf(file, FILES, options, split) === undefined).toBe(true);
});
