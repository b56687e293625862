import { NS } from '../../records/typeCodes.ts';
import { isPlainlyOutside } from '../../zone/lookup.ts';
import { defineRule } from '../rule.ts';
import { addressInsteadOfName } from '../support/addressName.ts';
import { farTargets } from '../support/around/farTargets.ts';
import { missingDotOf } from '../support/missingDot.ts';
import { countsAsNs, isReachable, refusedAtApex, SERVER } from '../support/nameServer.ts';
import { targetOf } from '../support/target.ts';

export default defineRule({
  code: 'ns-target-without-address',
  group: 'delegation',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'An NS record names a host of this zone that has no address.',
    why: 'Nobody can ask this name server. Where it is one of the zone itself, BIND refuses the zone; Knot does for delegations as well.',
    remedy: 'Give the host an A or AAAA record, or correct its name.',
    references: ['RFC 1034 §4.2.1', 'RFC 1912 §2.8'],
    bad: '@ NS ns2\n',
    good: '@ NS ns2\nns2 A 192.0.2.54\n',
  },
  messages: {
    apex: '{target} has no A or AAAA record, so nobody can ask this name server and the server refuses the zone; add its address, or correct the name',
    delegation:
      '{target} has no A or AAAA record, so {owner} cannot be reached over this name server; add its address, or correct the name',
    far: '{target} has no A or AAAA record in {file}, so {owner} cannot be reached over this name server; add its address there, or correct the name',
  },
  types: ['NS'],
  unlessPlainHost: true,
  visit: {
    record(ns, ctx) {
      if (isReachable(ns)) return;
      const wire = ns.nameOf(SERVER);
      if (!countsAsNs(ns) || targetOf(ctx.zone, wire).kind !== 'no-address') return;
      if (addressInsteadOfName(ns, SERVER) || missingDotOf(ns, SERVER)?.isMissing) return;
      const isApex = ns.name === ctx.zone.apex;
      const args = { target: ns.data, owner: ns.owner };
      ctx.report(isApex ? 'apex' : 'delegation', ns.dataPlace(), args, { refusedBy: refusedAtApex(ns) });
    },
    workspace(zone, ctx) {
      for (const { record, place, target, file, alias } of farTargets(zone, ctx.around, [NS])) {
        // Servers below a delegation of this zone are compared with the zone there by other rules.
        if (alias || !isPlainlyOutside(zone, record.nameOf(SERVER)) || !countsAsNs(record)) continue;
        // The file there may be that of another view.
        const options = { refusedBy: [], severity: 'information' } as const;
        ctx.report('far', place, { target, owner: record.owner, file }, options);
      }
    },
  },
});
