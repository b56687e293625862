import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'number-out-of-range',
  group: 'rdata',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  refusedBy: ['bind'],
  doc: {
    summary: 'A number is larger than its field can hold.',
    why: 'Servers refuse the zone.',
    remedy: 'Write a number that fits.',
    references: ['RFC 1035 §5.1'],
    bad: 'mail A 192.0.2.25\n@ MX 65536 mail\n',
    good: 'mail A 192.0.2.25\n@ MX 10 mail\n',
  },
  messages: {
    default:
      '{text} is too large for the {field} of {type}, which holds at most {largest}; the server refuses the zone',
  },
});
