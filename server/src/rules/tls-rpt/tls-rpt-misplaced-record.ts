import { textOfTxt } from '../../mail/lookup.ts';
import { isTlsRpt } from '../../mail/tlsRpt.ts';
import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { isAlias } from '../support/isAlias.ts';
import { isReportOwner } from '../support/tlsRptOwner.ts';

/** Labels that were meant to be `_smtp._tls`. */
const MISSPELLED = /^(?:_?smtp[-_.]?_?tls|_?tls[-_.]?_?smtp|_smtp(?:\._tcp)?|_?tls|_?(?:smtp[-_.]?)?tls-?rpt)\./i;

export default defineRule({
  code: 'tls-rpt-misplaced-record',
  group: 'tls-rpt',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A record that asks for TLS reports stands at a name where senders do not look for it.',
    why: 'They ask for _smtp._tls below the domain, so nobody learns when mail cannot be sent encrypted.',
    remedy: 'Write _smtp._tls and the domain as the owner.',
    references: ['RFC 8460 §3'],
    bad: '_smtp-tls TXT "v=TLSRPTv1; rua=mailto:tls@example.com"\n',
    good: '_smtp._tls TXT "v=TLSRPTv1; rua=mailto:tls@example.com"\n',
  },
  messages: {
    default:
      'Senders look for this record at _smtp._tls below a domain, so they do not find it at {owner}; write {right} as the owner',
  },
  types: ['TXT'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      const { owner } = txt;
      if (isReportOwner(owner) || !isTlsRpt(textOfTxt(txt.rdata))) return;
      const isApex = txt.name === ctx.zone.apex;
      if (!isApex && !MISSPELLED.test(owner)) return;
      const right = `_smtp._tls.${isApex ? owner : owner.replace(MISSPELLED, '')}`;
      if (!isAlias(ctx.zone, right)) ctx.report('default', txt.ownerPlace, { owner, right });
    },
  },
});
