import { type Lookup, textOfTxt } from '../../mail/lookup.ts';
import { isSpf, parseSpf } from '../../mail/spf.ts';
import { costOf, MOST_LOOKUPS, type TermCost } from '../../mail/spfCost.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { policyPlace, policyTextOf } from '../support/policies.ts';
import { spfLeadingOn } from '../support/spfLeadingOn.ts';
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
      'This policy makes receivers look up {count} names, and they stop with an error at the eleventh, which is here; leave out what is not needed, or name networks with ip4 and ip6',
    least:
      'This policy makes receivers look up at least {count} names, and they stop with an error at the eleventh, which is here; leave out what is not needed, or name networks with ip4 and ip6',
  },
  types: ['TXT', 'SPF'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      const found = tooMany(txt, zoneLookup(ctx.zone));
      if (found) ctx.report(found.id, found.place, found.args);
    },
    workspace(zone, { around, report }) {
      if (around.isAlone) return;
      for (const txt of spfLeadingOn(zone)) {
        const found = tooMany(txt, around.lookup);
        if (found && !tooMany(txt, zoneLookup(zone))) report(found.id, found.place, found.args);
      }
    },
  },
});

/** What a policy makes receivers ask, if that is too much; undefined also for texts that are no policies. */
function tooMany(txt: ZoneRecord, lookup: Lookup) {
  if (!isSpf(textOfTxt(txt.rdata)) || txt.zone.originUnknown) return undefined;
  const text = policyTextOf(txt);
  if (!text) return undefined;
  const { terms, lookups, isLeast } = costOf(parseSpf(text.text), txt.zone.names.wire(txt.name), lookup);
  if (lookups <= MOST_LOOKUPS) return undefined;
  const place = policyPlace(txt, text, eleventhOf(terms)?.term ?? { start: 0, end: text.text.length });
  return { id: isLeast ? 'least' : 'default', place, args: { count: lookups } } as const;
}

/** The term that asks for the eleventh name. */
function eleventhOf(terms: readonly TermCost[]): TermCost | undefined {
  let sum = 0;
  for (const term of terms) {
    sum += term.lookups;
    if (sum > MOST_LOOKUPS) return term;
  }
  return undefined;
}
