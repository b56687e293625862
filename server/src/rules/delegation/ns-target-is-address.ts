import { defineRule } from '../rule.ts';
import { addressInsteadOfName, nameFixes } from '../support/addressName.ts';
import { countsAsNs, refusedAtApex, SERVER } from '../support/nameServer.ts';
import { targetOf } from '../support/target.ts';

export default defineRule({
  code: 'ns-target-is-address',
  group: 'delegation',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'An NS record names an IP address where a host name must stand.',
    why: 'The address is read as a name that nobody can look up, so this name server is never asked.',
    remedy: 'Give the address a name with an A or AAAA record, and write that name in the NS record.',
    references: ['RFC 1035 §3.3.11', 'RFC 1912 §2.8'],
    bad: 'lab NS 192.0.2.53\n',
    good: 'lab NS ns1\n',
  },
  messages: {
    default:
      'NS needs a host name, not the address {text}: this is the name {target}, which has no address, so the server is never asked; write the name of the host with this address',
    refused:
      'NS needs a host name, not the address {text}: this is the name {target}, which has no address, so the server refuses the zone; write the name of the host with this address',
  },
  types: ['NS'],
  unlessPlainHost: true,
  visit: {
    record(ns, ctx) {
      const address = countsAsNs(ns) ? addressInsteadOfName(ns, SERVER) : undefined;
      if (!address) return;
      const hasNone = targetOf(ctx.zone, ns.nameOf(SERVER)).kind === 'no-address';
      const refusedBy = hasNone ? refusedAtApex(ns) : [];
      const args = { text: address.text, target: ns.data };
      const fixes = nameFixes(ctx.zone, address);
      ctx.report(refusedBy.length > 0 ? 'refused' : 'default', address.place, args, { fixes, refusedBy });
    },
  },
});
