/** Digests of keys in DS's form: key tag, algorithm, digest type, digest (RFC 4034 §5). */
import { algorithm, digestType } from '../fields/algorithm.ts';
import { digest } from '../fields/digest.ts';
import { u16 } from '../fields/number.ts';
import { defineType } from '../type.ts';

/** BIND knows the lengths of these types only. */
const DIGEST_LENGTHS = { 1: 20, 2: 32, 4: 48 };

const FIELDS = [
  u16('key-tag', 'Number of the key, computed from it (RFC 4034 appendix B); it makes the key quick to find.'),
  algorithm('The algorithm of the key.'),
  digestType('How the digest was made of the owner and the key.'),
  digest('digest', 'The digest of the owner name and the DNSKEY record, in hexadecimal.', { lengths: DIGEST_LENGTHS }),
];

export const DS = defineType({
  mnemonic: 'DS',
  code: 43,
  meaning: 'Vouches for a key of the child zone: the link in the chain of trust across a delegation.',
  references: ['RFC 4034 §5', 'RFC 4509', 'RFC 9904'],
  example: '60485 5 2 D4B7D520E7BB5F0F67674A0CCEB1E3E0614B93C4F9E99B8383F6A1E4469DA50A',
  fields: FIELDS,
});

export const CDS = defineType({
  mnemonic: 'CDS',
  code: 59,
  meaning: 'Asks the parent to publish this DS record, or, with `0 0 0 00`, to remove them all.',
  references: ['RFC 7344 §3.1', 'RFC 8078 §4'],
  example: '60485 13 2 D4B7D520E7BB5F0F67674A0CCEB1E3E0614B93C4F9E99B8383F6A1E4469DA50A',
  fields: FIELDS,
});

export const DLV = defineType({
  mnemonic: 'DLV',
  code: 32769,
  meaning: 'Vouched for a key outside of the chain of trust, in a look-aside registry; no longer used.',
  references: ['RFC 4431', 'RFC 8749'],
  example: '60485 5 2 D4B7D520E7BB5F0F67674A0CCEB1E3E0614B93C4F9E99B8383F6A1E4469DA50A',
  status: 'obsolete',
  fields: FIELDS,
});

export const TA = defineType({
  mnemonic: 'TA',
  code: 32768,
  meaning: 'Was to publish trust anchors as long as the root zone was not signed.',
  references: ['IANA: TA completed template'],
  example: '60485 5 2 D4B7D520E7BB5F0F67674A0CCEB1E3E0614B93C4F9E99B8383F6A1E4469DA50A',
  status: 'obsolete',
  fields: FIELDS,
});
