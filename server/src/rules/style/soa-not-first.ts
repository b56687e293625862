import { ZoneRecord } from '../../zone/record.ts';
import { defineRule } from '../rule.ts';
import { startOfZone } from '../support/apex.ts';

export default defineRule({
  code: 'soa-not-first',
  group: 'style',
  severity: 'hint',
  since: '0.1.0',
  fix: 'none',
  preset: 'strict',
  doc: {
    summary: 'Other records stand before the SOA record.',
    why: 'Name servers take any order, but some checkers and tools refuse it, and people look for the SOA record at the top.',
    remedy: 'Let the SOA record be the first one.',
    references: ['RFC 1035 §5.2'],
    bad: '$TTL 3600\n@ NS ns.example.net.\n@ NS ns.example.org.\n@ SOA ns.example.net. hostmaster 2026010101 14400 3600 1209600 3600\n',
    good: '$TTL 3600\n@ SOA ns.example.net. hostmaster 2026010101 14400 3600 1209600 3600\n@ NS ns.example.net.\n@ NS ns.example.org.\n',
  },
  messages: { default: 'Other records stand before the SOA record, which some tools refuse; put it first' },
  visit: {
    zone(zone, ctx) {
      if (zone.originUnknown || zone.soa === undefined) return;
      const soa = new ZoneRecord(zone, zone.soa);
      const first = startOfZone(zone);
      if (first.file !== soa.file || first.start >= soa.entryStart) return;
      ctx.report('default', soa.typePlace, {}, { related: [{ place: first, message: 'The first record' }] });
    },
  },
});
