import { isDmarc } from '../../mail/dmarc.ts';
import { defineRule } from '../rule.ts';
import { policiesIn } from '../support/policies.ts';

export default defineRule({
  code: 'dmarc-several-policies',
  group: 'dmarc',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A domain has more than one DMARC policy.',
    why: 'Receivers discard all of them, as if there were none.',
    remedy: 'Keep one, with all tags that count.',
    references: ['RFC 9989 §4.10', 'RFC 7489 §6.6.3'],
    bad: '_dmarc TXT "v=DMARC1; p=quarantine"\n_dmarc TXT "v=DMARC1; p=reject"\n',
    good: '_dmarc TXT "v=DMARC1; p=reject"\n',
  },
  messages: {
    default:
      'There is another DMARC policy already, and receivers discard both, as if there were none; keep one of them',
  },
  types: ['TXT'],
  atLeast: 2,
  visit: {
    rrset(set, ctx) {
      if (!/^_dmarc\./i.test(set.owner)) return;
      const [first, ...more] = policiesIn(set, isDmarc);
      for (const policy of more) {
        ctx.report(
          'default',
          policy.dataPlace(),
          {},
          { related: [{ place: first.place, message: 'The first DMARC policy' }] },
        );
      }
    },
  },
});
