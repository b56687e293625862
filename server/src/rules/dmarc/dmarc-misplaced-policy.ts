import { isDmarc } from '../../mail/dmarc.ts';
import { textOfTxt } from '../../mail/lookup.ts';
import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { misplaced } from '../support/misplaced.ts';
import { meantReportOwner } from '../support/reportOwner.ts';
import { hasFirstLabel } from '../support/tagRecord.ts';

const HOME = { labels: '_dmarc', slips: /^_?(?:dmark|darmc)(?=\.)/i, passes: isDmarc };

export default defineRule({
  code: 'dmarc-misplaced-policy',
  group: 'dmarc',
  severity: 'warning',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'A DMARC policy, or the consent to reports, stands at a name where receivers do not look for it.',
    why: 'They ask for _dmarc below the domain, so there is no policy for them. Before they send reports to another domain, they ask for DOMAIN._report._dmarc there.',
    remedy: 'Write _dmarc and the domain as the owner.',
    references: ['RFC 9989 §4.5', 'RFC 9989 §4.10', 'RFC 9990 §4'],
    bad: '@ TXT "v=DMARC1; p=reject"\n',
    good: '_dmarc TXT "v=DMARC1; p=reject"\n',
  },
  messages: {
    default:
      'Receivers look for DMARC policies at _dmarc below a domain, so they do not find this one at {owner}; write {right} as the owner',
    spare: 'Receivers look for the DMARC policy at {right}, where there is one, and never at {owner}; remove this one',
    report:
      'Receivers ask at {right} whether reports about {about} may be sent here, so they do not find this record at {owner}; write {right} as the owner',
    reportOfNone:
      'Receivers ask at DOMAIN.{right} whether reports about that domain may be sent here, so they never find this record; write the domain, or * for all, before _report',
    inside:
      'Receivers look for DMARC policies at _dmarc below a domain that sends mail, which {below} is not, so they never find this one; write _dmarc and the domain as the owner',
  },
  types: ['TXT'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      if (!isDmarc(textOfTxt(txt.rdata))) return;
      const { owner } = txt;
      const meant = meantReportOwner(owner);
      if (meant) {
        const { about = '', right } = meant;
        ctx.report(about === '' ? 'reportOfNone' : 'report', txt.ownerPlace, { owner, about, right });
        return;
      }
      const below = owner.slice(owner.indexOf('.') + 1);
      if (hasFirstLabel(owner, '_dmarc')) {
        if (/^_(?:dmarc|domainkey|smtp|mta-sts|tls)\.|^[^.]+\._domainkey\./i.test(below))
          ctx.report('inside', txt.ownerPlace, { below });
        return;
      }
      const found = misplaced(txt, HOME);
      if (found) ctx.report(found.id, txt.ownerPlace, found.args, found.options);
    },
  },
});
