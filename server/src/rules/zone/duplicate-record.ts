import { defineRule } from '../rule.ts';
import { ODD_SAME } from '../setOddities.ts';
import { removeEntry } from '../support/lines.ts';
import { repeatedIn } from '../support/sameData.ts';

export default defineRule({
  code: 'duplicate-record',
  group: 'zone',
  severity: 'information',
  since: '0.1.0',
  fix: 'safe',
  doc: {
    summary: 'A record is written twice.',
    why: 'Servers keep one of them, so nothing breaks; but perhaps something else was meant, and whoever changes one overlooks the other.',
    remedy: 'Remove one of them.',
    references: ['RFC 2181 §5', 'RFC 4343'],
    bad: 'www A 192.0.2.80\nshop A 192.0.2.81\nwww A 192.0.2.80\n',
    good: 'www A 192.0.2.80\nwww A 192.0.2.81\n',
  },
  messages: {
    exact:
      '{owner} has this {type} record already, so it is read once only; remove one, or correct it if something else was meant',
    case: '{owner} has this {type} record already, only in other letter case, which does not count in names; remove one',
  },
  atLeast: 2,
  odd: ODD_SAME,
  visit: {
    rrset(set, ctx) {
      for (const { record, first, exact } of repeatedIn(set)) {
        const related = [{ place: first.place, message: 'The same record' }];
        const fix = record.isGenerated ? undefined : removeEntry('Remove this record', record, true);
        ctx.report(
          exact ? 'exact' : 'case',
          record.place,
          { owner: record.owner, type: record.type },
          { related, fixes: fix ? [fix] : [], tags: ['unnecessary'] },
        );
      }
    },
  },
});
