import type { Lookup } from '../../mail/lookup.ts';
import { costOf, type TermCost } from '../../mail/spfCost.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { ODD_POLICY } from '../oddities.ts';
import { defineRule } from '../rule.ts';
import { spfLeadingOn } from '../support/spfLeadingOn.ts';
import { spfRecordOf } from '../support/spfRecord.ts';
import { zoneLookup } from '../support/zoneLookup.ts';

export default defineRule({
  code: 'spf-leads-nowhere',
  group: 'spf',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'An SPF policy includes a name without policy, or leads back to itself.',
    why: 'Receivers treat both as a permanent error, so the whole policy does nothing.',
    remedy: 'Correct the name, or leave the term out.',
    references: ['RFC 7208 §5.2', 'RFC 7208 §6.1'],
    bad: '@ TXT "v=spf1 include:_spf.example.com -all"\n',
    good: '@ TXT "v=spf1 include:_spf.example.com -all"\n_spf TXT "v=spf1 ip4:192.0.2.25 -all"\n',
  },
  messages: {
    none: '{domain} has no SPF policy here, so receivers stop at {text} with a permanent error, and the whole policy does nothing; correct the name, or leave the term out',
    loop: '{text} leads back to the policy of {owner}, so receivers stop with a permanent error, and the whole policy does nothing; leave the term out',
  },
  types: ['TXT'],
  odd: ODD_POLICY,
  visit: {
    record(txt, ctx) {
      for (const { id, place, args } of faultsOf(txt, zoneLookup(ctx.zone))) ctx.report(id, place, args);
    },
    workspace(zone, { around, report }) {
      if (around.isAlone) return;
      for (const txt of spfLeadingOn(zone)) {
        const known = faultsOf(txt, zoneLookup(zone));
        for (const { id, place, args } of faultsOf(txt, around.lookup)) {
          if (!known.some((each) => each.place.start === place.start)) report(id, place, args);
        }
      }
    },
  },
});

/** The terms of a policy that lead nowhere; none of other texts. */
function faultsOf(txt: ZoneRecord, lookup: Lookup) {
  const record = spfRecordOf(txt);
  if (!record || txt.zone.originUnknown) return [];
  const { terms } = costOf(record.policy, txt.zone.names.wire(txt.name), lookup);
  return terms.flatMap((cost) => {
    const { term, unknown, isDead } = cost;
    const isLoop = leadsBack(cost);
    if (isDead || term.kind === 'broken' || !(unknown === 'none' || isLoop)) return [];
    const args = { text: record.slice(term), domain: term.domain?.text ?? '', owner: txt.owner };
    return [{ id: isLoop ? 'loop' : 'none', place: record.place(term), args } as const];
  });
}

const leadsBack = ({ unknown, policy }: TermCost): boolean =>
  unknown === 'loop' || policy?.terms.some((inner) => !inner.isDead && leadsBack(inner)) === true;
