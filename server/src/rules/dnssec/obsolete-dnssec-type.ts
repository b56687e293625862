import { KEY } from '../../records/typeCodes.ts';
import { defineRule } from '../rule.ts';

const SUCCESSORS: Readonly<Record<string, string>> = { SIG: 'RRSIG', NXT: 'NSEC', KEY: 'DNSKEY', DLV: 'DS' };

export default defineRule({
  code: 'obsolete-dnssec-type',
  group: 'dnssec',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A record has a type of the first version of DNSSEC, or of a look-aside registry.',
    why: 'Validators have ignored KEY, SIG and NXT records of zones since 2005, and no look-aside registry is left.',
    remedy: "Remove the record, and sign the zone with today's types: DNSKEY, RRSIG and NSEC or NSEC3.",
    references: ['RFC 3755 §3', 'RFC 8749'],
    bad: 'lab NXT www A NXT\n',
    good: '@ DNSKEY 257 3 13 mdsswUyr3DPW132mOi8V9xESWE8jTo0dxCjjnopKl+GqJxpVXckHAeF+KkxLbxILfDLUT0rAK9iUzy1L53eKGQ==\n',
  },
  messages: {
    default:
      '{type} belongs to a DNSSEC of the past and validators ignore it; {successor} took its place, so remove the record and sign the zone anew',
  },
  types: ['SIG', 'NXT', 'KEY', 'DLV'],
  visit: {
    record(record, ctx) {
      const { zone, type, typeCode } = record;
      // Keys of hosts are for SIG(0), which lives.
      if (typeCode === KEY && (zone.originUnknown || record.name !== zone.apex)) return;
      ctx.report('default', record.typePlace, { type, successor: SUCCESSORS[type] });
    },
  },
});
