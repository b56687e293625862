import { NS, SOA } from '../../records/typeCodes.ts';
import { ZoneRecord } from '../../zone/record.ts';
import type { Zone } from '../../zone/zone.ts';
import { HAS_SOA } from '../../zone/zone.ts';
import type { Fix } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { isApexKnown, startOfZone } from '../support/apex.ts';
import { newlineOf } from '../support/line.ts';
import { dateSerial } from '../support/serial.ts';
import { recordsAt } from '../support/target.ts';

export default defineRule({
  code: 'soa-missing',
  group: 'zone',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  refusedBy: ['bind'],
  doc: {
    summary: 'The zone has no SOA record.',
    why: 'Every zone has exactly one, so servers refuse this one.',
    remedy: 'Write a SOA record for the name of the zone at its start.',
    references: ['RFC 1035 §5.2', 'RFC 1034 §4.2.1'],
    bad: '; SOA was lost\n$TTL 3600\n@ NS ns.example.net.\n@ NS ns.example.org.\n',
    good: '$TTL 3600\n@ SOA ns.example.net. hostmaster 2026010101 14400 3600 1209600 3600\n@ NS ns.example.net.\n@ NS ns.example.org.\n',
  },
  messages: {
    default:
      'The zone {zone} has no SOA record, so the server refuses it; write one at the start, or check that this file is for this zone',
    elsewhere:
      'The SOA record belongs to {owner}, which is not in the zone {zone}, so the zone has none and the server refuses it; check that this file is for this zone, and that $ORIGIN is right',
  },
  visit: {
    zone(zone, ctx) {
      if (zone.holds(zone.apex) & HAS_SOA || !isApexKnown(zone)) return;
      const elsewhere = zone.outside.find((id) => zone.typeOf(id) === SOA);
      if (elsewhere !== undefined) {
        const { owner, ownerPlace } = new ZoneRecord(zone, elsewhere);
        ctx.report('elsewhere', ownerPlace, { owner, zone: zone.names.text(zone.apex) });
        return;
      }
      const fixes = [addSoa(zone, ctx.now)];
      ctx.report('default', startOfZone(zone), { zone: zone.names.text(zone.apex) }, { fixes });
    },
  },
});

function addSoa(zone: Zone, now: number): Fix {
  const apex = zone.names.text(zone.apex);
  const below = apex === '.' ? '' : apex;
  const server = recordsAt(zone, zone.apex, NS, 1)[0]?.data ?? `ns1.${below}`;
  const line = `${apex} 3600 IN SOA ${server} hostmaster.${below} ${dateSerial(now)} 14400 3600 1209600 3600${newlineOf(zone.files[0].codes)}`;
  return { title: 'Add a SOA record', safe: false, edits: [{ file: 0, start: 0, end: 0, newText: line }] };
}
