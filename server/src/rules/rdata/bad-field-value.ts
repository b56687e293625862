import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'bad-field-value',
  group: 'rdata',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  refusedBy: ['bind'],
  doc: {
    summary: 'A field of a record has a value that it cannot have.',
    why: 'Servers refuse the zone.',
    remedy: 'Write a value as the field takes it.',
    references: ['RFC 1035 §5.1'],
    bad: 'mail A 192.0.2.25\n_imaps._tcp SRV 0 one 993 mail\n',
    good: 'mail A 192.0.2.25\n_imaps._tcp SRV 0 1 993 mail\n',
  },
  messages: {
    default: 'The {field} of {type} must be {expected}, not "{text}"; the server refuses the zone',
    empty: 'The {field} of {type} must be {expected}; the server refuses the zone',
  },
  caseOf: (problem) => (problem.args?.text === '' ? { message: 'empty' } : {}),
});
