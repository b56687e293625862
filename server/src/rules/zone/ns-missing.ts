import { SOA } from '../../records/typeCodes.ts';
import { HAS_NS, HAS_SOA } from '../../zone/zone.ts';
import type { Fix } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { isApexKnown } from '../support/apex.ts';
import { addLineBelow } from '../support/lines.ts';
import { strayServers } from '../support/strayServers.ts';
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
    inherited:
      'The zone {zone} has no NS record for its own name, so the server refuses it: this one begins with a blank and belongs to {owner}, the last owner above; write {zone} before it, or move it up to the SOA record',
  },
  visit: {
    zone(zone, ctx) {
      if (zone.holds(zone.apex) & HAS_NS || !(zone.holds(zone.apex) & HAS_SOA) || !isApexKnown(zone)) return;
      const stray = strayServers(zone);
      if (stray.length > 0) {
        const [{ typePlace, owner }] = stray;
        const name = zone.names.text(zone.apex);
        const edits = stray.map(({ file, entryStart: start }) => ({ file, start, end: start, newText: name }));
        const fixes: Fix[] = [{ title: `Write ${name} before the NS records`, safe: false, edits }];
        ctx.report('inherited', typePlace, { zone: name, owner }, { fixes });
        return;
      }
      const [soa] = recordsAt(zone, zone.apex, SOA, 1);
      const server = soa.nameTextOf('mname');
      const fixes = [addLineBelow(`Add an NS record for ${server}`, soa, `\tNS\t${server}`)];
      ctx.report('default', soa.ownerPlace, { zone: zone.names.text(zone.apex) }, { fixes });
    },
  },
});
