/** DNSSEC algorithms and digest types by what validators do with them (IANA registries, RFC 9904 to 9906). */

/** `broken`: must not be used · `old`: SHA-1, no longer recommended · `private`: means something to few. */
export type Standing = 'good' | 'old' | 'broken' | 'private' | 'unknown';

interface Known {
  readonly name: string;
  readonly standing: Standing;
}

const known = (name: string, standing: Standing = 'good'): Known => ({ name, standing });

const ALGORITHMS: ReadonlyMap<number, Known> = new Map([
  [1, known('RSAMD5', 'broken')],
  [3, known('DSA', 'broken')],
  [5, known('RSASHA1', 'old')],
  [6, known('DSA-NSEC3-SHA1', 'broken')],
  [7, known('RSASHA1-NSEC3-SHA1', 'old')],
  [8, known('RSASHA256')],
  [10, known('RSASHA512')],
  [12, known('ECC-GOST', 'broken')],
  [13, known('ECDSAP256SHA256')],
  [14, known('ECDSAP384SHA384')],
  [15, known('ED25519')],
  [16, known('ED448')],
  [17, known('SM2SM3')],
  [23, known('ECC-GOST12')],
  [253, known('PRIVATEDNS', 'private')],
  [254, known('PRIVATEOID', 'private')],
]);

const DIGESTS: ReadonlyMap<number, Known> = new Map([
  [1, known('SHA-1', 'old')],
  [2, known('SHA-256')],
  [3, known('GOST R 34.11-94', 'broken')],
  [4, known('SHA-384')],
  [5, known('GOST R 34.11-2012')],
  [6, known('SM3')],
]);

const UNKNOWN: Known = known('', 'unknown');

/** Algorithm 0 is none: it asks for removal in CDS and CDNSKEY records. */
export const algorithmOf = (number: number): Known => ALGORITHMS.get(number) ?? UNKNOWN;
export const digestOf = (number: number): Known => DIGESTS.get(number) ?? UNKNOWN;

export const isRsa = (algorithm: number): boolean => [1, 5, 7, 8, 10].includes(algorithm);

/** Octets of a public key, for algorithms whose keys are all of the same length. */
export const KEY_LENGTHS: ReadonlyMap<number, number> = new Map([
  [12, 64],
  [13, 64],
  [14, 96],
  [15, 32],
  [16, 57],
  [17, 64],
  [23, 64],
]);

/** Octets of a digest, for types of which the reader of records does not know the length. */
export const DIGEST_LENGTHS: ReadonlyMap<number, number> = new Map([
  [3, 32],
  [5, 32],
  [6, 32],
]);
