import type { Place } from '../../zone/files.ts';
import { NO_NAME } from '../../zone/names.ts';
import { entryAt } from '../../zone/place.ts';
import { ZoneRecord } from '../../zone/record.ts';
import type { Zone } from '../../zone/zone.ts';
import { type Fix, insertAfter } from '../finding.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'owner-looks-like-type',
  group: 'syntax',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  refusedBy: ['bind'],
  doc: {
    summary: 'A line has no owner and does not start with a blank, so its type or class is taken for the owner.',
    why: 'Servers refuse the zone, or publish the record under a name like in.example.com.',
    remedy:
      'Write the owner at the start of the line (@ is the zone itself), or a blank if it is the owner of the record above.',
    references: ['RFC 1035 §5.1'],
    bad: 'mail A 192.0.2.25\n@ TXT "note"\nMX 10 mail\n',
    good: 'mail A 192.0.2.25\n@ TXT "note"\n  MX 10 mail\n',
  },
  messages: {
    default:
      'The line does not start with a blank, so "{text}" is taken for the owner and the server refuses the zone; write the owner before it, or a blank to keep the owner of the record above',
    loads:
      'The line does not start with a blank, so "{text}" is taken for the owner, and the record is published at {owner}; write the owner before it, or a blank to keep the owner of the record above',
  },
  fixesOf: (problem) => fixesAt(problem),
  visit: {
    zone(zone, ctx) {
      if (!usesClass(zone)) return;
      for (let id = zone.firstRecord(classOwner(zone)); id >= 0; id = zone.nextRecord(id)) {
        const record = new ZoneRecord(zone, id);
        if (!record.ownerIsWritten || record.isGenerated) continue;
        const { entry } = entryAt(zone, record.file, record.entryStart);
        const place = record.ownerPlace;
        if (entry.classToken >= 0 || zone.textAt(place) !== 'IN') continue;
        const options = { severity: 'warning', refusedBy: [], fixes: fixesAt(place) } as const;
        ctx.report('loads', place, { text: 'IN', owner: record.owner }, options);
      }
    },
  },
});

/** The name `in` directly below the apex. */
function classOwner(zone: Zone): number {
  const apex = zone.names.wire(zone.apex);
  if (apex.length > 252) return NO_NAME;
  return zone.names.find(Uint8Array.of(2, 105, 110, ...apex));
}

/** Whether the zone writes its class in capital letters, as its SOA record shows. */
function usesClass(zone: Zone): boolean {
  const { soa } = zone;
  if (soa === undefined) return false;
  const record = new ZoneRecord(zone, soa);
  const { entry } = entryAt(zone, record.file, record.entryStart);
  return entry.classToken >= 0 && entry.text(zone.files[record.file].codes, entry.classToken) === 'IN';
}

function fixesAt(place: Place): Fix[] {
  const before = { ...place, end: place.start };
  return [
    insertAfter('Start the line with a blank: the owner of the record above', before, '\t'),
    insertAfter('Write @ as the owner', before, '@ '),
  ];
}
