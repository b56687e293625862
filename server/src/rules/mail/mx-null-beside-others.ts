import type { ZoneRecord } from '../../zone/record.ts';
import { defineRule } from '../rule.ts';
import { ODD_SHORT } from '../setOddities.ts';
import { removeEntry } from '../support/lines.ts';

/** A preference and the root. */
const NULL_LENGTH = 3;

const isNull = (mx: ZoneRecord): boolean => mx.rdataEnd - mx.rdataStart === NULL_LENGTH;

export default defineRule({
  code: 'mx-null-beside-others',
  group: 'mail',
  severity: 'warning',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'A null MX record, which says that a name accepts no mail, stands beside other MX records.',
    why: 'The records contradict one another: some servers reject all mail for the name, others try the remaining hosts.',
    remedy: 'Remove the null MX record if the name accepts mail, and all others if it does not.',
    references: ['RFC 7505 §3'],
    bad: '@ MX 10 mail\n@ MX 0 .\nmail A 192.0.2.25\n',
    good: '@ MX 10 mail\nmail A 192.0.2.25\n',
  },
  messages: {
    default:
      'The null MX says that {owner} accepts no mail, but there are other MX records: servers may reject all mail; remove this record, or the others',
  },
  types: ['MX'],
  atLeast: 2,
  odd: ODD_SHORT,
  visit: {
    rrset(set, ctx) {
      const { records } = set;
      const other = records.find((mx) => !isNull(mx));
      if (!other) return;
      for (const mx of records) {
        if (!isNull(mx)) continue;
        const related = [{ place: other.place, message: 'Another MX record' }];
        const fix = removeEntry('Remove the null MX record', mx);
        const place = mx.isGenerated ? mx.place : mx.fieldPlace('exchange');
        ctx.report('default', place, { owner: set.owner }, { related, fixes: fix ? [fix] : [] });
      }
    },
  },
});
