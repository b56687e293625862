import { defineRule } from '../rule.ts';
import { mxFix } from '../support/mxFix.ts';

export default defineRule({
  code: 'mx-preference-missing',
  group: 'mail',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'An MX record has no preference number.',
    why: 'Servers do not load the zone: an MX record is a number and a host.',
    remedy: 'Write a number before the host; the host with the lowest number is tried first.',
    references: ['RFC 1035 §3.3.9'],
    bad: '@ MX mail\nmail A 192.0.2.25\n',
    good: '@ MX 10 mail\nmail A 192.0.2.25\n',
  },
  refusedBy: ['bind'],
  messages: {
    default:
      'MX needs a preference number before the host {host}, as in "10 {host}": without it servers do not load the zone',
  },
  fixesOf: (problem, zone) => mxFix(problem, zone, 10),
});
