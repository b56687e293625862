import { isMtaSts } from '../../mail/mtaSts.ts';
import { defineRule } from '../rule.ts';
import { policiesIn } from '../support/policies.ts';

export default defineRule({
  code: 'mta-sts-several-policies',
  group: 'mta-sts',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A domain has more than one MTA-STS record.',
    why: 'Senders take it as a domain without MTA-STS, so mail to it may go out unencrypted.',
    remedy: 'Keep the one whose id is that of the present policy.',
    references: ['RFC 8461 §3.1'],
    bad: '_mta-sts TXT "v=STSv1; id=20260101"\n_mta-sts TXT "v=STSv1; id=20260201"\nmta-sts A 192.0.2.80\n_smtp._tls TXT "v=TLSRPTv1; rua=mailto:tls@example.com"\n',
    good: '_mta-sts TXT "v=STSv1; id=20260201"\nmta-sts A 192.0.2.80\n_smtp._tls TXT "v=TLSRPTv1; rua=mailto:tls@example.com"\n',
  },
  messages: {
    default:
      'There is another MTA-STS record already, and senders take two of them for none; keep the one whose id is that of the present policy',
  },
  types: ['TXT'],
  atLeast: 2,
  visit: {
    rrset(set, ctx) {
      if (!/^_mta-sts\./i.test(set.owner)) return;
      const [first, ...more] = policiesIn(set, isMtaSts);
      for (const record of more) {
        ctx.report(
          'default',
          record.dataPlace(),
          {},
          { related: [{ place: first.place, message: 'The first MTA-STS record' }] },
        );
      }
    },
  },
});
