import { isTlsRpt } from '../../mail/tlsRpt.ts';
import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { misplaced } from '../support/misplaced.ts';
import { isReportOwner } from '../support/tlsRptOwner.ts';

const HOME = {
  labels: '_smtp._tls',
  slips:
    /^(?:_?smtp[-_.]?_?tls(?:[-_]?rpt)?|_?tls[-_.]_?smtp|_?smtp[-_.]_?tcp|_tls(?:[-_]?rpt)?|_smtp(?:[-_]?rpt)?)(?=\.)/i,
  passes: isTlsRpt,
};

export default defineRule({
  code: 'tls-rpt-misplaced-policy',
  group: 'tls-rpt',
  severity: 'warning',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'A record that asks for TLS reports stands at a name where senders do not look for it.',
    why: 'They ask for _smtp._tls below the domain, so nobody learns when mail cannot be sent encrypted.',
    remedy: 'Write _smtp._tls, two labels, and the domain as the owner.',
    references: ['RFC 8460 §3'],
    bad: '_smtp-tls TXT "v=TLSRPTv1; rua=mailto:tls@example.com"\n',
    good: '_smtp._tls TXT "v=TLSRPTv1; rua=mailto:tls@example.com"\n',
  },
  messages: {
    default:
      'Senders look for records on TLS reports at _smtp._tls below a domain, so they do not find this one at {owner}; write {right} as the owner',
    spare:
      'Senders look for the record on TLS reports at {right}, where there is one, and never at {owner}; remove this one',
  },
  types: ['TXT'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      const found = isReportOwner(txt.owner) ? undefined : misplaced(txt, HOME);
      if (found) ctx.report(found.id, txt.ownerPlace, found.args, found.options);
    },
  },
});
