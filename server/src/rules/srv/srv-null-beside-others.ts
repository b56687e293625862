import { defineRule } from '../rule.ts';
import { removeEntry } from '../support/lines.ts';
import { isRoot } from '../support/svcb.ts';

export default defineRule({
  code: 'srv-null-beside-others',
  group: 'srv',
  severity: 'warning',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'An SRV record that says that there is no such service stands beside others that name hosts.',
    why: 'The records contradict one another: some programs give up, others go to the hosts.',
    remedy: 'Remove the record with the target "." if there is such a service, and all others if there is none.',
    references: ['RFC 2782', 'RFC 6186 §3'],
    bad: '_imap._tcp SRV 0 1 143 mail\n_imap._tcp SRV 0 0 0 .\nmail A 192.0.2.25\n',
    good: '_imap._tcp SRV 0 1 143 mail\nmail A 192.0.2.25\n',
  },
  messages: {
    default:
      'The target "." says that there is no service {owner}, but another record names a host: programs may give up; remove this record, or the others',
  },
  types: ['SRV'],
  atLeast: 2,
  visit: {
    rrset(set, ctx) {
      const { records } = set;
      const other = records.find((srv) => !isRoot(srv.nameOf('target')));
      if (!other) return;
      for (const srv of records) {
        if (!isRoot(srv.nameOf('target'))) continue;
        const related = [{ place: other.place, message: 'Another SRV record' }];
        const fix = removeEntry('Remove this record', srv);
        ctx.report('default', srv.fieldPlace('target'), { owner: set.owner }, { related, fixes: fix ? [fix] : [] });
      }
    },
  },
});
