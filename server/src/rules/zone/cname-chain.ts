import { type Fix, replace } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { chainOf, isAnswered } from '../support/cnameChain.ts';

export default defineRule({
  code: 'cname-chain',
  group: 'zone',
  severity: 'hint',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'A CNAME points to another CNAME of the zone.',
    why: 'Each step costs resolvers time and can break; what an alias of an alias means is easily overlooked.',
    remedy: 'Point the alias to the name at the end.',
    references: ['RFC 1034 §3.6.2'],
    bad: 'www CNAME web\nweb CNAME host\nhost A 192.0.2.80\n',
    good: 'www CNAME host\nweb CNAME host\nhost A 192.0.2.80\n',
  },
  messages: {
    default: '{target} is an alias itself, of {end}; point {owner} there, which saves resolvers a step',
  },
  types: ['CNAME'],
  visit: {
    record(cname, ctx) {
      if (cname.zone.originUnknown) return;
      const { links, end } = chainOf(cname);
      if (links.length < 2 || end !== 'other' || !isAnswered(cname)) return;
      const last = links[links.length - 1].data;
      const place = cname.dataPlace();
      const fixes: Fix[] = cname.isGenerated ? [] : [replace(`Point to ${last}`, place, last)];
      ctx.report('default', place, { owner: cname.owner, target: cname.data, end: last }, { fixes });
    },
  },
});
