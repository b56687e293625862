import { A, AAAA } from '../../records/typeCodes.ts';
import { HAS_ADDRESS } from '../../zone/zone.ts';
import { defineRule } from '../rule.ts';
import { addressLabels, familyOf, isReverseZone, numbersOf } from '../support/reverse.ts';

export default defineRule({
  code: 'address-in-reverse-zone',
  group: 'reverse',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'The name of an address in a reverse zone has an A or AAAA record.',
    why: 'A reverse zone leads from addresses to names with PTR records. Nobody asks for the address of such a name.',
    remedy: 'Write a PTR record with the name of the host, and move the address record to the zone of the host.',
    references: ['RFC 1035 §3.5'],
    bad: '$ORIGIN 2.0.192.in-addr.arpa.\n@ 3600 SOA ns.example.com. hostmaster.example.com. 1 14400 3600 1209600 3600\n@ 3600 NS ns.example.com.\n@ 3600 NS ns.example.net.\n25 3600 A 192.0.2.25\n',
    good: '$ORIGIN 2.0.192.in-addr.arpa.\n@ 3600 SOA ns.example.com. hostmaster.example.com. 1 14400 3600 1209600 3600\n@ 3600 NS ns.example.com.\n@ 3600 NS ns.example.net.\n25 3600 PTR mail.example.com.\n',
  },
  messages: {
    default:
      '{owner} is the name of an address and needs a PTR record with a host name, and nobody asks for its {type} record; was PTR meant?',
  },
  // The apex may be a name server of itself, as in the files for loopback addresses.
  among: (zone) =>
    isReverseZone(zone) ? (name) => (zone.holds(name) & HAS_ADDRESS) !== 0 && name !== zone.apex : undefined,
  visit: {
    name({ zone, id, rrsets }, ctx) {
      const name = zone.names.wire(id);
      const family = familyOf(name)!;
      if (numbersOf(name, family)?.length !== addressLabels(family)) return;
      for (const { typeCode, first } of rrsets) {
        if (typeCode === A || typeCode === AAAA) {
          ctx.report('default', first.typePlace, { owner: first.owner, type: first.type });
        }
      }
    },
  },
});
