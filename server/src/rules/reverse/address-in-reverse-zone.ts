import { sameOctets } from '../../records/octets.ts';
import { A, AAAA, NS, SOA } from '../../records/typeCodes.ts';
import type { NameId } from '../../zone/names.ts';
import { FAR_ANYWHERE, HAS_ADDRESS, type Zone } from '../../zone/zone.ts';
import { defineRule } from '../rule.ts';
import { recordsOf } from '../support/recordsOf.ts';
import { remembered } from '../support/remembered.ts';
import { addressLabels, addressOfReverse, familyOf, isReverseZone, numbersOf } from '../support/reverse.ts';
import { recordsAt } from '../support/target.ts';

export default defineRule({
  code: 'address-in-reverse-zone',
  group: 'reverse',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A name in a reverse zone has an A or AAAA record.',
    why: 'A reverse zone leads from addresses to names with PTR records. Nobody asks for the address of such a name.',
    remedy: 'Write a PTR record with the name of the host, and move the address record to the zone of the host.',
    references: ['RFC 1035 §3.5'],
    bad: '$ORIGIN 2.0.192.in-addr.arpa.\n@ 3600 SOA ns.example.com. hostmaster.example.com. 1 14400 3600 1209600 3600\n@ 3600 NS ns.example.com.\n@ 3600 NS ns.example.net.\n25 3600 A 192.0.2.25\n',
    good: '$ORIGIN 2.0.192.in-addr.arpa.\n@ 3600 SOA ns.example.com. hostmaster.example.com. 1 14400 3600 1209600 3600\n@ 3600 NS ns.example.com.\n@ 3600 NS ns.example.net.\n25 3600 PTR mail.example.com.\n',
  },
  messages: {
    own: '{owner} is the name of this very address and needs a PTR record with the name of the host; nobody asks for its {type} record, so the address has no name; write PTR and the name',
    default:
      '{owner} is the name of an address and needs a PTR record with a host name; nobody asks for its {type} record; was PTR meant?',
    host: 'Nobody asks for hosts in a reverse zone, so {owner} is not found by this {type} record; write it in the zone of the host, and a PTR record here',
  },
  // The apex may be a name server of itself, as in the files for loopback addresses.
  among: (zone) =>
    isReverseZone(zone) ? (name) => (zone.holds(name) & HAS_ADDRESS) !== 0 && name !== zone.apex : undefined,
  visit: {
    name({ zone, id, rrsets }, ctx) {
      const name = zone.names.wire(id);
      const family = familyOf(name)!;
      const numbers = numbersOf(name, family);
      if (numbers ? numbers.length !== addressLabels(family) : isServer(zone, id) || zone.names.isWildcard(id)) return;
      for (const { typeCode, first } of rrsets) {
        if (typeCode !== A && typeCode !== AAAA) continue;
        const isOwn = sameOctets(first.rdata, addressOfReverse(name) ?? NONE);
        const args = { owner: first.owner, type: first.type };
        if (isOwn) ctx.report('own', first.typePlace, args, { severity: 'warning' });
        else ctx.report(numbers ? 'default' : 'host', first.typePlace, args);
      }
    },
  },
});

/** Whether an NS or SOA record of the zone names a host, which then needs its address here. */
function isServer(zone: Zone, host: NameId): boolean {
  zone.lookedFar |= FAR_ANYWHERE;
  return serversOf(zone).has(host);
}

const serversOf = remembered((zone: Zone) => {
  const servers = Array.from(recordsOf(zone, NS), (ns) => zone.names.find(ns.nameOf('name-server')));
  return new Set([
    ...servers,
    ...recordsAt(zone, zone.apex, SOA, 1).map((soa) => zone.names.find(soa.nameOf('mname'))),
  ]);
});
const NONE = new Uint8Array();
