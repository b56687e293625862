/** Hashes of names in NSEC3 records (RFC 5155 §5). */
import { canonicalName } from './canonical.ts';
import { sha1 } from './sha1.ts';

/**
 * The hash of a name: SHA-1 of its wire form in lower case and the salt, and then `iterations` times of the hash and the
 * salt. 20 octets.
 */
export function nsec3Hash(wire: Uint8Array, iterations: number, salt: Uint8Array): Uint8Array {
  let hash = sha1(joined(canonicalName(wire), salt));
  for (let i = 0; i < iterations; i++) hash = sha1(joined(hash, salt));
  return hash;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
