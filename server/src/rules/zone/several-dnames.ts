import { defineRule } from '../rule.ts';
import { removeEntry } from '../support/lines.ts';
import { othersIn } from '../support/sameData.ts';

export default defineRule({
  code: 'several-dnames',
  group: 'zone',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  refusedBy: ['bind'],
  doc: {
    summary: 'A name has more than one DNAME record.',
    why: 'A tree can be redirected to one place only, so servers refuse the zone.',
    remedy: 'Keep one of them.',
    references: ['RFC 6672 §2.4'],
    bad: 'old DNAME new1.example.net.\nold DNAME new2.example.net.\n',
    good: 'old DNAME new1.example.net.\n',
  },
  messages: {
    default:
      'The names below {owner} are redirected by another DNAME already, and there can be only one, so the server refuses the zone; keep one of them',
  },
  types: ['DNAME'],
  atLeast: 2,
  visit: {
    rrset(set, ctx) {
      for (const record of othersIn(set)) {
        const fix = removeEntry('Remove this DNAME record', record);
        const related = [{ place: set.first.place, message: 'The first DNAME record' }];
        ctx.report('default', record.typePlace, { owner: record.owner }, { related, fixes: fix ? [fix] : [] });
      }
    },
  },
});
