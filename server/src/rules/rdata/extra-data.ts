import { typeByMnemonic } from '../../records/registry.ts';
import type { PlacedProblem, Zone } from '../../zone/zone.ts';
import { replace } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { lineOf } from '../support/line.ts';

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
      '"{text}" is more than a {type} record takes, so the server refuses the zone; remove it, or write ; before it if it is a comment',
    name: '"{text}" is more than a {type} record takes, so the server refuses the zone: a name has no blanks in it; remove it, or write ; before it if it is a comment',
  },
  caseOf(problem) {
    const last = typeByMnemonic(String(problem.args?.type))?.fields.at(-1);
    return last?.kind === 'name' ? { message: 'name' } : {};
  },
  fixesOf(problem, zone) {
    if (/[\r\n()]/.test(zone.textAt(problem)) || !isWhole(problem, zone)) return [];
    return [replace('Make it a comment', { ...problem, end: problem.start }, '; '), replace('Remove it', problem, '')];
  },
});

/** Whether nothing but a comment follows on the line, and the place is no template. */
function isWhole(problem: PlacedProblem, zone: Zone): boolean {
  const rest = zone.textAt({ ...lineOf(zone, problem), start: problem.end });
  return /^\s*(?:;|$)/.test(rest) && !zone.textAt(problem).startsWith('$GENERATE');
}
