import { defineRule } from '../rule.ts';
import { algorithmOf, isRsa, KEY_LENGTHS } from '../support/algorithms.ts';
import { rsaKey } from '../support/rsaKey.ts';

/** Flags, protocol and algorithm come before the key. */
const HEADER = 4;

export default defineRule({
  code: 'dnskey-bad-length',
  group: 'dnssec',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  doc: {
    summary: 'The public key of a DNSKEY or CDNSKEY record cannot be a key of its algorithm.',
    why: 'Nothing can be verified with it. A part of the key was lost, or the number of the algorithm is wrong.',
    remedy: 'Copy the record again from the file of the key.',
    references: ['RFC 6605 §4', 'RFC 8080 §3', 'RFC 3110 §2'],
    bad: '@ DNSKEY 257 3 13 mdsswUyr3DPW132mOi8V9xESWE8jTo0dxCjjnopKl+GqJxpVXckHAeF+KkxLbxILfDLUT0rAK9iUzy1L53eK\n',
    good: '@ DNSKEY 257 3 13 mdsswUyr3DPW132mOi8V9xESWE8jTo0dxCjjnopKl+GqJxpVXckHAeF+KkxLbxILfDLUT0rAK9iUzy1L53eKGQ==\n',
  },
  messages: {
    default:
      'A key of algorithm {algorithm} ({name}) has {expected} octets, and this one has {length}, so nothing can be verified with it; copy it again, or correct the algorithm',
    rsa: 'This is no RSA key: it must have the exponent and after it the modulus, so nothing can be verified with it; copy it again, or correct the algorithm',
  },
  types: ['DNSKEY', 'CDNSKEY'],
  visit: {
    record(record, ctx) {
      const { rdata } = record;
      const algorithm = rdata[3];
      const { name } = algorithmOf(algorithm);
      const place = record.fieldPlace('public-key');
      const expected = KEY_LENGTHS.get(algorithm);
      const length = rdata.length - HEADER;
      if (expected !== undefined && length !== expected) {
        ctx.report('default', place, { algorithm, name, expected, length });
      } else if (isRsa(algorithm) && rsaKey(rdata, HEADER) === undefined) ctx.report('rsa', place, {});
    },
  },
});
