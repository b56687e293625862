import { SOA } from '../../records/typeCodes.ts';
import { HAS_NS, HAS_SOA } from '../../zone/zone.ts';
import { defineRule } from '../rule.ts';
import { isApexKnown } from '../support/apex.ts';
import { addLineBelow } from '../support/lines.ts';
import { recordsAt } from '../support/target.ts';

export default defineRule({
  code: 'ns-missing',
  group: 'zone',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  refusedBy: ['bind'],
  doc: {
    summary: 'The zone has no NS record for its own name.',
    why: 'Without one nobody knows which servers answer for the zone, so BIND and Knot refuse it.',
    remedy: 'Write an NS record for each server of the zone; they are the same as at the parent.',
    references: ['RFC 1034 §4.2.1', 'RFC 2181 §6.1'],
    bad: '$TTL 3600\n@ SOA ns.example.net. hostmaster 2026010101 14400 3600 1209600 3600\n',
    good: '$TTL 3600\n@ SOA ns.example.net. hostmaster 2026010101 14400 3600 1209600 3600\n@ NS ns.example.net.\n@ NS ns.example.org.\n',
  },
  messages: {
    default:
      'The zone {zone} has no NS record for its own name, so the server refuses it; write one for each of its name servers, the same as at the parent zone',
  },
  visit: {
    zone(zone, ctx) {
      if (zone.holds(zone.apex) & HAS_NS || !(zone.holds(zone.apex) & HAS_SOA) || !isApexKnown(zone)) return;
      const [soa] = recordsAt(zone, zone.apex, SOA, 1);
      const server = soa.nameTextOf('mname');
      const fixes = [addLineBelow(`Add an NS record for ${server}`, soa, `\tNS\t${server}`)];
      ctx.report('default', soa.ownerPlace, { zone: zone.names.text(zone.apex) }, { fixes });
    },
  },
});
