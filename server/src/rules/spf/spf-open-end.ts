import { insertAfter, replace } from '../finding.ts';
import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { isIncluded } from '../support/spfIncluded.ts';
import { allOf, redirectOf, spfRecordOf } from '../support/spfRecord.ts';
import { splitPoliciesAt } from '../support/splitPolicy.ts';

export default defineRule({
  code: 'spf-open-end',
  group: 'spf',
  severity: 'information',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'An SPF policy says nothing about the servers that it does not name.',
    why: 'Without "all", or with ?all, the result for every other server is neutral, as if there were no policy: forged mail is not told from real mail.',
    remedy: 'End the policy with ~all, or with -all when you are sure that it names every server.',
    references: ['RFC 7208 §4.7', 'RFC 7208 §5.1', 'RFC 7208 §8.2'],
    bad: '@ TXT "v=spf1 ip4:192.0.2.25"\n',
    good: '@ TXT "v=spf1 ip4:192.0.2.25 ~all"\n',
  },
  messages: {
    none: 'This policy has no "all" at its end, so it says nothing about servers that it does not name, and forged mail of {owner} looks no worse than real mail; end it with ~all or -all',
    neutral:
      '?all says nothing about servers that the policy does not name, so forged mail of {owner} looks no worse than real mail; write ~all or -all when you know your servers',
  },
  types: ['TXT'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      const record = spfRecordOf(txt);
      if (!record || redirectOf(record.policy)) return;
      const all = allOf(record.policy);
      if (all && all.qualifier !== '?') return;
      if (txt.owner.startsWith('_') || isIncluded(ctx.zone, txt.name) || splitPoliciesAt(txt).length > 0) return;
      if (all) {
        const place = record.place(all);
        const fixes = ['~all', '-all'].map((right) => replace(`Write ${right}`, place, right));
        ctx.report('neutral', place, { owner: txt.owner }, { fixes, severity: 'hint' });
        return;
      }
      const { text } = record;
      const last = text.trimEnd().length;
      const place = record.place({ start: text.lastIndexOf(' ', last - 1) + 1, end: last });
      const fixes = [' ~all', ' -all'].map((right) => insertAfter(`Add${right}`, place, right));
      ctx.report('none', place, { owner: txt.owner }, { fixes });
    },
  },
});
