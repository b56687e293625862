import { replace } from '../finding.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'unquoted-field',
  group: 'rdata',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  refusedBy: ['bind'],
  doc: {
    summary: 'A value stands without quotes that must have them.',
    why: 'BIND refuses the zone.',
    remedy: 'Write the value in double quotes.',
    references: ['RFC 7553 §4.4', 'RFC 1035 §5.1'],
    bad: '_http._tcp URI 10 1 https://www.example.com/\n',
    good: '_http._tcp URI 10 1 "https://www.example.com/"\n',
  },
  messages: {
    default: 'The {field} of {type} must stand in double quotes; the server refuses the zone without them',
  },
  fixesOf(problem, zone) {
    const text = zone.textAt(problem);
    return /[\s"]/.test(text) ? [] : [replace('Put it in quotes', problem, `"${text}"`)];
  },
});
