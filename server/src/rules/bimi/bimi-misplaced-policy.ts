import { isBimi } from '../../mail/bimi.ts';
import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { isBimiOwner } from '../support/bimiOwner.ts';
import { misplaced } from '../support/misplaced.ts';

const HOME = {
  labels: 'default._bimi',
  slips: /^(?:default[-_.]*bimi_?|_?bimi\.default|_?bimi)(?=\.)/i,
  passes: isBimi,
};

export default defineRule({
  code: 'bimi-misplaced-policy',
  group: 'bimi',
  severity: 'warning',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'A BIMI record stands at a name where mail programs do not look for it.',
    why: 'They ask for a selector, nearly always "default", and _bimi below the domain, so they find no logo.',
    remedy: 'Write default._bimi and the domain as the owner.',
    references: ['draft-brand-indicators-for-message-identification'],
    bad: '_bimi TXT "v=BIMI1; l=https://example.com/logo.svg"\n',
    good: 'default._bimi TXT "v=BIMI1; l=https://example.com/logo.svg"\n',
  },
  messages: {
    default:
      'Mail programs look for logos at SELECTOR._bimi.DOMAIN, so they do not find this one at {owner}; write {right} as the owner',
    spare: 'Mail programs look for the logo at {right}, where there is a record, and never at {owner}; remove this one',
  },
  types: ['TXT'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      const found = isBimiOwner(txt.owner) ? undefined : misplaced(txt, HOME);
      if (found) ctx.report(found.id, txt.ownerPlace, found.args, found.options);
    },
  },
});
