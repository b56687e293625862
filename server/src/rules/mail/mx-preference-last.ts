import { defineRule } from '../rule.ts';
import { mxFix } from '../support/mxFix.ts';

export default defineRule({
  code: 'mx-preference-last',
  group: 'mail',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'The preference of an MX record stands behind the host.',
    why: 'Servers do not load the zone: the number comes first.',
    remedy: 'Write the number, then the host.',
    references: ['RFC 1035 §3.3.9'],
    bad: '@ MX mail 10\nmail A 192.0.2.25\n',
    good: '@ MX 10 mail\nmail A 192.0.2.25\n',
  },
  refusedBy: ['bind'],
  messages: {
    default:
      'The preference comes first in an MX record: write "{preference} {host}"; as it is, servers do not load the zone',
  },
  fixesOf: (problem, zone) => mxFix(problem, zone, problem.args!.preference),
});
