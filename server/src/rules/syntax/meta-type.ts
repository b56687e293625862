import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'meta-type',
  group: 'syntax',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  refusedBy: ['bind'],
  doc: {
    summary: 'A record has a type that only occurs in queries and answers.',
    why: 'Types such as ANY, AXFR, OPT and TSIG hold no data of a zone. Servers refuse the zone.',
    remedy: 'Remove the record, or write the type that was meant.',
    references: ['RFC 1035 §3.2.3', 'RFC 6895 §3.1'],
    bad: 'www OPT 1\n',
    good: 'www A 192.0.2.80\n',
  },
  messages: {
    default:
      '{type} is a type of queries and messages and cannot stand in a zone, so the server refuses the zone; remove the record',
  },
});
