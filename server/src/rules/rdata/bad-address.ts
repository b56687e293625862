import { classOf } from '../../records/classes.ts';
import type { PlacedProblem, Zone } from '../../zone/zone.ts';
import { type Fix, replace } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { addressOf } from '../support/addressName.ts';
import { entryOf } from '../support/entryOf.ts';
import { lineOf } from '../support/line.ts';
import { isPeriod, orderFix } from '../support/order.ts';

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
    name: '{text} is a name, and {type} takes an {expected}, so the server refuses the zone; to point to a name, write CNAME',
    order: 'The class {text} stands after the type; it must stand before it, so the server refuses the zone',
    twice:
      'The type {text} is written twice, and the second one is read as the address, so the server refuses the zone',
    period: 'The TTL {text} stands after the type; it must stand before it, so the server refuses the zone',
    network:
      '{text} is a network, and a record of type {type} has one address; the server refuses the zone; write {bare}, and the others in records of their own',
    list: 'A record of type {type} has one address, so the server refuses the zone; write {bare} here, and the others in records of their own',
    port: 'An address has no port, so the server refuses the zone: write {bare}; only SRV, SVCB and HTTPS records have ports',
    rest: '{text} is no {expected}, so the server refuses the zone: write {bare} and nothing else',
    parts: '{text} is no IPv4 address: it needs four numbers and has {count}, so the server refuses the zone',
    large: '{text} is no IPv4 address: {part} is larger than 255, so the server refuses the zone',
    zero: '{text} is no IPv4 address for the server, which refuses the zone: {part} must not start with 0',
  },
  caseOf(problem, zone) {
    const text = String(problem.args?.text);
    if (problem.message !== undefined) return {};
    if (classOf(text) !== undefined) return { message: 'order' };
    const { type } = problem.args ?? {};
    if (text.toUpperCase() === type) return { message: 'twice' };
    if (isPeriodBeforeAddress(problem, zone)) return { message: 'period' };
    const surrounded = addressWithin(text, type);
    if (surrounded) return { message: surrounded.fault, args: { bare: surrounded.bare } };
    if (isName(text)) return { message: 'name' };
    if (type !== 'A' || !/^[\d.]+$/.test(text)) return {};
    const parts = text.split('.').filter((part) => part !== '');
    const large = parts.find((part) => Number(part) > 255);
    const zero = parts.find((part) => part.length > 1 && part.startsWith('0'));
    if (large !== undefined) return { message: 'large', args: { part: large } };
    if (zero !== undefined) return { message: 'zero', args: { part: zero } };
    return parts.length === 4 ? {} : { message: 'parts', args: { count: parts.length } };
  },
  fixesOf(problem, zone) {
    const text = zone.textAt(problem);
    if (text !== problem.args?.text) return [];
    const { type } = problem.args;
    if (problem.message === 'other-family') return typeFix(problem, zone, type === 'A' ? 'AAAA' : 'A');
    if (text.toUpperCase() === type) return [removeWord(problem, zone)];
    if (classOf(text) !== undefined || isPeriodBeforeAddress(problem, zone)) return orderFix(zone, problem);
    const surrounded = addressWithin(text, type);
    if (surrounded) {
      return surrounded.fault === 'list' ? [] : [replace(`Write ${surrounded.bare}`, problem, surrounded.bare)];
    }
    if (isName(text)) return mayBeAlias(problem, zone) ? typeFix(problem, zone, 'CNAME') : [];
    const bare = text.replace(/(^|\.)0+(?=\d)/g, '$1');
    return bare !== text && addressOf(bare)?.length === 4 ? [replace(`Write ${bare}`, problem, bare)] : [];
  },
});

interface Surrounded {
  readonly bare: string;
  /** Name of a message. */
  readonly fault: 'network' | 'list' | 'port' | 'rest';
}

/** An address with something before or after it that does not belong there: `192.0.2.0/24`, `[2001:db8::1]`. */
function addressWithin(text: string, type: unknown): Surrounded | undefined {
  const pattern =
    type === 'A'
      ? /^\[?(\d+\.\d+\.\d+\.\d+)(?!\d|\.\d)(.*)$/
      : /^\[?([\da-f:]*:[\da-f:]*[\da-f](?:\.\d+){0,3}|[\da-f:]*::)(?![\da-f:]|\.\d)(.*)$/i;
  const plain = withUsualMarks(text.replace(/^\w+:\/\//, ''), type);
  const [, bare, rest] = pattern.exec(plain) ?? [];
  if (bare === undefined || bare === text || addressOf(bare)?.length !== (type === 'A' ? 4 : 16)) return undefined;
  if (/^\/\d+$/.test(rest)) return { bare, fault: 'network' };
  if (/^,./.test(rest)) return { bare, fault: 'list' };
  return { bare, fault: /^\]?:\d+$/.test(rest) ? 'port' : 'rest' };
}

/** `192,0,2,1` → `192.0.2.1`, which some keyboards and locales write, and three colons → two. */
const withUsualMarks = (text: string, type: unknown): string =>
  type === 'A' && /^\d+(?:,\d+){3}$/.test(text) ? text.replaceAll(',', '.') : text.replace(/:{3,}/, '::');

/** Whether a TTL stands where the address must stand, and the address behind it. */
function isPeriodBeforeAddress(problem: PlacedProblem, zone: Zone): boolean {
  if (!isPeriod(zone.textAt(problem))) return false;
  const rest = zone.textAt({ ...problem, start: problem.end, end: lineOf(zone, problem).end });
  return addressOf(/^\s+(\S+)/.exec(rest)?.[1] ?? '') !== undefined;
}

const isName = (text: string): boolean => /[g-z_-]/i.test(text) && !/[:/,;<]/.test(text);

/** Whether the record has an owner of its own that is not the zone itself, which cannot be an alias. */
function mayBeAlias(problem: PlacedProblem, zone: Zone): boolean {
  const entry = entryOf(zone, problem);
  return !!entry && entry.ownerToken >= 0 && entry.text(zone.files[problem.file].codes, entry.ownerToken) !== '@';
}

/** Changes the type to one that takes what is written. */
function typeFix(problem: PlacedProblem, zone: Zone, other: string): Fix[] {
  const entry = /^A(?:AAA)?$/.test(String(problem.args?.type)) ? entryOf(zone, problem) : undefined;
  if (!entry || entry.typeToken < 0) return [];
  const place = { file: problem.file, start: entry.starts[entry.typeToken], end: entry.ends[entry.typeToken] };
  return [replace(`Make it ${other === 'CNAME' ? 'a' : 'an'} ${other} record`, place, other)];
}

/** Removes the word that the problem stands at, and the blanks behind it. */
function removeWord(problem: PlacedProblem, zone: Zone): Fix {
  const rest = zone.textAt({ ...lineOf(zone, problem), start: problem.end });
  const blanks = /^\s*/.exec(rest)![0].length;
  return replace(`Remove ${zone.textAt(problem)}`, { ...problem, end: problem.end + blanks }, '');
}
