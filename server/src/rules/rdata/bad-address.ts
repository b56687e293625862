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
    name: '{text} is a name, and {type} takes an {expected}, so the server refuses the zone; to point to a name, write CNAME',
    order: 'The class {text} stands after the type; it must stand before it, so the server refuses the zone',
    parts: '{text} is no IPv4 address: it needs four numbers and has {count}, so the server refuses the zone',
    large: '{text} is no IPv4 address: {part} is larger than 255, so the server refuses the zone',
    zero: '{text} is no IPv4 address for the server, which refuses the zone: {part} must not start with 0',
  },
  caseOf(problem) {
    const text = String(problem.args?.text);
    if (problem.message !== undefined) return {};
    if (classOf(text) !== undefined) return { message: 'order' };
    if (/[g-z_-]/i.test(text) && !text.includes(':') && text.includes('.')) return { message: 'name' };
    if (problem.args?.type !== 'A' || !/^[\d.]+$/.test(text)) return {};
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
    if (problem.message === 'other-family') return typeFix(problem, zone);
    const bare = text.replace(/\.+$/, '').replace(/(^|\.)0+(?=\d)/g, '$1');
    return bare !== text && addressOf(bare)?.length === 4 ? [replace(`Write ${bare}`, problem, bare)] : [];
  },
});

/** Changes the type to the one that takes such an address. */
function typeFix(problem: PlacedProblem, zone: Zone): Fix[] {
  const { type } = problem.args ?? {};
  const other = type === 'A' ? 'AAAA' : type === 'AAAA' ? 'A' : undefined;
  const entry = other && entryOf(zone, problem);
  if (!entry || entry.typeToken < 0) return [];
  const place = { file: problem.file, start: entry.starts[entry.typeToken], end: entry.ends[entry.typeToken] };
  return [replace(`Make it an ${other} record`, place, other)];
}
