import { A, AAAA } from '../../records/typeCodes.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { defineRule } from '../rule.ts';
import { delegationsOf } from '../support/around/children.ts';
import { printAddress } from '../support/around/mailHosts.ts';
import { confirms } from '../support/around/ptrs.ts';
import { recordsAt } from '../support/target.ts';

export default defineRule({
  code: 'glue-differs-from-child',
  group: 'delegation',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary:
      'The address of a name server beside its delegation (glue) is not one that the server has in the delegated zone.',
    why: 'Resolvers take the glue to find the zone at all. With an old address they ask a host that is not there any more.',
    remedy: 'Write the address that the delegated zone has.',
    references: ['RFC 1034 §4.2.2', 'RFC 1912 §2.3'],
    bad: 'sub NS ns.sub\nsub NS ns.example.net.\nns.sub A 192.0.2.99\n',
    good: 'sub NS ns.sub\nsub NS ns.example.net.\nns.sub A 192.0.2.54\n',
    others: {
      'db.sub.example.com':
        '$ORIGIN sub.example.com.\n@ 3600 SOA ns.example.net. hostmaster 2026010101 14400 3600 1209600 3600\n@ 3600 NS ns\n@ 3600 NS ns.example.net.\nns 3600 A 192.0.2.54\n',
    },
  },
  messages: {
    other:
      '{server} has the address {addresses} in {file}, not {address}: resolvers that take this glue ask the wrong host; write the address that the zone has',
    none: '{server} has no address {address} in {file}: resolvers that take this glue ask a host that the zone does not know; write the address that the zone has',
  },
  visit: {
    workspace(zone, ctx) {
      const said = new Set<string>();
      for (const { child, above } of delegationsOf(zone, ctx.around)) {
        for (const ns of above) {
          const server = ns.nameOf('name-server').slice();
          const name = zone.names.find(server);
          for (const glue of name < 0 ? [] : addressesAt(zone.names.canonical(name), ns)) {
            const address = glue.rdata.slice();
            const found = confirms(ctx.around, server, address);
            const key = `${glue.owner} ${printAddress(address)}`;
            if (typeof found === 'string' || ctx.around.zoneFor(server) !== child || said.has(key)) continue;
            said.add(key);
            const args = { server: glue.owner, address: printAddress(address), file: child.files[0].path };
            const place = glue.dataPlace();
            if (found.length === 0) ctx.report('none', place, args);
            else ctx.report('other', place, { ...args, addresses: found.map(printAddress).join(', ') });
          }
        }
      }
    },
  },
});

const MOST = 20;

const addressesAt = (name: number, { zone }: ZoneRecord): ZoneRecord[] =>
  [A, AAAA].flatMap((type) => recordsAt(zone, name, type, MOST));
