import { defineRule } from '../rule.ts';
import { removeEntry } from '../support/lines.ts';
import { isAliasMode } from '../support/svcb.ts';

export default defineRule({
  code: 'svcb-alias-beside-service',
  group: 'svcb',
  severity: 'warning',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'An HTTPS or SVCB record with the priority 0 stands beside others with a priority.',
    why: 'Clients that see an alias ignore all other records of the set.',
    remedy: 'Keep the alias (priority 0) or the other records, not both.',
    references: ['RFC 9460 §2.4.1'],
    bad: '@ HTTPS 0 web.example.net.\n@ HTTPS 1 web.example.net. alpn=h2\n',
    good: '@ HTTPS 1 web.example.net. alpn=h2\n',
  },
  messages: {
    default:
      'Priority 0 makes {owner} an alias, so clients ignore its other {type} records; remove this record, or the others',
  },
  types: ['HTTPS', 'SVCB'],
  atLeast: 2,
  visit: {
    rrset(set, ctx) {
      const { records, owner, type } = set;
      const other = records.find((record) => !isAliasMode(record));
      if (!other) return;
      for (const alias of records) {
        if (!isAliasMode(alias)) continue;
        const related = [{ place: other.place, message: 'A record that clients ignore' }];
        const fix = removeEntry('Remove the alias', alias);
        ctx.report('default', alias.fieldPlace('priority'), { owner, type }, { related, fixes: fix ? [fix] : [] });
      }
    },
  },
});
