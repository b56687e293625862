import { defineRule } from '../rule.ts';
import { delegationsOf, serverOf } from '../support/around/children.ts';

export default defineRule({
  code: 'delegation-differs-from-child',
  group: 'delegation',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'The NS records of a delegation are not those that the delegated zone itself has.',
    why: 'Resolvers may use either list. A server in the one that does not serve the zone is asked in vain, and one that is missing in the other is not asked.',
    remedy: 'Write the same NS records in both zones.',
    references: ['RFC 1034 §4.2.2', 'RFC 1912 §2.8'],
    bad: 'sub NS ns.example.org.\nsub NS ns.example.net.\n',
    good: 'sub NS ns.sub\nsub NS ns.example.net.\nns.sub A 192.0.2.54\n',
    others: {
      'db.sub.example.com':
        '$ORIGIN sub.example.com.\n@ 3600 SOA ns.example.net. hostmaster 2026010101 14400 3600 1209600 3600\n@ 3600 NS ns\n@ 3600 NS ns.example.net.\nns 3600 A 192.0.2.54\n',
    },
  },
  messages: {
    above:
      '{server} is a name server of {zone} here, but not in {file}; both zones must have the same NS records, or some resolvers ask a server that does not know the zone',
    below:
      '{server} is a name server of {zone} in {file}, but not in this delegation; both zones must have the same NS records, or the server is never asked',
  },
  visit: {
    workspace(zone, ctx) {
      for (const { name, child, above, below } of delegationsOf(zone, ctx.around)) {
        const file = child.files[0].path;
        const inChild = new Map(below.map((ns) => [serverOf(ns), ns]));
        const here = new Set(above.map(serverOf));
        const own = above.filter((ns) => !inChild.has(serverOf(ns)));
        for (const ns of own) ctx.report('above', ns.dataPlace(), { server: serverOf(ns), zone: name, file });
        for (const [server, ns] of inChild) {
          if (here.has(server)) continue;
          const related = [{ zone: child, place: ns.place, message: 'The NS record of the zone itself' }];
          ctx.report('below', above[0].ownerPlace, { server, zone: name, file }, { related });
        }
      }
    },
  },
});
