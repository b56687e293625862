import { sameName } from '../../records/name.ts';
import { NS } from '../../records/typeCodes.ts';
import { defineRule } from '../rule.ts';
import { addressInsteadOfName } from '../support/addressName.ts';
import { missingDotOf } from '../support/missingDot.ts';
import { SERVER } from '../support/nameServer.ts';
import { recordsAt, targetOf } from '../support/target.ts';

const PRIMARY = 'mname';

/** More name servers are not looked at. */
const MOST = 32;

export default defineRule({
  code: 'soa-mname-without-address',
  group: 'zone',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'The SOA record names a host of this zone as the primary server, and that host has no address.',
    why: 'Dynamic updates are sent to this host, so they fail. Mostly the name has a slip, or lacks its final dot.',
    remedy: 'Correct the name, or give the host an address.',
    references: ['RFC 2136 §4.3', 'RFC 1035 §3.3.13'],
    bad: '$TTL 3600\n@ SOA sn1 hostmaster 2026010101 14400 3600 1209600 3600\n@ NS ns1\n@ NS ns.example.net.\nns1 A 192.0.2.53\n',
    good: '$TTL 3600\n@ SOA ns1 hostmaster 2026010101 14400 3600 1209600 3600\n@ NS ns1\n@ NS ns.example.net.\nns1 A 192.0.2.53\n',
  },
  messages: {
    default:
      'The primary server {name} has no address in this zone, so dynamic updates do not find it; correct the name or give it an address',
  },
  types: ['SOA'],
  visit: {
    record(soa, { zone, report }) {
      const wire = soa.nameOf(PRIMARY);
      // "." and an IP address are told by other rules; the zone itself is a way to say that nobody is to be asked.
      if (wire.length === 1 || soa.name !== zone.apex || zone.names.find(wire) === zone.apex) return;
      if (targetOf(zone, wire).kind !== 'no-address') return;
      if (addressInsteadOfName(soa, PRIMARY) || missingDotOf(soa, PRIMARY)) return;
      // Of a name server without address other rules tell.
      if (recordsAt(zone, zone.apex, NS, MOST).some((ns) => sameName(ns.nameOf(SERVER), wire))) return;
      report('default', soa.fieldPlace(PRIMARY), { name: soa.nameTextOf(PRIMARY) });
    },
  },
});
