import { isMtaSts } from '../../mail/mtaSts.ts';
import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { misplaced } from '../support/misplaced.ts';
import { hasFirstLabel } from '../support/tagRecord.ts';

const HOME = { labels: '_mta-sts', slips: /^(?:mta[-_]?sts|_?mts-sta|_sts)(?=\.)/i, passes: isMtaSts };

export default defineRule({
  code: 'mta-sts-misplaced-policy',
  group: 'mta-sts',
  severity: 'warning',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'An MTA-STS record stands at a name where senders do not look for it.',
    why: 'They ask for _mta-sts below the domain, so they never learn that there is a policy, and send unencrypted as before.',
    remedy:
      'Write _mta-sts and the domain as the owner. Without underscore, mta-sts is the host that serves the policy.',
    references: ['RFC 8461 §3.1'],
    bad: 'mta-sts TXT "v=STSv1; id=20260101"\nmta-sts A 192.0.2.80\n',
    good: '_mta-sts TXT "v=STSv1; id=20260101"\nmta-sts A 192.0.2.80\n_smtp._tls TXT "v=TLSRPTv1; rua=mailto:tls@example.com"\n',
  },
  messages: {
    default:
      'Senders look for MTA-STS records at _mta-sts below a domain, so they do not find this one at {owner}; write {right} as the owner',
    spare: 'Senders look for the MTA-STS record at {right}, where there is one, and never at {owner}; remove this one',
  },
  types: ['TXT'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      const found = hasFirstLabel(txt.owner, '_mta-sts') ? undefined : misplaced(txt, HOME);
      if (found) ctx.report(found.id, txt.ownerPlace, found.args, found.options);
    },
  },
});
