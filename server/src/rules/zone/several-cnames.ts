import { defineRule } from '../rule.ts';
import { removeEntry } from '../support/lines.ts';
import { othersIn } from '../support/sameData.ts';

export default defineRule({
  code: 'several-cnames',
  group: 'zone',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  refusedBy: ['bind'],
  doc: {
    summary: 'A name has more than one CNAME record.',
    why: 'An alias has one target, so servers refuse the zone.',
    remedy: 'Keep one of them; to share the load, give the name A and AAAA records instead.',
    references: ['RFC 2181 §10.1'],
    bad: 'www CNAME web1.example.net.\nwww CNAME web2.example.net.\n',
    good: 'www CNAME web1.example.net.\n',
  },
  messages: {
    default:
      '{owner} is an alias of another name already, and an alias has one target, so the server refuses the zone; keep one CNAME, or write A and AAAA records instead',
  },
  types: ['CNAME'],
  atLeast: 2,
  visit: {
    rrset(set, ctx) {
      for (const record of othersIn(set)) {
        const fix = removeEntry('Remove this CNAME record', record);
        const related = [{ place: set.first.place, message: 'The first CNAME record' }];
        ctx.report('default', record.typePlace, { owner: record.owner }, { related, fixes: fix ? [fix] : [] });
      }
    },
  },
});
