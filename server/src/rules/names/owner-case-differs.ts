import type { NameId } from '../../zone/names.ts';
import { ZoneRecord } from '../../zone/record.ts';
import type { Zone } from '../../zone/zone.ts';
import { replace } from '../finding.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'owner-case-differs',
  group: 'names',
  severity: 'hint',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'The same owner is written in two ways that differ in letter case only.',
    why: 'They are one name, and its records are one set; whoever searches the file for one spelling overlooks the other.',
    remedy: 'Spell the name in one way.',
    references: ['RFC 4343', 'RFC 1035 §2.3.3'],
    bad: 'www A 192.0.2.80\nWWW TXT "x"\n',
    good: 'www A 192.0.2.80\nwww TXT "x"\n',
  },
  messages: {
    default: '{written} and {first} are one name, because letter case does not count; spell it in one way',
  },
  visit: {
    zone(zone, ctx) {
      if (zone.originUnknown) return;
      for (const record of otherSpellings(zone)) {
        const place = record.ownerPlace;
        const written = record.textAt(place);
        const first = zone.names.text(zone.ownerOf(zone.firstRecord(record.name))).slice(0, written.length);
        // The name may differ in the origin only, which stands elsewhere.
        if (first === written || first.toLowerCase() !== written.toLowerCase()) continue;
        ctx.report('default', place, { written, first }, { fixes: [replace(`Write ${first}`, place, first)] });
      }
    },
  },
});

const SEVERAL = 100;

/** Records whose owner is written otherwise than at the first record of the name. */
function otherSpellings(zone: Zone): ZoneRecord[] {
  const { names } = zone;
  const spelledTwice = new Set<NameId>();
  for (let spelling = 0; spelling < names.count; spelling++) {
    const name = names.canonical(spelling);
    if (name !== spelling && zone.firstRecord(name) >= 0) spelledTwice.add(name);
  }
  const found: ZoneRecord[] = [];
  for (const name of spelledTwice) {
    const first = zone.ownerOf(zone.firstRecord(name));
    // The origin, which may have been given to the program, is spelled nowhere.
    if (isAt(new ZoneRecord(zone, zone.firstRecord(name)))) continue;
    for (let id = zone.firstRecord(name); id >= 0 && found.length < SEVERAL; id = zone.nextRecord(id)) {
      const record = new ZoneRecord(zone, id);
      if (zone.ownerOf(id) !== first && record.ownerIsWritten && !record.isGenerated) found.push(record);
    }
  }
  return found;
}

const isAt = (record: ZoneRecord): boolean => record.ownerIsWritten && record.textAt(record.ownerPlace) === '@';
