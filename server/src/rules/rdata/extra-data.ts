import { typeByMnemonic } from '../../records/registry.ts';
import type { PlacedProblem, Zone } from '../../zone/zone.ts';
import { type Fix, replace } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { addressOf } from '../support/addressName.ts';
import { entryOf } from '../support/entryOf.ts';
import { layoutOf } from '../support/layout.ts';
import { lineOf, newlineOf } from '../support/line.ts';
import { misplacedWord, orderFix } from '../support/order.ts';

export default defineRule({
  code: 'extra-data',
  group: 'rdata',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  refusedBy: ['bind'],
  doc: {
    summary: 'Words follow after the data of a record.',
    why: 'Servers refuse the zone. Often a blank came into a name, or a comment lacks its semicolon.',
    remedy: 'Remove them, or write a semicolon before them.',
    references: ['RFC 1035 §5.1'],
    bad: 'www A 192.0.2.80 web server\n',
    good: 'www A 192.0.2.80 ; web server\n',
  },
  messages: {
    default:
      '"{text}" is more than {type} takes, so the server refuses the zone; remove it, or write ; before it if it is a comment',
    name: '"{text}" is more than {type} takes, so the server refuses the zone: a name has no blanks in it; remove it, or write ; before it if it is a comment',
    second:
      '"{text}" is more than {type} takes, so the server refuses the zone: one record names one host; write a record of its own for {text}',
    addresses:
      'A record of type {type} has one address, so the server refuses the zone; write each in a record of its own',
    order:
      '"{text}" is more than {type} takes, so the server refuses the zone; if {word} is the TTL or class, it must stand before the type',
    number:
      'There are too many numbers before "{text}": "{before}" is read as the name, so the server refuses the zone; it is written {layout}',
    strings:
      '"{text}" is more than the strings that {type} takes, so the server refuses the zone: a text with blanks needs quotes; it is written {layout}',
  },
  caseOf(problem, zone) {
    if (areAddresses(problem, zone)) return { message: 'addresses' };
    if (isSecondHost(problem, zone)) return { message: 'second' };
    const type = String(problem.args?.type);
    const layout = layoutOf(type);
    const numbers = numbersBefore(problem, zone);
    const isAfterName = typeByMnemonic(type)?.fields.at(-1)?.kind === 'name';
    const word = misplacedWord(zone, problem);
    if (word !== undefined && isOneWord(problem, zone)) return { message: 'order', args: { word } };
    if (isAfterName && numbers.length > 1) return { message: 'number', args: { before: numbers.at(-1)!, layout } };
    const text = zone.textAt(problem).replace(/^"(.*)"$/s, '$1');
    if (type === 'HINFO') return { message: 'strings', args: { text, layout } };
    return isAfterName ? { message: 'name' } : { args: { text } };
  },
  fixesOf(problem, zone) {
    if (areAddresses(problem, zone)) return splitFix(problem, zone);
    const hasTwoHosts = isSecondHost(problem, zone);
    if (!hasTwoHosts && misplacedWord(zone, problem) !== undefined && isOneWord(problem, zone))
      return orderFix(zone, problem);
    // Which of the numbers is too much only people know.
    if (!hasTwoHosts && numbersBefore(problem, zone).length > 1) return [];
    if (/[\r\n()]/.test(zone.textAt(problem)) || !isWhole(problem, zone)) return [];
    const second = hasTwoHosts ? ownRecord(problem, zone) : [];
    return [
      ...second,
      replace('Make it a comment', { ...problem, end: problem.start }, '; '),
      replace('Remove it', problem, ''),
    ];
  },
});

/** Types of which a name may have several records, each with a host. */
const HOSTS: ReadonlySet<unknown> = new Set(['NS', 'MX', 'PTR']);

/** Whether a complete name stands behind a complete name. */
function isSecondHost(problem: PlacedProblem, zone: Zone): boolean {
  const before = zone.textAt({ ...lineOf(zone, problem), end: problem.start });
  return HOSTS.has(problem.args?.type) && COMPLETE.test(zone.textAt(problem)) && /\.\s*,?\s*$/.test(before);
}

/** Gives the name a line of its own, with the owner of the line above. */
function ownRecord(problem: PlacedProblem, zone: Zone): Fix[] {
  const line = lineOf(zone, problem);
  const before = zone.textAt({ ...line, end: problem.start });
  const [, preference] = /\s(\d+)\s+\S+\s*$/.exec(before) ?? [];
  const isMx = problem.args?.type === 'MX';
  if (before.includes('(') || (isMx && preference === undefined)) return [];
  const start = line.start + before.replace(/[\s,]+$/, '').length;
  const data = `${isMx ? `${preference} ` : ''}${zone.textAt(problem)}`;
  const text = `${newlineOf(zone.files[problem.file].codes)}\t${problem.args?.type} ${data}`;
  return [replace(`Write a record of its own: ${data}`, { ...problem, start }, text)];
}

const COMPLETE = /^[\w-]+(?:\.[\w-]+)+\.$/;

/** Whether further addresses follow the one of an address record. */
const areAddresses = (problem: PlacedProblem, zone: Zone): boolean =>
  /^A(?:AAA)?$/.test(String(problem.args?.type)) &&
  zone
    .textAt(problem)
    .split(/\s+/)
    .every((word) => addressOf(word) !== undefined);

/** Gives each address a record on a line of its own, which starts as that of the first one does. */
function splitFix(problem: PlacedProblem, zone: Zone): Fix[] {
  const entry = entryOf(zone, problem);
  const line = lineOf(zone, problem);
  if (!entry || entry.openedAt >= 0 || entry.start < line.start || !isWhole(problem, zone)) return [];
  const prefix = zone.textAt({ ...line, end: entry.starts[entry.first] });
  const newline = newlineOf(zone.files[problem.file].codes);
  const lines = zone
    .textAt(problem)
    .split(/\s+/)
    .map((address) => newline + prefix + address);
  const place = { ...problem, start: entry.ends[entry.first] };
  return [replace('Write a record for each address', place, lines.join(''))];
}

/** Whether there is one word too many. */
const isOneWord = (problem: PlacedProblem, zone: Zone): boolean => !/\s/.test(zone.textAt(problem));

/** Whether nothing but a comment follows on the line, and the place is no template. */
function isWhole(problem: PlacedProblem, zone: Zone): boolean {
  const rest = zone.textAt({ ...lineOf(zone, problem), start: problem.end });
  return /^\s*(?:;|$)/.test(rest) && !zone.textAt(problem).startsWith('$GENERATE');
}

/** The words of the data before the place, if all of them are numbers: one of them stands where the name must stand. */
function numbersBefore(problem: PlacedProblem, zone: Zone): string[] {
  const entry = entryOf(zone, problem);
  if (!entry) return [];
  const words: string[] = [];
  for (let token = entry.first; token < entry.count && entry.starts[token] < problem.start; token++) {
    words.push(entry.text(zone.files[problem.file].codes, token));
  }
  return words.every((word) => /^\d+$/.test(word)) ? words : [];
}
