import { meantUri } from '../../mail/reports.ts';
import { isTlsRpt, readTlsRpt } from '../../mail/tlsRpt.ts';
import { replace } from '../finding.ts';
import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { isQuoted } from '../support/policies.ts';
import { tagRecordOf } from '../support/tagRecord.ts';
import { isReportOwner } from '../support/tlsRptOwner.ts';

export default defineRule({
  code: 'tls-rpt-bad-tag',
  group: 'tls-rpt',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'A record that asks for TLS reports has no address that they could go to.',
    why: 'Senders pass over the record or the address, so nobody learns when mail cannot be sent encrypted.',
    remedy: 'Write rua= and mailto: or https: addresses, with commas between them.',
    references: ['RFC 8460 §3'],
    bad: '_smtp._tls TXT "v=TLSRPTv1; rua=tls@example.com"\n',
    good: '_smtp._tls TXT "v=TLSRPTv1; rua=mailto:tls@example.com"\n',
  },
  messages: {
    'no-rua': 'There is no rua, so senders have nowhere to send reports; add rua=mailto: and an address',
    'bad-uri': '{text} is no address for reports, so senders pass over it; write {right}',
    'bad-scheme': 'Reports go to mailto: or https: addresses only, so senders pass over {text}; write {right}',
  },
  types: ['TXT'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      const record = isReportOwner(txt.owner) ? tagRecordOf(txt, isTlsRpt) : undefined;
      if (!record) return;
      const { faults, reports } = readTlsRpt(record.text);
      const severity = reports.length > faults.length ? 'warning' : 'error';
      for (const fault of faults) {
        if (fault.code === 'size-limit' || (fault.code === 'no-rua' && !isQuoted(txt))) continue;
        const place = record.place(fault);
        const text = record.slice(fault);
        const right = meantUri(text) ?? (/^http:\/\//i.test(text) ? text.replace(/^http/i, 'https') : undefined);
        const fixes = right === undefined ? [] : [replace(`Write ${right}`, place, right)];
        ctx.report(fault.code, place, { text, right: right ?? 'it as in mailto:tls@example.com' }, { severity, fixes });
      }
    },
  },
});
