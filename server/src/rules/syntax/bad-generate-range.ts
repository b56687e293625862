import { replace } from '../finding.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'bad-generate-range',
  group: 'syntax',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  refusedBy: ['bind'],
  doc: {
    summary: 'The range of a $GENERATE is none.',
    why: 'BIND refuses the zone, or passes over what it does not understand.',
    remedy: 'Write the first and the last number with a hyphen, and if needed a slash and the step: 1-10 or 0-100/10.',
    references: ['BIND 9 Administrator Reference Manual, $GENERATE'],
    bad: '$GENERATE 10-1 host$ A 192.0.2.$\n',
    good: '$GENERATE 1-10 host$ A 192.0.2.$\n',
  },
  messages: {
    default:
      '"{text}" is no range: write first-last or first-last/step, the smaller number first; BIND refuses the zone',
    extra: 'BIND reads "{text}" as {range} and passes over the rest; write first-last or first-last/step',
  },
  caseOf: ({ loads }) => (loads ? { severity: 'warning' } : {}),
  fixesOf(problem) {
    const match = /^(\d+)-(\d+)((?:\/[1-9]\d*)?)$/.exec(String(problem.args?.text));
    if (!match || Number(match[1]) <= Number(match[2])) return [];
    return [replace('Put the smaller number first', problem, `${match[2]}-${match[1]}${match[3]}`)];
  },
});
