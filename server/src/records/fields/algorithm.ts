/** Algorithms of DNSSEC keys and signatures, and the digests of keys, with the names that BIND 9.18 reads. */
import type { Field, FieldValue } from '../field.ts';
import { mnemonic, wordsOf } from './mnemonic.ts';

const ALGORITHMS: readonly FieldValue[] = [
  { value: 0, meaning: 'Delete: asks the parent to remove all DS records (RFC 8078 §4).' },
  { value: 1, mnemonic: 'RSAMD5', meaning: 'RSA with MD5: broken, must not be used (RFC 6725).' },
  { value: 2, mnemonic: 'DH', meaning: 'Diffie-Hellman, for TKEY (RFC 2539); signs nothing.' },
  { value: 3, mnemonic: 'DSA', meaning: 'DSA with SHA-1: must not be used (RFC 9904).' },
  { value: 5, mnemonic: 'RSASHA1', meaning: 'RSA with SHA-1: no longer recommended (RFC 9905).' },
  { value: 6, mnemonic: 'NSEC3DSA', meaning: 'DSA with SHA-1 and NSEC3: must not be used (RFC 9904).' },
  { value: 7, mnemonic: 'NSEC3RSASHA1', meaning: 'RSA with SHA-1 and NSEC3: no longer recommended (RFC 9905).' },
  { value: 8, mnemonic: 'RSASHA256', meaning: 'RSA with SHA-256: in wide use (RFC 5702).' },
  { value: 10, mnemonic: 'RSASHA512', meaning: 'RSA with SHA-512 (RFC 5702).' },
  { value: 12, mnemonic: 'ECCGOST', meaning: 'GOST R 34.10-2001: must not be used (RFC 9906).' },
  { value: 13, mnemonic: 'ECDSAP256SHA256', meaning: 'ECDSA on P-256 with SHA-256: recommended (RFC 6605).' },
  { value: 14, mnemonic: 'ECDSAP384SHA384', meaning: 'ECDSA on P-384 with SHA-384 (RFC 6605).' },
  { value: 15, mnemonic: 'ED25519', meaning: 'Ed25519: recommended (RFC 8080).' },
  { value: 16, mnemonic: 'ED448', meaning: 'Ed448 (RFC 8080).' },
  { value: 17, meaning: 'SM2 with SM3 (RFC 9563).' },
  { value: 23, meaning: 'GOST R 34.10-2012 (RFC 9558).' },
  { value: 252, mnemonic: 'INDIRECT', meaning: 'Reserved for indirect keys (RFC 4034 appendix A.1).' },
  { value: 253, mnemonic: 'PRIVATEDNS', meaning: 'Private: the key starts with a domain name that says which.' },
  { value: 254, mnemonic: 'PRIVATEOID', meaning: 'Private: the key starts with an object identifier that says which.' },
];

const ALIASES = [
  ['ECDSA256', 13],
  ['ECDSA384', 14],
] as const;

/** The names of algorithms with their numbers, for readers that are not fields. */
export const ALGORITHM_WORDS = wordsOf(ALGORITHMS, ALIASES);

export const algorithm = (meaning: string, printed: 'mnemonic' | 'number' = 'number'): Field =>
  mnemonic('algorithm', meaning, { bits: 8, values: ALGORITHMS, aliases: ALIASES, printed });

/** Digest types of DS records (RFC 4034 appendix A.2, RFC 4509, RFC 6605, RFC 9563). */
export const digestType = (meaning: string): Field =>
  mnemonic('digest-type', meaning, {
    bits: 8,
    values: [
      { value: 0, meaning: 'Reserved; in a CDS record: delete all DS records (RFC 8078 §4).' },
      { value: 1, mnemonic: 'SHA-1', meaning: 'SHA-1, 20 octets: no longer recommended (RFC 9905).' },
      { value: 2, mnemonic: 'SHA-256', meaning: 'SHA-256, 32 octets: the one to use (RFC 4509).' },
      { value: 3, mnemonic: 'GOST', meaning: 'GOST R 34.11-94, 32 octets: must not be used (RFC 9906).' },
      { value: 4, mnemonic: 'SHA-384', meaning: 'SHA-384, 48 octets (RFC 6605).' },
      { value: 5, meaning: 'GOST R 34.11-2012, 32 octets (RFC 9558).' },
      { value: 6, meaning: 'SM3, 32 octets (RFC 9563).' },
    ],
    aliases: [
      ['SHA1', 1],
      ['SHA256', 2],
      ['SHA384', 4],
    ],
  });
