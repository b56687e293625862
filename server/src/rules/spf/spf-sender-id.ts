import { textOfTxt } from '../../mail/lookup.ts';
import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'spf-sender-id',
  group: 'spf',
  severity: 'hint',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A TXT record is a policy of Sender ID, the experiment that SPF outlived.',
    why: 'Nobody looks at it any more.',
    remedy: 'Leave it out; what counts is the policy that starts with v=spf1.',
    references: ['RFC 4406', 'RFC 6686'],
    bad: '@ TXT "spf2.0/pra ip4:192.0.2.25 -all"\n',
    good: '@ TXT "v=spf1 ip4:192.0.2.25 -all"\n',
  },
  messages: {
    default:
      'Sender ID (spf2.0) ended as an experiment, and what counts starts with v=spf1, so nobody looks at this record; leave it out',
  },
  types: ['TXT', 'SPF'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      if (!/^spf2\.\d\//i.test(textOfTxt(txt.rdata))) return;
      ctx.report('default', txt.dataPlace(), {}, { tags: ['deprecated'] });
    },
  },
});
