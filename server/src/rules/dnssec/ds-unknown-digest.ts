import { CDS } from '../../records/typeCodes.ts';
import { defineRule } from '../rule.ts';
import { DIGEST_LENGTHS, digestOf } from '../support/algorithms.ts';

/** Tag, algorithm and type come before the digest. */
const HEADER = 4;

export default defineRule({
  code: 'ds-unknown-digest',
  group: 'dnssec',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary:
      'The digest type of a DS or CDS record is not defined, or its digest does not have the length of its type.',
    why: 'Validators pass over such a record, so it vouches for no key.',
    remedy: 'Use SHA-256: digest type 2 and 64 hexadecimal digits.',
    references: ['RFC 4034 §5.1.3', 'RFC 4035 §5.2'],
    bad: 'lab NS ns1\nlab DS 12345 13 7 c10b2ef4e4fefb0b5f7121bb748cc19fe39665fa251e894e0af4e8be4d19735d\n',
    good: 'lab NS ns1\nlab DS 12345 13 2 c10b2ef4e4fefb0b5f7121bb748cc19fe39665fa251e894e0af4e8be4d19735d\n',
  },
  messages: {
    default:
      'There is no digest type {type}, so validators pass over this record; use SHA-256 (type 2, 64 hexadecimal digits)',
    length:
      'A digest of type {type} ({name}) has {expected} octets, and this one {length}, so it fits no key; copy it again',
  },
  types: ['DS', 'CDS'],
  visit: {
    record(record, ctx) {
      const { rdata, typeCode } = record;
      const type = rdata[3];
      if (typeCode === CDS && rdata[2] === 0) return;
      const { name, standing } = digestOf(type);
      if (standing === 'unknown') ctx.report('default', record.fieldPlace('digest-type'), { type });
      const expected = DIGEST_LENGTHS.get(type);
      const length = rdata.length - HEADER;
      if (expected === undefined || length === expected) return;
      ctx.report('length', record.fieldPlace('digest'), { type, name, expected, length });
    },
  },
});
