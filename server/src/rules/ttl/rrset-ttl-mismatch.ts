import { PTR, RRSIG } from '../../records/typeCodes.ts';
import { entryAt } from '../../zone/place.ts';
import { ZoneRecord } from '../../zone/record.ts';
import { TTL_WRITTEN } from '../../zone/recordBlock.ts';
import { setOf, setTtls } from '../../zone/setTtl.ts';
import type { RecordId, Zone } from '../../zone/zone.ts';
import { type Fix, insertAfter, replace } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { ODD_TTLS } from '../setOddities.ts';
import { isIndentedNumber } from '../support/indentedNumber.ts';
import { isReverseZone } from '../support/reverse.ts';

export default defineRule({
  code: 'rrset-ttl-mismatch',
  group: 'ttl',
  severity: 'warning',
  since: '0.1.0',
  fix: 'unsafe',
  alsoSigned: true,
  doc: {
    summary: 'Records of the same name and type have different TTLs.',
    why: 'They are kept and answered together, so they can have only one. BIND takes the first one, or the first of those that stand apart further down; other servers refuse the zone or send what is written, and resolvers take the smallest.',
    remedy: 'Give all of them the same TTL.',
    references: ['RFC 2181 §5.2'],
    bad: 'www 300 A 192.0.2.80\nwww 3600 A 192.0.2.81\n',
    good: 'www 300 A 192.0.2.80\nwww 300 A 192.0.2.81\n',
  },
  messages: {
    default:
      'This {type} record of {owner} has a TTL of {ttl} seconds and the first one has {taken}; together they can have only one, and BIND takes {taken}; give all of them the same TTL',
    apart:
      'This {type} record of {owner} has a TTL of {ttl} seconds and another one has {taken}; together they can have only one, and BIND takes {taken}, because it meets that one first after records of other names; give all of them the same TTL',
  },
  atLeast: 2,
  odd: ODD_TTLS,
  visit: {
    rrset(set, ctx) {
      const { zone, ids } = set;
      if (set.typeCode === RRSIG || haveTtl(zone, ids, zone.ttlOf(ids[0]))) return;
      const { ttl: taken, from } = setTtls(zone, set.name).get(setOf(set.first))!;
      const related = [{ place: new ZoneRecord(zone, from).place, message: `BIND takes ${taken} seconds from here` }];
      const message = from === ids[0] ? 'default' : 'apart';
      let template = -1;
      for (const record of set.records) {
        if (record.ttl === taken || (record.isGenerated && record.entryStart === template)) continue;
        if (set.typeCode === PTR && isReverseZone(zone) && isIndentedNumber(record)) continue;
        if (record.isGenerated) template = record.entryStart;
        const isWritten = record.ttlSource === TTL_WRITTEN;
        const place = isWritten ? record.ttlPlace : record.typePlace;
        const args = { type: set.type, owner: set.owner, ttl: record.ttl, taken };
        ctx.report(message, place, args, { related, fixes: fixesFor(record, taken) });
      }
    },
  },
});

function haveTtl(zone: Zone, ids: readonly RecordId[], ttl: number): boolean {
  for (const id of ids) if (zone.ttlOf(id) !== ttl) return false;
  return true;
}

function fixesFor(record: ZoneRecord, ttl: number): Fix[] {
  if (record.isGenerated) return [];
  const { entry } = entryAt(record.zone, record.file, record.entryStart);
  const title = `Set the TTL to ${ttl}, which BIND takes`;
  if (entry.ttlToken >= 0) return [replace(title, record.ttlPlace, String(ttl))];
  const place = record.typePlace;
  return [insertAfter(title, { ...place, end: place.start }, `${ttl} `)];
}
