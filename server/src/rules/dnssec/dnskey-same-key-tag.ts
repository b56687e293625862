import { defineRule } from '../rule.ts';
import { isSameKey, keyOfRecord } from '../support/signing.ts';

export default defineRule({
  code: 'dnskey-same-key-tag',
  group: 'dnssec',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'Two keys of the zone have the same algorithm and key tag.',
    why: 'Validators must try both keys for each signature, and many limit how often they do so since this was used for attacks (CVE-2023-50387).',
    remedy: 'Make a new key in the place of one of them.',
    references: ['RFC 4034 §5.3', 'RFC 4035 §5.3.1'],
    bad: `@ DNSKEY 257 3 15 l02Woi0iS8Aa25FQkUd9RMzZHJpBoRQwAQEX1SxZJA4=
@ DNSKEY 257 3 15 lqKXTS0iS8Aa25FQkUd9RMzZHJpBoRQwAQEX1SxZJA4=
`,
    good: '@ DNSKEY 257 3 15 l02Woi0iS8Aa25FQkUd9RMzZHJpBoRQwAQEX1SxZJA4=\n',
  },
  messages: {
    default:
      'Another key of the zone has the algorithm {algorithm} and key tag {tag} too, so validators must try both, and some give up; make a new key in the place of one',
  },
  types: ['DNSKEY'],
  atLeast: 2,
  visit: {
    rrset(set, ctx) {
      const records = set.records.map((record) => ({ record, key: keyOfRecord(record) }));
      for (const [index, { record, key }] of records.entries()) {
        const twin = records
          .slice(0, index)
          .find((other) => isSameKey(other.key, key) && other.record.data !== record.data);
        if (!twin) continue;
        const related = [{ place: twin.record.place, message: 'the other key' }];
        ctx.report('default', record.typePlace, key, { related });
      }
    },
  },
});
