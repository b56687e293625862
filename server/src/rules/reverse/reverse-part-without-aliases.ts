import { CNAME, DNAME, NS } from '../../records/typeCodes.ts';
import { defineRule } from '../rule.ts';
import { partsOf, rangeOf } from '../support/classlessPart.ts';
import { isInDoubt } from '../support/doubt.ts';
import { recordsOf } from '../support/recordsOf.ts';
import { familyOf, isReverseZone } from '../support/reverse.ts';
import { suffixStart } from '../support/suffix.ts';
import { recordsAt } from '../support/target.ts';

export default defineRule({
  code: 'reverse-part-without-aliases',
  group: 'reverse',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A part of a network is delegated in a reverse zone, and no alias leads an address there.',
    why: 'Whoever asks for the name of an address asks for its number in this zone, never for the part. Without aliases nobody gets to the servers of the delegation.',
    remedy: 'Write a CNAME record for each address of the part, best with $GENERATE.',
    references: ['RFC 2317 §4'],
    bad: '$ORIGIN 2.0.192.in-addr.arpa.\n@ 3600 SOA ns.example.com. hostmaster.example.com. 1 14400 3600 1209600 3600\n@ 3600 NS ns.example.com.\n@ 3600 NS ns.example.net.\n0/26 3600 NS ns.customer.example.\n',
    good: '$ORIGIN 2.0.192.in-addr.arpa.\n@ 3600 SOA ns.example.com. hostmaster.example.com. 1 14400 3600 1209600 3600\n@ 3600 NS ns.example.com.\n@ 3600 NS ns.example.net.\n0/26 3600 NS ns.customer.example.\n$GENERATE 0-63 $ 3600 CNAME $.0/26\n',
  },
  messages: {
    range:
      '{part} is delegated, but no CNAME of this zone leads an address there, so the addresses {first} to {last} have no names; write $GENERATE {first}-{last} $ CNAME $.{label}',
    default:
      '{part} is delegated, but no CNAME of this zone leads an address there, so nobody gets to those servers; write a CNAME for each address, such as 1 CNAME 1.{label}',
  },
  visit: {
    zone(zone, ctx) {
      if (!isReverseZone(zone) || familyOf(zone.apexWire) !== 4) return;
      const parts = partsOf(zone);
      if (parts.size === 0 || isInDoubt(zone, zone.apexWire)) return;
      for (const type of [CNAME, DNAME]) {
        for (const alias of recordsOf(zone, type)) {
          const target = alias.nameOf(type === CNAME ? 'canonical-name' : 'target');
          for (const part of parts.keys()) if (suffixStart(target, zone.names.wire(part)) >= 0) parts.delete(part);
        }
      }
      for (const [part, label] of parts) {
        const [first, last] = rangeOf(label) ?? [];
        const [ns] = recordsAt(zone, part, NS, 1);
        const args = { part: zone.names.text(part), label };
        if (first === undefined || last === undefined) ctx.report('default', ns.ownerPlace, args);
        else ctx.report('range', ns.ownerPlace, { ...args, first, last });
      }
    },
  },
});
