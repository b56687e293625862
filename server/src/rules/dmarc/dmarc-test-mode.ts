import { tagOf } from '../../mail/tags.ts';
import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { dmarcRecordOf } from '../support/dmarcRecord.ts';

export default defineRule({
  code: 'dmarc-test-mode',
  group: 'dmarc',
  severity: 'hint',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A DMARC policy is in test mode (t=y).',
    why: 'Receivers apply the next weaker policy: quarantine instead of reject, and nothing instead of quarantine.',
    remedy: 'Leave the tag out when the reports show no surprises.',
    references: ['RFC 9989 §4.7'],
    bad: '_dmarc TXT "v=DMARC1; p=reject; t=y"\n',
    good: '_dmarc TXT "v=DMARC1; p=reject"\n',
  },
  messages: {
    default: 'With {text} receivers treat p={policy} as {weaker}; leave the tag out when the reports show no surprises',
  },
  types: ['TXT'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      const record = dmarcRecordOf(txt);
      const tag = record && tagOf(record.policy.list, 't');
      if (!record?.policy.isTest || !tag || record.policy.policy === 'none') return;
      const { policy } = record.policy;
      const weaker = policy === 'reject' ? 'quarantine' : 'none';
      ctx.report('default', record.place(tag), { text: record.slice(tag), policy, weaker });
    },
  },
});
