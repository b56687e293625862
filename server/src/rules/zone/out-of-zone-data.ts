import { PTR } from '../../records/typeCodes.ts';
import type { NameId } from '../../zone/names.ts';
import { isTopLevel } from '../../zone/origin/topLevel.ts';
import { ZoneRecord } from '../../zone/record.ts';
import { type Fix, replace } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { familyOf } from '../support/reverse.ts';

export default defineRule({
  code: 'out-of-zone-data',
  group: 'zone',
  severity: 'warning',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'A record belongs to a name that is not in the zone.',
    why: 'A zone holds only its own names: BIND and Knot leave the record out, and NSD refuses the zone.',
    remedy: 'Put the record into the zone of its name, or remove the final dot if the name is relative.',
    references: ['RFC 1035 §5.2', 'RFC 1034 §4.2.1'],
    bad: 'www.shop. A 192.0.2.80\n',
    good: 'www.shop A 192.0.2.80\n',
  },
  messages: {
    default:
      '{owner} is not in the zone {zone}, so BIND leaves the record out and NSD refuses the zone; put it into the zone of that name',
    dot: '{owner} is not in the zone {zone}, so BIND leaves the record out and NSD refuses the zone; if {relative} is meant, remove the final dot',
    reverse:
      '{owner} is not in the zone {zone}, so BIND leaves the record out and NSD refuses the zone; it belongs into the reverse zone',
    all: 'None of the {count} records is in the zone {zone}: the first one belongs to {owner}; check which zone this file is for',
  },
  visit: {
    zone(zone, ctx) {
      if (zone.originUnknown || zone.outside.length === 0) return;
      const apex = zone.names.text(zone.apex);
      if (zone.recordCount === 0 && zone.outside.length > 1) {
        const first = new ZoneRecord(zone, zone.outside[0]);
        const args = { owner: first.owner, zone: apex, count: zone.outside.length };
        ctx.report('all', first.ownerPlace, args);
        return;
      }
      const seen = new Set<NameId>();
      const templates = new Set<string>();
      for (const id of zone.outside) {
        const record = new ZoneRecord(zone, id);
        // A PTR record of an address has a rule of its own, which says where it belongs.
        if (record.typeCode === PTR && familyOf(zone.names.wire(record.name))) continue;
        if (seen.has(record.name) || (record.isGenerated && templates.has(entryKey(record)))) continue;
        seen.add(record.name);
        if (record.isGenerated) templates.add(entryKey(record));
        const { owner, ownerPlace: place } = record;
        const fix = withoutDot(record);
        const message = /\.(in-addr|ip6)\.arpa\.$/i.test(owner) ? 'reverse' : fix ? 'dot' : 'default';
        ctx.report(message, place, { owner, zone: apex, relative: `${owner}${apex}` }, { fixes: fix ? [fix] : [] });
      }
    },
  },
});

const entryKey = ({ file, entryStart }: ZoneRecord): string => `${file} ${entryStart}`;

/** `www.shop.` may be meant to be relative; `www.example.net.` is not. */
function withoutDot(record: ZoneRecord): Fix | undefined {
  if (record.isGenerated || !record.ownerIsWritten) return undefined;
  const place = record.ownerPlace;
  const text = record.textAt(place);
  const labels = text.split('.');
  if (!text.endsWith('.') || text === '.' || /["\\]/.test(text)) return undefined;
  if (labels.length > 3 && isTopLevel(labels.at(-2)!.toLowerCase())) return undefined;
  return replace(`Remove the final dot: ${text.slice(0, -1)}`, place, text.slice(0, -1));
}
