import { defineRule } from '../rule.ts';
import { mxFix } from '../support/mxFix.ts';

export default defineRule({
  code: 'mx-preference-joined',
  group: 'mail',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'The preference and the host of an MX record are joined by a colon or the like.',
    why: 'Servers do not load the zone: a blank must stand between the two.',
    remedy: 'Write the number, a blank and the host.',
    references: ['RFC 1035 §3.3.9', 'RFC 1035 §5.1'],
    bad: '@ MX 10:mail\nmail A 192.0.2.25\n',
    good: '@ MX 10 mail\nmail A 192.0.2.25\n',
  },
  refusedBy: ['bind'],
  messages: {
    default:
      'MX needs a blank between the preference {preference} and the host {host}: "{text}" is read as one word, and servers do not load the zone',
    'host-first':
      'The preference comes first in an MX record, then a blank and the host: write "{preference} {host}". Servers do not load the zone with "{text}"',
    'null-mx':
      'A blank is missing between the preference {preference} and the dot that stands for "no mail host": write "{preference} .". Servers do not load the zone with "{text}"',
    separator:
      'A blank is all that stands between preference and host in an MX record: write {preference} for "{text}"',
  },
  fixesOf: (problem, zone) => mxFix(problem, zone, problem.args!.preference),
});
