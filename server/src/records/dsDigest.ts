/** The digests by which DS and CDS records vouch for a key (RFC 4034 §5.1.4, RFC 4509, RFC 6605 §2). */
import { canonicalName } from './canonical.ts';
import { keyTag } from './keyTag.ts';
import { sameOctets } from './octets.ts';
import { sha1 } from './sha1.ts';
import { sha2 } from './sha2.ts';

/** By digest type; of others nobody here knows how they are made. */
const DIGESTS: Readonly<Record<number, (octets: Uint8Array) => Uint8Array>> = {
  1: sha1,
  2: (octets) => sha2(256, octets),
  4: (octets) => sha2(384, octets),
};

/** Key tag, algorithm and digest type come before the digest. */
const HEADER = 4;

/**
 * fits: the record is for the key · other-key: for one with another key tag or algorithm · other-digest: tag and algorithm
 * are the key's, and the digest is that of another key or owner · unknown: they are the key's, and the digest is of a type
 * that is not known here.
 */
export type DsMatch = 'fits' | 'other-key' | 'other-digest' | 'unknown';

/** How a DS or CDS record stands to a DNSKEY record of an owner. `ds`, `key`: RDATA; `owner`: name in wire form. */
export function matchDs(ds: Uint8Array, key: Uint8Array, owner: Uint8Array): DsMatch {
  if (ds[2] !== key[3] || ((ds[0] << 8) | ds[1]) !== keyTag(key)) return 'other-key';
  const digest = DIGESTS[ds[3]];
  if (!digest) return 'unknown';
  const octets = Uint8Array.of(...canonicalName(owner), ...key);
  return sameOctets(digest(octets), ds.subarray(HEADER)) ? 'fits' : 'other-digest';
}
