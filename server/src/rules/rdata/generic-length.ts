import { replace } from '../finding.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'generic-length',
  group: 'rdata',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  refusedBy: ['bind'],
  doc: {
    summary: 'The number after \\# is not the number of octets that follow.',
    why: 'Servers refuse the zone.',
    remedy: 'Count the octets: two hexadecimal digits make one.',
    references: ['RFC 3597 §5'],
    bad: 'host TYPE65280 \\# 4 c0ff\n',
    good: 'host TYPE65280 \\# 2 c0ff\n',
  },
  messages: {
    default: 'The number after \\# says {length} octets and {got} follow, so the server refuses the zone',
  },
  fixesOf(problem, zone) {
    const length = /^\d+(?=\s)/.exec(zone.textAt(problem))?.[0].length;
    if (length === undefined) return [];
    return [
      replace(`Write ${problem.args?.got}`, { ...problem, end: problem.start + length }, String(problem.args?.got)),
    ];
  },
});
