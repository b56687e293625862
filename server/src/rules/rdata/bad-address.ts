import { classOf } from '../../records/classes.ts';
import type { PlacedProblem, Zone } from '../../zone/zone.ts';
import { type Fix, replace } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { addressOf } from '../support/addressName.ts';
import { entryOf } from '../support/entryOf.ts';

export default defineRule({
  code: 'bad-address',
  group: 'rdata',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  refusedBy: ['bind'],
  doc: {
    summary: 'What stands where an address must stand is none.',
    why: 'Servers refuse the zone.',
    remedy:
      'Write an IPv4 address as four numbers up to 255 without leading zeros, an IPv6 address as up to eight groups of hexadecimal digits.',
    references: ['RFC 1035 §3.4.1', 'RFC 3596 §2.4', 'RFC 4291 §2.2'],
    bad: 'www A 2001:db8::80\n',
    good: 'www AAAA 2001:db8::80\n',
  },
  messages: {
    default: '{text} is no {expected}, so the server refuses the zone',
    'other-family':
      '{text} is an address of the other kind: {type} takes an {expected}, so the server refuses the zone',
    name: '{text} is a name, and {type} takes an {expected}; the server refuses the zone. To point to a name, write CNAME',
    order: 'The class {text} stands after the type; it must stand before it, so the server refuses the zone',
    twice:
      'The type {text} is written twice, and the second one is read as the address, so the server refuses the zone',
    dressed: '{text} is more than an {expected}, so the server refuses the zone; write {bare}',
    parts: '{text} is no IPv4 address: it needs four numbers and has {count}, so the server refuses the zone',
    large: '{text} is no IPv4 address: {part} is larger than 255, so the server refuses the zone',
    zero: '{text} is no IPv4 address for the server, which refuses the zone: {part} must not start with 0',
  },
  caseOf: ({ args, message }) => (message === undefined ? caseOf(String(args?.text), String(args?.type)) : {}),
  fixesOf(problem, zone) {
    const text = zone.textAt(problem);
    const type = String(problem.args?.type);
    if (text !== problem.args?.text) return [];
    if (problem.message === 'other-family') return typeFix(problem, zone, type === 'A' ? 'AAAA' : 'A');
    const { message } = caseOf(text, type);
    if (message === 'name') return typeFix(problem, zone, 'CNAME');
    if (message === 'order' || message === 'twice') return surplusFix(problem, zone);
    const bare = undressed(text, type) ?? text.replace(/\.+$/, '').replace(/(^|\.)0+(?=\d)/g, '$1');
    return bare !== text && isOf(type, bare) ? [replace(`Write ${bare}`, problem, bare)] : [];
  },
});

function caseOf(text: string, type: string) {
  if (classOf(text) !== undefined) return { message: 'order' } as const;
  if (text.toUpperCase() === type) return { message: 'twice' } as const;
  const bare = undressed(text, type);
  if (bare !== undefined) return { message: 'dressed', args: { bare } } as const;
  if (/[g-z_-]/i.test(text) && !text.includes(':')) return { message: 'name' } as const;
  if (type !== 'A' || !/^[\d.]+$/.test(text)) return {};
  const parts = text.split('.').filter((part) => part !== '');
  const large = parts.find((part) => Number(part) > 255);
  const zero = parts.find((part) => part.length > 1 && part.startsWith('0'));
  if (large !== undefined) return { message: 'large', args: { part: large } } as const;
  if (zero !== undefined) return { message: 'zero', args: { part: zero } } as const;
  return parts.length === 4 ? {} : ({ message: 'parts', args: { count: parts.length } } as const);
}

/** What stands around addresses elsewhere: in URLs, socket addresses, networks and lists. */
const DRESS: readonly (readonly [RegExp, string])[] = [
  [/^[a-z][a-z0-9+.-]*:\/\//i, ''],
  [/\/.*$/, ''],
  [/^\[(.*)\](?::\d+)?$/, '$1'],
  [/^([\d.]+):\d+$/, '$1'],
  [/[,;]$/, ''],
  [/^(\d+),(\d+),(\d+),(\d+)$/, '$1.$2.$3.$4'],
  [/:{3,}/, '::'],
];

/** The address that a text is but for what does not belong to it. */
function undressed(text: string, type: string): string | undefined {
  const bare = DRESS.reduce((rest, [dress, instead]) => rest.replace(dress, instead), text);
  return bare !== text && isOf(type, bare) ? bare : undefined;
}

const isOf = (type: string, address: string): boolean => addressOf(address)?.length === (type === 'AAAA' ? 16 : 4);

/** Changes the type to one that takes what is written. */
function typeFix(problem: PlacedProblem, zone: Zone, other: string): Fix[] {
  const entry = ['A', 'AAAA'].includes(String(problem.args?.type)) ? entryOf(zone, problem) : undefined;
  if (!entry || entry.typeToken < 0) return [];
  const place = { file: problem.file, start: entry.starts[entry.typeToken], end: entry.ends[entry.typeToken] };
  return [replace(`Make it ${other === 'CNAME' ? 'a' : 'an'} ${other} record`, place, other)];
}

/** Removes a word between the type and the address. */
function surplusFix(problem: PlacedProblem, zone: Zone): Fix[] {
  const entry = entryOf(zone, problem);
  const next = entry ? entry.starts.subarray(0, entry.count).indexOf(problem.start) + 1 : 0;
  if (!entry || next === 0 || next >= entry.count) return [];
  const address = zone.textAt({ ...problem, start: entry.starts[next], end: entry.ends[next] });
  if (!isOf(String(problem.args?.type), address)) return [];
  return [replace(`Remove ${zone.textAt(problem)}`, { ...problem, end: entry.starts[next] }, '')];
}
