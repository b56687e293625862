import { isTlsRpt } from '../../mail/tlsRpt.ts';
import { defineRule } from '../rule.ts';
import { severalPolicies } from '../support/tagRecord.ts';
import { isReportOwner } from '../support/tlsRptOwner.ts';

export default defineRule({
  code: 'tls-rpt-several-policies',
  group: 'tls-rpt',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A domain has more than one record that asks for TLS reports.',
    why: 'Senders take several of them for none, so no reports come.',
    remedy: 'Keep one, with all addresses in its rua.',
    references: ['RFC 8460 §3'],
    bad: '_smtp._tls TXT "v=TLSRPTv1; rua=mailto:a@example.com"\n_smtp._tls TXT "v=TLSRPTv1; rua=mailto:b@example.com"\n',
    good: '_smtp._tls TXT "v=TLSRPTv1; rua=mailto:a@example.com,mailto:b@example.com"\n',
  },
  messages: {
    default:
      'There is another record for TLS reports already, and senders take two of them for none; keep one, with all addresses in its rua',
  },
  types: ['TXT'],
  atLeast: 2,
  visit: severalPolicies(isReportOwner, isTlsRpt, 'record for TLS reports'),
});
