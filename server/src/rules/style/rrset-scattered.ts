import type { ZoneRecord } from '../../zone/record.ts';
import { TTL_DEFAULT, TTL_WRITTEN } from '../../zone/recordBlock.ts';
import type { Fix } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { moveBelow } from '../support/moveEntry.ts';
import { scatteredRecords } from '../support/scattered.ts';

export default defineRule({
  code: 'rrset-scattered',
  group: 'style',
  severity: 'hint',
  since: '0.1.0',
  fix: 'unsafe',
  preset: 'strict',
  doc: {
    summary: 'Records of the same name and type stand apart, with records of other names between them.',
    why: 'They are one set and answered together. Whoever changes those in one place overlooks the others.',
    remedy: 'Put them together.',
    references: ['RFC 2181 §5'],
    bad: 'www A 192.0.2.80\nmail A 192.0.2.25\nwww A 192.0.2.81\n',
    good: 'www A 192.0.2.80\nwww A 192.0.2.81\nmail A 192.0.2.25\n',
  },
  messages: {
    default:
      'This {type} record of {owner} belongs to a set that starts further up, behind records of other names; put them together, so that nobody overlooks one',
  },
  visit: {
    zone(zone, ctx) {
      for (const { before, record } of scatteredRecords(zone)) {
        ctx.report(
          'default',
          record.ownerPlace,
          { type: record.type, owner: record.owner },
          { related: [{ place: before.place, message: 'Others of the set' }], fixes: fixesFor(before, record) },
        );
      }
    },
  },
});

/** Moves a record behind one further up, where its TTL and its names mean the same. */
function fixesFor(before: ZoneRecord, record: ZoneRecord): Fix[] {
  const sameTtl =
    record.ttlSource === TTL_WRITTEN ||
    (record.ttlSource === TTL_DEFAULT && record.ttl === before.ttl && before.ttlSource === TTL_DEFAULT);
  const fix = sameTtl ? moveBelow(`Put it behind the others of ${record.owner}`, record, before) : undefined;
  return fix ? [fix] : [];
}
