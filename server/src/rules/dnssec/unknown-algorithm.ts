import { CDNSKEY, CDS, DNSKEY } from '../../records/typeCodes.ts';
import { defineRule } from '../rule.ts';
import { algorithmOf } from '../support/algorithms.ts';

/** In CDS and CDNSKEY records it asks for removal, of which other rules speak. */
const DELETE = 0;

export default defineRule({
  code: 'unknown-algorithm',
  group: 'dnssec',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'A key, or a digest of one, has an algorithm that nobody has defined.',
    why: 'No validator can verify anything with it, so the zone counts as unsigned unless it has another key.',
    remedy: 'Correct the number: 13 is ECDSAP256SHA256, 15 is ED25519, 8 is RSASHA256.',
    references: ['RFC 4034 §2.1.3', 'RFC 4034 §5.1.2', 'RFC 4035 §5.2'],
    bad: 'lab NS ns1\nlab DS 12345 99 2 c10b2ef4e4fefb0b5f7121bb748cc19fe39665fa251e894e0af4e8be4d19735d\n',
    good: 'lab NS ns1\nlab DS 12345 13 2 c10b2ef4e4fefb0b5f7121bb748cc19fe39665fa251e894e0af4e8be4d19735d\n',
  },
  messages: {
    default:
      'There is no algorithm {algorithm} for signatures, so validators pass over this record, and take the zone for unsigned if it has no other; correct the number (13 is ECDSAP256SHA256)',
    private:
      'Algorithm {algorithm} is for private use: validators elsewhere pass over this record, and take the zone for unsigned if it has no other',
  },
  types: ['DS', 'CDS', 'DNSKEY', 'CDNSKEY'],
  visit: {
    record(record, ctx) {
      const { typeCode, rdata } = record;
      const algorithm = rdata[typeCode === DNSKEY || typeCode === CDNSKEY ? 3 : 2];
      if (algorithm === DELETE && (typeCode === CDS || typeCode === CDNSKEY)) return;
      const { standing } = algorithmOf(algorithm);
      const place = record.fieldPlace('algorithm');
      if (standing === 'unknown') ctx.report('default', place, { algorithm });
      if (standing === 'private') ctx.report('private', place, { algorithm }, { severity: 'information' });
    },
  },
});
