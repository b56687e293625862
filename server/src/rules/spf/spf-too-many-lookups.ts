import { textOfTxt } from '../../mail/lookup.ts';
import { isSpf, parseSpf } from '../../mail/spf.ts';
import { costOf, MOST_LOOKUPS, type TermCost } from '../../mail/spfCost.ts';
import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { policyPlace, policyTextOf } from '../support/policies.ts';
import { zoneLookup } from '../support/zoneLookup.ts';

const ELEVEN = Array.from({ length: 11 }, (_, i) => `include:s${i}.test`).join(' ');
const TEN = Array.from({ length: 10 }, (_, i) => `include:s${i}.test`).join(' ');

export default defineRule({
  code: 'spf-too-many-lookups',
  group: 'spf',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'An SPF policy makes receivers look up more than ten names.',
    why: 'They stop at the eleventh with a permanent error. Each include, a, mx, ptr, exists and redirect counts, also those of included policies.',
    remedy: 'Leave out what is not needed, and name networks with ip4 and ip6, which cost nothing.',
    references: ['RFC 7208 §4.6.4'],
    bad: `@ TXT "v=spf1 ${ELEVEN} -all"\n`,
    good: `@ TXT "v=spf1 ${TEN} -all"\n`,
  },
  messages: {
    default:
      'This policy makes receivers look up {count} names, and they stop with an error at the eleventh, which is here. Leave out what is not needed, or name networks with ip4 and ip6',
    least:
      'This policy makes receivers look up at least {count} names, and they stop with an error at the eleventh, which is here. Leave out what is not needed, or name networks with ip4 and ip6',
  },
  types: ['TXT', 'SPF'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      if (!isSpf(textOfTxt(txt.rdata)) || ctx.zone.originUnknown) return;
      const text = policyTextOf(txt);
      if (!text) return;
      const { terms, lookups, isLeast } = costOf(
        parseSpf(text.text),
        ctx.zone.names.wire(txt.name),
        zoneLookup(ctx.zone),
      );
      if (lookups <= MOST_LOOKUPS) return;
      const place = policyPlace(txt, text, eleventhOf(terms)?.term ?? { start: 0, end: text.text.length });
      ctx.report(isLeast ? 'least' : 'default', place, { count: lookups });
    },
  },
});

/** The term that asks for the eleventh name. */
function eleventhOf(terms: readonly TermCost[]): TermCost | undefined {
  let sum = 0;
  for (const term of terms) {
    sum += term.lookups;
    if (sum > MOST_LOOKUPS) return term;
  }
  return undefined;
}
