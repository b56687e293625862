import { textOfTxt } from '../../mail/lookup.ts';
import { isMtaSts } from '../../mail/mtaSts.ts';
import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { isAlias } from '../support/isAlias.ts';

/** Labels that were meant to be `_mta-sts`. */
const MISSPELLED = /^_?(?:mta[-_]?)?sts\./i;

export default defineRule({
  code: 'mta-sts-misplaced-record',
  group: 'mta-sts',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'An MTA-STS record stands at a name where senders do not look for it.',
    why: 'They ask for _mta-sts below the domain, so they do not fetch the policy.',
    remedy: 'Write _mta-sts and the domain as the owner; mta-sts without underscore is the web server.',
    references: ['RFC 8461 §3.1'],
    bad: 'mta-sts TXT "v=STSv1; id=20260101"\n',
    good: '_mta-sts TXT "v=STSv1; id=20260101"\nmta-sts A 192.0.2.80\n_smtp._tls TXT "v=TLSRPTv1; rua=mailto:tls@example.com"\n',
  },
  messages: {
    default:
      'Senders look for MTA-STS records at _mta-sts below a domain, so they do not find this one at {owner}; write {right} as the owner',
  },
  types: ['TXT'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      const { owner } = txt;
      if (/^_mta-sts\./i.test(owner) || !isMtaSts(textOfTxt(txt.rdata))) return;
      const isApex = txt.name === ctx.zone.apex;
      if (!isApex && !MISSPELLED.test(owner)) return;
      const right = `_mta-sts.${isApex ? owner : owner.replace(MISSPELLED, '')}`;
      if (!isAlias(ctx.zone, right)) ctx.report('default', txt.ownerPlace, { owner, right });
    },
  },
});
