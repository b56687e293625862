import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'afsdb-unknown-subtype',
  group: 'rdata',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'The subtype of an AFSDB record is neither 1 nor 2.',
    why: 'It is no preference: 1 is a server of an AFS cell, 2 one of a DCE cell, and clients ignore other records.',
    remedy: 'Write 1 for AFS.',
    references: ['RFC 1183 §1', 'RFC 5864 §5'],
    bad: '@ AFSDB 10 afs\nafs A 192.0.2.70\n',
    good: '@ AFSDB 1 afs\nafs A 192.0.2.70\n',
  },
  messages: {
    default:
      'The first number of AFSDB is the kind of server, no preference: clients ignore a record with {subtype}; write 1 for AFS, or 2 for DCE',
  },
  types: ['AFSDB'],
  visit: {
    record(record, ctx) {
      const subtype = record.numberOf('subtype');
      if (subtype !== 1 && subtype !== 2) ctx.report('default', record.fieldPlace('subtype'), { subtype });
    },
  },
});
