import { isMtaSts } from '../../mail/mtaSts.ts';
import { replace } from '../finding.ts';
import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { isQuoted } from '../support/policies.ts';
import { hasFirstLabel, tagRecordOf } from '../support/tagRecord.ts';
import { badVersionOf } from '../support/versionRule.ts';

/** How the file starts that the record announces. */
const POLICY = /^[ \t]*(?:version|mode)[ \t]*[:=][ \t]*(?:STSv1|enforce|testing|none)/i;

export default defineRule({
  code: 'mta-sts-bad-version',
  group: 'mta-sts',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'An MTA-STS record does not start with v=STSv1 and a semicolon, spelled exactly so.',
    why: 'Senders pass over the record, so they do not fetch the policy.',
    remedy: 'Write v=STSv1; at the start.',
    references: ['RFC 8461 §3.1'],
    bad: '_mta-sts TXT "v=STS1; id=20260101"\nmta-sts A 192.0.2.80\n_smtp._tls TXT "v=TLSRPTv1; rua=mailto:tls@example.com"\n',
    good: '_mta-sts TXT "v=STSv1; id=20260101"\nmta-sts A 192.0.2.80\n_smtp._tls TXT "v=TLSRPTv1; rua=mailto:tls@example.com"\n',
  },
  messages: {
    policy:
      'This is the policy itself, which senders fetch from https://{host}/.well-known/mta-sts.txt, and here they look for "v=STSv1; id=" and a date; put each in its place',
    default:
      '{text} is not how an MTA-STS record starts, so senders pass over it; write v=STSv1; at its start, with these letters',
  },
  types: ['TXT'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      const policy = hasFirstLabel(txt.owner, '_mta-sts') ? tagRecordOf(txt, (text) => POLICY.test(text)) : undefined;
      if (policy) {
        const place = policy.place({ start: 0, end: policy.text.length });
        ctx.report('policy', place, { host: txt.owner.slice(1, -1) }, {});
        return;
      }
      const bad =
        hasFirstLabel(txt.owner, '_mta-sts') && isQuoted(txt) ? badVersionOf(txt, 'sts', isMtaSts) : undefined;
      // What lacks all but the version lacks the id, which another rule says.
      if (!bad || (!bad.isLater && bad.record.slice(bad.tag) === 'v=STSv1')) return;
      const place = bad.record.place(bad.tag);
      const fixes = bad.isLater || !bad.record.text.includes(';') ? [] : [replace('Write v=STSv1', place, 'v=STSv1')];
      ctx.report('default', place, { text: bad.record.slice(bad.tag) }, { fixes });
    },
  },
});
