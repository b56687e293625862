import { isTlsRpt } from '../../mail/tlsRpt.ts';
import { replace } from '../finding.ts';
import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { isReportOwner } from '../support/tlsRptOwner.ts';
import { badVersionOf } from '../support/versionRule.ts';

export default defineRule({
  code: 'tls-rpt-bad-version',
  group: 'tls-rpt',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'A record that asks for TLS reports does not start with v=TLSRPTv1, spelled exactly so.',
    why: 'Senders pass over the record, so nobody learns when mail cannot be sent encrypted.',
    remedy: 'Write v=TLSRPTv1; at the start.',
    references: ['RFC 8460 §3'],
    bad: '_smtp._tls TXT "v=TLSRPT1; rua=mailto:tls@example.com"\n',
    good: '_smtp._tls TXT "v=TLSRPTv1; rua=mailto:tls@example.com"\n',
  },
  messages: {
    default:
      '{text} is not how a record for TLS reports starts, so senders pass over it; write v=TLSRPTv1 at its start, with these letters',
  },
  types: ['TXT'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      const bad = isReportOwner(txt.owner) ? badVersionOf(txt, 'tlsrpt', isTlsRpt) : undefined;
      if (!bad) return;
      const place = bad.record.place(bad.tag);
      const fixes = bad.isLater ? [] : [replace('Write v=TLSRPTv1', place, 'v=TLSRPTv1')];
      ctx.report('default', place, { text: bad.record.slice(bad.tag) }, { fixes });
    },
  },
});
