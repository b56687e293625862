import { DNSKEY } from '../../records/typeCodes.ts';
import { defineRule } from '../rule.ts';
import { isDelete } from '../support/cdsDelete.ts';
import { isInDoubt } from '../support/doubt.ts';
import { EXAMPLE_KEY } from '../support/signedExample.ts';
import { atApex, isSameKey, keyAskedFor, keyOfRecord } from '../support/signing.ts';

export default defineRule({
  code: 'cds-for-unknown-key',
  group: 'dnssec',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A CDS or CDNSKEY record is for a key that is not among the DNSKEY records of the zone.',
    why: 'Most parents refuse to publish a DS record that no key of the zone fits. If it is a key that will come later, the DS record may come before it all the same.',
    remedy: 'Make the record anew from the DNSKEY record, or publish the key.',
    references: ['RFC 7344 §4.1', 'RFC 7344 §5'],
    bad: `@ DNSKEY ${EXAMPLE_KEY}
@ CDS 12345 13 2 c10b2ef4e4fefb0b5f7121bb748cc19fe39665fa251e894e0af4e8be4d19735d
`,
    good: '@ CDS 0 0 0 00\n',
  },
  messages: {
    default:
      'No DNSKEY record of the zone has the key tag {tag} and algorithm {algorithm} of this {type} record, so most parents do not act on it; make it anew from the key, or publish the key',
  },
  types: ['CDS', 'CDNSKEY'],
  visit: {
    record(record, ctx) {
      const { zone, type } = record;
      if (zone.originUnknown || record.name !== zone.apex || isDelete(record)) return;
      const keys = atApex(zone, DNSKEY).map(keyOfRecord);
      const key = keyAskedFor(record);
      // That no key has the algorithm is another fault.
      if (!keys.some(({ algorithm }) => algorithm === key.algorithm)) return;
      if (keys.some((other) => isSameKey(other, key)) || isInDoubt(zone, zone.apexWire)) return;
      ctx.report('default', record.dataPlace(), { type, ...key });
    },
  },
});
