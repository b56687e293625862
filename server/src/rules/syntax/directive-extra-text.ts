import type { Place } from '../../zone/files.ts';
import type { PlacedProblem, Zone } from '../../zone/zone.ts';
import { replace } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { lineOf } from '../support/line.ts';

export default defineRule({
  code: 'directive-extra-text',
  group: 'syntax',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  refusedBy: ['bind'],
  doc: {
    summary: 'More stands after a directive than it takes.',
    why: 'Servers refuse the zone.',
    remedy: 'Remove the text, or write a semicolon before it if it is a comment.',
    references: ['RFC 1035 §5.1'],
    bad: '$TTL 3600 one hour\n',
    good: '$TTL 3600 ; one hour\n',
  },
  messages: {
    default:
      '"{text}" is more than {directive} takes, so the server refuses the zone; remove it, or write ; before it if it is a comment',
    unit: 'No blank may stand between a number and its unit, so the server refuses the zone; write $TTL {meant}',
  },
  caseOf(problem, zone) {
    const meant = looseUnit(zone, problem);
    return meant ? { message: 'unit', args: { meant: zone.textAt(meant).replace(/\s/g, '') } } : {};
  },
  fixesOf(problem, zone) {
    const meant = looseUnit(zone, problem);
    if (meant) return [replace('Remove the blank before the unit', meant, zone.textAt(meant).replace(/\s/g, ''))];
    return [replace('Make it a comment', { ...problem, end: problem.start }, '; '), replace('Remove it', problem, '')];
  },
});

/** The number and the unit behind it in `$TTL 1 D`. */
function looseUnit(zone: Zone, problem: PlacedProblem): Place | undefined {
  if (problem.args?.directive !== '$TTL') return undefined;
  const { start } = lineOf(zone, problem);
  const number = /\d+[ \t]+$/.exec(zone.textAt({ ...problem, start, end: problem.start }));
  return number && /^[wdhms]$/i.test(zone.textAt(problem)) ? { ...problem, start: start + number.index } : undefined;
}
