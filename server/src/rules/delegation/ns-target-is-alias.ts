import { printName } from '../../records/name.ts';
import { replace } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { missingDotOf } from '../support/missingDot.ts';
import { countsAsNs, isReachable, refusedAtApex, SERVER } from '../support/nameServer.ts';
import { canonicalNameOf, targetOf } from '../support/target.ts';

export default defineRule({
  code: 'ns-target-is-alias',
  group: 'delegation',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'An NS record names an alias: a name with a CNAME, or one below a DNAME.',
    why: 'A name server must be named by its own name: many resolvers do not follow an alias. Where it is one of the zone itself, BIND refuses the zone.',
    remedy: 'Write the name that the alias leads to, or give the name its own addresses.',
    references: ['RFC 2181 §10.3', 'RFC 1912 §2.4'],
    bad: 'ns2 CNAME ns1\nlab NS ns2\n',
    good: 'ns2 CNAME ns1\nlab NS ns1\n',
  },
  messages: {
    apex: '{target} is an alias ({owner} {type} {data}), and a name server must be named by its own name, so the server refuses the zone; write {canonical}',
    delegation:
      '{target} is an alias ({owner} {type} {data}), and a name server must be named by its own name, so many resolvers do not reach it; write {canonical}',
  },
  types: ['NS'],
  unlessPlainHost: true,
  visit: {
    record(ns, ctx) {
      if (isReachable(ns)) return;
      const wire = ns.nameOf(SERVER);
      const target = countsAsNs(ns) ? targetOf(ctx.zone, wire) : undefined;
      if (target?.kind !== 'alias' || missingDotOf(ns, SERVER)?.isMissing) return;
      const { alias } = target;
      const canonical = canonicalNameOf(ctx.zone, wire);
      const place = ns.dataPlace();
      const fixes = canonical === undefined || ns.isGenerated ? [] : [replace(`Write ${canonical}`, place, canonical)];
      ctx.report(
        ns.name === ctx.zone.apex ? 'apex' : 'delegation',
        place,
        {
          target: printName(wire),
          type: alias.type,
          owner: alias.owner,
          data: alias.data,
          canonical: canonical ?? 'the name of the host',
        },
        {
          fixes,
          refusedBy: refusedAtApex(ns),
          related: [{ place: alias.place, message: `${alias.owner} is an alias of ${alias.data}` }],
        },
      );
    },
  },
});
