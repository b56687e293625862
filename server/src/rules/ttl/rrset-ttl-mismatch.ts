import { entryAt } from '../../zone/place.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { TTL_WRITTEN } from '../../zone/recordBlock.ts';
import type { RecordId, Zone } from '../../zone/zone.ts';
import { type Fix, insertAfter, replace } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { isIndentedNumber } from '../support/indentedNumber.ts';
import { isReverseZone } from '../support/reverse.ts';

/** The TTLs of signatures are those of the records that they sign (RFC 4034 §3), so they differ. */
const RRSIG = 46;
const PTR = 12;

export default defineRule({
  code: 'rrset-ttl-mismatch',
  group: 'ttl',
  severity: 'warning',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'Records of the same name and type have different TTLs.',
    why: 'They are kept and answered together, so they can have only one. BIND takes the one that it reads first; other servers refuse the zone or send what is written, and resolvers take the smallest.',
    remedy: 'Give all of them the same TTL.',
    references: ['RFC 2181 §5.2'],
    bad: 'www 300 A 192.0.2.80\nwww 3600 A 192.0.2.81\n',
    good: 'www 300 A 192.0.2.80\nwww 300 A 192.0.2.81\n',
  },
  messages: {
    default:
      'This {type} record of {owner} has a TTL of {ttl} seconds and the first one has {first}; together they can have only one, and BIND takes {first}. Give all of them the same TTL',
  },
  atLeast: 2,
  visit: {
    rrset(set, ctx) {
      const { zone, ids } = set;
      const first = zone.ttlOf(ids[0]);
      if (set.typeCode === RRSIG || haveTtl(zone, ids, first)) return;
      const [firstRecord, ...others] = set.records;
      const related = [{ place: firstRecord.place, message: `The first one: ${first} seconds` }];
      let template = -1;
      for (const record of others) {
        if (record.ttl === first || (record.isGenerated && record.entryStart === template)) continue;
        if (set.typeCode === PTR && isReverseZone(zone) && isIndentedNumber(record)) continue;
        if (record.isGenerated) template = record.entryStart;
        const isWritten = record.ttlSource === TTL_WRITTEN;
        const place = isWritten ? record.ttlPlace : record.typePlace;
        const args = { type: set.type, owner: set.owner, ttl: record.ttl, first };
        ctx.report('default', place, args, { related, fixes: fixesFor(record, first) });
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
  const title = `Set the TTL to ${ttl}, as the first one has it`;
  if (entry.ttlToken >= 0) return [replace(title, record.ttlPlace, String(ttl))];
  const place = record.typePlace;
  return [insertAfter(title, { ...place, end: place.start }, `${ttl} `)];
}
