/** Spoils zone files in the ways in which zone files are spoiled, and in some in which they never are. */
import type { Random } from './random.ts';

const STRUCTURE = [
  ...[
    '(',
    ')',
    '((',
    ';',
    '"',
    '\\',
    '\\"',
    '\n',
    '\r',
    '\r\n',
    '\0',
    ' ',
    '\t',
    '.',
    '..',
    '@',
    '*',
    '$',
    '{',
    '}',
    '/',
  ],
  ...['\\000', '\\255', '\\256', '\\2', '\ufeff', '\u00a0', '\u200b', '“', 'é', '\ud83d\ude00', '\\#', '\\# 4 ', '-1'],
  ...['4294967296', '2147483648', '1w1d', 'IN', 'CH', 'CLASS65536', 'TYPE0', 'TYPE65535', 'MX', 'SOA', 'NS', 'CNAME'],
  ...['\n( a\n b )\n', '\n ', '\n@ ', '\n; zonesmith-ignore-next-line\n', '; zonesmith-ignore-file', 'alpn="h2,\\\\,"'],
];

const DIRECTIVES = [
  ...['$ORIGIN .', '$ORIGIN x', '$ORIGIN', '$ORIGIN @', '$TTL 1h', '$TTL', '$TTL 99999999999', '$INCLUDE self'],
  ...[
    '$INCLUDE part x',
    '$INCLUDE none',
    '$INCLUDE',
    '$DATE 20260101000000',
    '$DATE 1',
    '$FOO',
    '$',
    '$GENERATE 1-3 h$ A 192.0.2.$',
  ],
  ...[
    '$GENERATE 1-4294967295 h$ A 192.0.2.1',
    '$GENERATE 0-9/0 a$ A 192.0.2.1',
    '$GENERATE 1-2 ${0,999,d} A 192.0.2.1',
  ],
  ...['$GENERATE 0-1 ${1,2,n}$$\\$ MX "10 m${-9,3,X}"', '$GENERATE 1-2 $ CNAME ${'],
].map((line) => `\n${line}\n`);

/** Numbers near a number, and near the ends of what fields hold. */
const NUMBERS = (value: number): string[] =>
  [value + 1, value - 1, 0, 255, 256, 65535, 65536, 2147483648, 4294967295, 4294967296, 99999999999].map(String);

type Mutation = (text: Buffer, random: Random, other: Buffer) => Buffer;

/** A place and a length within the text; short ones are more likely. */
function span(text: Buffer, random: Random): [number, number] {
  const start = random.below(text.length);
  const longest = 1 << random.below(12);
  return [start, Math.min(text.length, start + random.below(longest))];
}

/** From the start of a line to the end of a few lines. */
function lines(text: Buffer, random: Random): [number, number] {
  const start = text.lastIndexOf(10, random.below(text.length)) + 1;
  let end = start;
  for (let more = 1 + random.below(4); more > 0; more--) end = text.indexOf(10, end) + 1 || text.length;
  return [start, end];
}

const replaced = (text: Buffer, start: number, end: number, ...parts: Buffer[]): Buffer =>
  Buffer.concat([text.subarray(0, start), ...parts, text.subarray(end)]);

const inserted = (text: Buffer, at: number, part: string): Buffer => replaced(text, at, at, Buffer.from(part));

/** A word somewhere: its start and end. */
function word(text: Buffer, random: Random): [number, number] {
  const isBlank = (at: number): boolean => text[at] <= 32;
  let start = random.below(text.length);
  while (start < text.length && isBlank(start)) start++;
  while (start > 0 && !isBlank(start - 1)) start--;
  let end = start;
  while (end < text.length && !isBlank(end)) end++;
  return [start, end];
}

const MUTATIONS: readonly Mutation[] = [
  (text, random) => replaced(text, ...word(text, random)),
  function repeatWord(text, random) {
    const [start, end] = word(text, random);
    return replaced(text, end, end, Buffer.from(' '), text.subarray(start, end));
  },
  function otherWord(text, random, other) {
    const from = random.below(2) === 0 ? text : other;
    return replaced(text, ...word(text, random), from.subarray(...word(from, random)));
  },
  function changeNumber(text, random) {
    const [start, end] = word(text, random);
    const changed = text
      .toString('latin1', start, end)
      .replace(/\d+/, (digits) => random.pick(NUMBERS(Number(digits))));
    return replaced(text, start, end, Buffer.from(changed, 'latin1'));
  },
  function flipOctet(text, random) {
    const copy = Buffer.from(text);
    if (copy.length > 0) copy[random.below(copy.length)] ^= 1 << random.below(8);
    return copy;
  },
  function setOctet(text, random) {
    const copy = Buffer.from(text);
    if (copy.length > 0) copy[random.below(copy.length)] = random.below(256);
    return copy;
  },
  (text, random) => replaced(text, ...span(text, random)),
  (text, random) => replaced(text, ...lines(text, random)),
  function repeatLines(text, random) {
    const [start, end] = lines(text, random);
    return replaced(text, end, end, text.subarray(start, end));
  },
  function moveLines(text, random) {
    const [start, end] = lines(text, random);
    const rest = replaced(text, start, end);
    const at = rest.lastIndexOf(10, random.below(rest.length)) + 1;
    return replaced(rest, at, at, text.subarray(start, end));
  },
  (text, random, other) => replaced(text, ...span(text, random), other.subarray(...span(other, random))),
  (text, random, other) => replaced(text, ...lines(text, random), other.subarray(...lines(other, random))),
  (text, random) => text.subarray(0, random.below(text.length)),
  (text, random) => inserted(text, random.below(text.length + 1), random.pick(STRUCTURE)),
  (text, random) => inserted(text, random.below(text.length + 1), random.pick(STRUCTURE)),
  (text, random) => inserted(text, text.lastIndexOf(10, random.below(text.length)) + 1, random.pick(DIRECTIVES)),
  function repeatMuch(text, random) {
    const part = random.below(2) === 0 ? random.pick(STRUCTURE) : random.pick(DIRECTIVES);
    return inserted(
      text,
      random.below(text.length + 1),
      part.repeat(1 << random.below(random.below(50) === 0 ? 17 : 8)),
    );
  },
  function repeatPart(text, random) {
    const [start, end] = span(text, random);
    const part = text.subarray(start, Math.min(end, start + 40));
    return replaced(text, end, end, ...Array.from({ length: 1 << random.below(11) }, () => part));
  },
];

/** A text with one to `most` faults; `other` is what parts are taken from. */
export function mutate(text: Buffer, other: Buffer, random: Random, most = 6): Buffer {
  for (let more = 1 + random.below(1 + random.below(most)); more > 0; more--)
    text = random.pick(MUTATIONS)(text, random, other);
  return text;
}
