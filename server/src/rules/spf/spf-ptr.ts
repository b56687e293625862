import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { liveMechanisms, spfRecordOf } from '../support/spfRecord.ts';

export default defineRule({
  code: 'spf-ptr',
  group: 'spf',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'An SPF policy uses ptr.',
    why: 'It is slow, fails when the reverse zone of any sender does not answer, and must not be published any more; some receivers pass over it.',
    remedy: 'Name the servers with ip4, ip6, a or mx.',
    references: ['RFC 7208 §5.5'],
    bad: '@ TXT "v=spf1 ptr -all"\n',
    good: '@ TXT "v=spf1 ip4:192.0.2.25 -all"\n',
  },
  messages: {
    default:
      'ptr is not to be published any more: it is slow, and depends on the reverse zone of whoever sends; name the servers with ip4, ip6, a or mx',
  },
  types: ['TXT'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      const record = spfRecordOf(txt);
      const ptr = record && liveMechanisms(record.policy).find(({ name }) => name === 'ptr');
      if (record && ptr) ctx.report('default', record.place(ptr), {}, { tags: ['deprecated'] });
    },
  },
});
