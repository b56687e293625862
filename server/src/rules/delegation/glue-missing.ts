import { lookup } from '../../zone/lookup.ts';
import { HAS_ADDRESS } from '../../zone/zone.ts';
import { defineRule } from '../rule.ts';
import { isInDoubt } from '../support/doubt.ts';
import { countsAsNs, isReachable, SERVER } from '../support/nameServer.ts';

export default defineRule({
  code: 'glue-missing',
  group: 'delegation',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A delegation names a server below itself, but its address is not here.',
    why: 'Whoever follows the delegation must ask that very server for its address, so it cannot be reached.',
    remedy: 'Write the A or AAAA record of the server here as well (glue).',
    references: ['RFC 1034 §4.2.1', 'RFC 9471 §2.1'],
    bad: 'lab NS ns1.lab\n',
    good: 'lab NS ns1.lab\nns1.lab A 192.0.2.60\n',
  },
  messages: {
    below:
      '{target} lies below the delegation {owner} and has no address here, so nobody can find this name server; write its A or AAAA record here (glue)',
    sibling:
      '{target} lies below another delegation, {cut}, and has no address here; resolvers need a detour to find this name server, and none if {cut} depends on {owner}',
  },
  types: ['NS'],
  unlessPlainHost: true,
  visit: {
    record(ns, ctx) {
      const { zone } = ctx;
      if (isReachable(ns) || !countsAsNs(ns) || ns.name === zone.apex) return;
      const wire = ns.nameOf(SERVER);
      const found = lookup(zone, wire);
      if (found.kind !== 'delegated' || zone.holds(found.name) & HAS_ADDRESS || isInDoubt(zone, wire)) return;
      const args = { target: ns.data, owner: ns.owner, cut: zone.names.text(found.cut) };
      if (found.cut === ns.name) ctx.report('below', ns.dataPlace(), args);
      else ctx.report('sibling', ns.dataPlace(), args, { severity: 'information' });
    },
  },
});
