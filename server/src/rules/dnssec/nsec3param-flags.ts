import { replace } from '../finding.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'nsec3param-flags',
  group: 'dnssec',
  severity: 'warning',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'The flags of an NSEC3PARAM record are not 0.',
    why: 'Servers ignore the record then. Opt-out is a flag of the NSEC3 records and does not stand here.',
    remedy: 'Write 0.',
    references: ['RFC 5155 §4.1.2'],
    bad: '@ NSEC3PARAM 1 1 0 -\n',
    good: '@ NSEC3PARAM 1 0 0 -\n',
  },
  messages: {
    default:
      'Servers ignore an NSEC3PARAM record with the flags {flags}: opt-out (1) stands in the NSEC3 records only; write 0',
  },
  types: ['NSEC3PARAM'],
  visit: {
    record(record, ctx) {
      const flags = record.numberOf('flags', 1);
      if (flags === 0) return;
      const place = record.fieldPlace('flags');
      const isNumber = !record.isGenerated && /^\d+$/.test(record.textAt(place));
      ctx.report('default', place, { flags }, { fixes: isNumber ? [replace('Write 0', place, '0')] : [] });
    },
  },
});
