import { isDmarc } from '../../mail/dmarc.ts';
import { textOfTxt } from '../../mail/lookup.ts';
import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { misplaced } from '../support/misplaced.ts';
import { hasFirstLabel } from '../support/tagRecord.ts';

const HOME = { labels: '_dmarc', slips: /^_?(?:dmark|darmc)(?=\.)/i, passes: isDmarc };

export default defineRule({
  code: 'dmarc-misplaced-policy',
  group: 'dmarc',
  severity: 'warning',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'A DMARC policy stands at a name where receivers do not look for it.',
    why: 'They ask for _dmarc below the domain, so there is no policy for them.',
    remedy: 'Write _dmarc and the domain as the owner.',
    references: ['RFC 9989 §4.5', 'RFC 9989 §4.10'],
    bad: '@ TXT "v=DMARC1; p=reject"\n',
    good: '_dmarc TXT "v=DMARC1; p=reject"\n',
  },
  messages: {
    default:
      'Receivers look for DMARC policies at _dmarc below a domain, so they do not find this one at {owner}; write {right} as the owner',
    spare: 'Receivers look for the DMARC policy at {right}, where there is one, and never at {owner}; remove this one',
    inside:
      'Receivers look for DMARC policies at _dmarc below a domain that sends mail, which {below} is not, so they never find this one; write _dmarc and the domain as the owner',
    report:
      'Those who send reports look for a consent at DOMAIN._report._dmarc below the domain of the address, so they do not find this one at {owner}; write _report._dmarc',
  },
  types: ['TXT'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      if (!isDmarc(textOfTxt(txt.rdata))) return;
      const { owner } = txt;
      const below = owner.slice(owner.indexOf('.') + 1);
      if (hasFirstLabel(owner, '_dmarc')) {
        if (/^_(?:dmarc|domainkey|smtp|mta-sts|tls)\.|^[^.]+\._domainkey\./i.test(below))
          ctx.report('inside', txt.ownerPlace, { below });
        return;
      }
      if (/\._?reports?\.|\._dmarc\._?reports?\./i.test(owner) && !/\._report\._dmarc\./i.test(owner)) {
        if (/\._?dmarc\./i.test(owner)) ctx.report('report', txt.ownerPlace, { owner });
        return;
      }
      const found = misplaced(txt, HOME);
      if (found) ctx.report(found.id, txt.ownerPlace, found.args, found.options);
    },
  },
});
