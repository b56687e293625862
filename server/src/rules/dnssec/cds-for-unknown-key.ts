import { sameOctets } from '../../records/octets.ts';
import { CDNSKEY, DNSKEY } from '../../records/typeCodes.ts';
import { defineRule } from '../rule.ts';
import { isDelete } from '../support/cdsDelete.ts';
import { isInDoubt } from '../support/doubt.ts';
import { keyOfDs } from '../support/keyOfDs.ts';
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
    why: 'Tag, algorithm and digest must be those of a key: most parents refuse to publish a DS record that no key of the zone fits. If it is a key that will come later, the DS record may come before it all the same.',
    remedy: 'Make the record anew from the DNSKEY record, or publish the key.',
    references: ['RFC 4034 §5.1.4', 'RFC 7344 §4.1', 'RFC 7344 §5'],
    bad: `@ DNSKEY ${EXAMPLE_KEY}
@ CDS 12345 13 2 c10b2ef4e4fefb0b5f7121bb748cc19fe39665fa251e894e0af4e8be4d19735d
`,
    good: '@ CDS 0 0 0 00\n',
  },
  messages: {
    default:
      'No DNSKEY record of the zone has the key tag {tag} and algorithm {algorithm} of this {type} record, so most parents do not act on it; make it anew from the key, or publish the key',
    digest:
      'The digest of this CDS record is not that of the key with the tag {tag} at {zone}, but of another key or owner, so a parent that compares them does not act on it, and the DS record would fit no key; make it anew from the key',
    data: 'This CDNSKEY record has the tag and algorithm of the key {tag} of the zone, but another key in it, so most parents do not act on it; copy it anew from the DNSKEY record',
  },
  types: ['CDS', 'CDNSKEY'],
  visit: {
    record(record, ctx) {
      const { zone, type } = record;
      if (zone.originUnknown || record.name !== zone.apex || isDelete(record)) return;
      const keys = atApex(zone, DNSKEY);
      const key = keyAskedFor(record);
      // That no key has the algorithm is another fault.
      if (!keys.some((other) => keyOfRecord(other).algorithm === key.algorithm) || isInDoubt(zone, zone.apexWire))
        return;
      const named = keys.filter((other) => isSameKey(keyOfRecord(other), key));
      if (named.length === 0) return ctx.report('default', record.dataPlace(), { type, ...key });
      const related = [{ place: named[0].place, message: 'The key with this tag' }];
      if (record.typeCode === CDNSKEY) {
        if (named.some(({ rdata }) => sameOctets(rdata, record.rdata))) return;
        ctx.report('data', record.fieldPlace('public-key'), { tag: key.tag }, { related });
      } else if (keyOfDs(record, named, zone.apexWire)?.match === 'other-digest') {
        const args = { tag: key.tag, zone: zone.names.text(zone.apex) };
        ctx.report('digest', record.fieldPlace('digest'), args, { related });
      }
    },
  },
});
