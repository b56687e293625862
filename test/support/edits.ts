/** Random zones and random edits of their text, as people make them: mostly one character. */
import type { Random } from '../fuzz/random.ts';

export interface RandomEdit {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}

const OWNERS = [
  '@',
  'www',
  'mail',
  'mx2',
  'ns1',
  'lab',
  'ns.lab',
  'a.b.c',
  '*',
  '*.lab',
  'old',
  'WWW',
  'gone.old',
  'host',
  'x.lab',
  '',
];
const TARGETS = [
  'mail',
  'www',
  'ns1',
  'lab',
  'ns.lab',
  'missing',
  'mail.example.com',
  'mail.example.com.',
  'host.example.net.',
  '@',
  '192.0.2.1',
  'x.lab',
];

/** A zone with most kinds of faults; a few entries span lines. */
export function zoneText(random: Random, records: number): string {
  let text =
    '$TTL 3600\n@ IN SOA ns1 hostmaster (\n\t2026010101 ; serial\n\t14400 3600\n\t1209600 3600 )\n\tNS ns1\n\tNS ns.example.net.\nns1 A 192.0.2.1\n';
  for (let i = 0; i < records; i++) text += `${entry(random)}\n`;
  return text;
}

function entry(random: Random): string {
  const owner = random.pick(OWNERS);
  const target = random.pick(TARGETS);
  const number = random.below(250);
  switch (random.below(18)) {
    case 0:
      return `; a comment ${number}`;
    case 1:
      return '';
    case 2:
      return `${owner}\tMX\t10 ${target}`;
    case 3:
      return `${owner} 300 IN CNAME ${target}`;
    case 4:
      return `${owner} NS ${target}`;
    case 5:
      return `${owner} TXT "text ; ${number}" more ; comment`;
    case 6:
      return `${owner} SRV 0 5 5060 ${target}`;
    case 7:
      return `${owner} TXT (\n  "one"\n  "two" )`;
    case 8:
      return `${owner} AAAA 2001:db8::${number}`;
    case 9:
      return `${owner} A 192.0.2.${number} ; zonesmith-ignore duplicate-record`;
    case 10:
      return random.below(4) === 0 ? `${owner} DNAME ${target}` : `${owner} A 192.0.2.${number}`;
    case 11:
      return random.below(4) === 0 ? `$ORIGIN lab.example.com.` : `${owner} A 198.51.100.${number}`;
    case 12:
      return random.below(4) === 0 ? `$TTL ${number}` : `${owner} ${number} A 192.0.2.${number}`;
    case 13:
      return `${owner} MX ${target}`;
    default:
      return `${owner} A 192.0.2.${number}`;
  }
}

const TYPED = ['a', '1', '.', ' ', '\t', '-', 'A', '@', '*', '$', '#', '\\'];
const SPECIAL = ['(', ')', '"', ';', '\n'];

/** One character typed or removed, now and then a line; a fifth of them change how the text around is read. */
export function editOf(random: Random, text: string): RandomEdit {
  const start = random.below(text.length + 1);
  const kind = random.below(10);
  if (kind < 2) return { start, end: start, insert: random.pick(SPECIAL) };
  if (kind < 6) return { start, end: start, insert: random.pick(TYPED) };
  if (kind < 8) return { start, end: Math.min(text.length, start + 1), insert: '' };
  if (kind < 9) return { start, end: Math.min(text.length, start + random.below(60)), insert: '' };
  const line = text.lastIndexOf('\n', start - 1) + 1;
  return { start: line, end: line, insert: `${entry(random)}\n` };
}
