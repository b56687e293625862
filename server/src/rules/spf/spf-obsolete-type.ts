import { textOfTxt } from '../../mail/lookup.ts';
import { isSpf } from '../../mail/spf.ts';
import { TXT } from '../../records/typeCodes.ts';
import { replace } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { recordsAt } from '../support/target.ts';

const MOST = 50;

export default defineRule({
  code: 'spf-obsolete-type',
  group: 'spf',
  severity: 'warning',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'An SPF policy is published with the record type SPF, which nobody asks for.',
    why: 'Receivers look for TXT records only, so a policy that stands in an SPF record alone is none.',
    remedy: 'Publish the policy as TXT record, and leave the SPF record out.',
    references: ['RFC 7208 §3.1', 'RFC 7208 §14.1'],
    bad: '@ SPF "v=spf1 ip4:192.0.2.25 -all"\n',
    good: '@ TXT "v=spf1 ip4:192.0.2.25 -all"\n',
  },
  messages: {
    alone:
      'Receivers ask for TXT records only, so to them {owner} has no SPF policy; write TXT in place of the type SPF',
    beside:
      'Nobody asks for the record type SPF any more, and the policy stands in a TXT record already; leave this one out',
  },
  types: ['SPF'],
  visit: {
    record(spf, ctx) {
      if (!isSpf(textOfTxt(spf.rdata))) return;
      const isBeside = recordsAt(ctx.zone, spf.name, TXT, MOST).some(({ rdata }) => isSpf(textOfTxt(rdata)));
      if (isBeside) {
        ctx.report('beside', spf.typePlace, {}, { severity: 'hint', tags: ['deprecated'] });
        return;
      }
      const fixes = spf.isGenerated ? [] : [replace('Write TXT', spf.typePlace, 'TXT')];
      ctx.report('alone', spf.typePlace, { owner: spf.owner }, { fixes });
    },
  },
});
