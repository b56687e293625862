import { typeByMnemonic } from '../../records/registry.ts';
import type { PlacedProblem, Zone } from '../../zone/zone.ts';
import { type Fix, replace } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { lineOf, newlineOf } from '../support/line.ts';

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
      '"{text}" is more than {type} takes, so the server refuses the zone. Remove it, or write ; before it if it is a comment',
    name: '"{text}" is more than {type} takes, so the server refuses the zone: a name has no blanks in it. Remove it, or write ; before it if it is a comment',
    second:
      '"{text}" is more than {type} takes, so the server refuses the zone: one record names one host. Write a record of its own for {text}',
  },
  caseOf(problem, zone) {
    const last = typeByMnemonic(String(problem.args?.type))?.fields.at(-1);
    if (last?.kind !== 'name') return {};
    return { message: isSecondHost(problem, zone) ? 'second' : 'name' };
  },
  fixesOf(problem, zone) {
    if (/[\r\n()]/.test(zone.textAt(problem)) || !isWhole(problem, zone)) return [];
    const second = isSecondHost(problem, zone) ? ownRecord(problem, zone) : [];
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

/** Whether nothing but a comment follows on the line, and the place is no template. */
function isWhole(problem: PlacedProblem, zone: Zone): boolean {
  const rest = zone.textAt({ ...lineOf(zone, problem), start: problem.end });
  return /^\s*(?:;|$)/.test(rest) && !zone.textAt(problem).startsWith('$GENERATE');
}
