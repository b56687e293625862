/** Sizes of DNSSEC keys. */
import { bitLength } from '../../mail/der.ts';

const RSA = new Set([1, 5, 7, 8, 10]);
/** Algorithm → bits, where all keys have the same size. */
const FIXED: Readonly<Record<number, number>> = { 12: 512, 13: 256, 14: 384, 15: 256, 16: 456, 17: 256, 23: 512 };

/** Bits of a public key; undefined where that is not known. RSA keys are an exponent and a modulus (RFC 3110 §2). */
export function keyBits(algorithm: number, key: Uint8Array): number | undefined {
  if (!RSA.has(algorithm)) return FIXED[algorithm];
  if (key.length < 3) return undefined;
  const length = key[0] === 0 ? (key[1] << 8) | key[2] : key[0];
  const modulus = key.subarray((key[0] === 0 ? 3 : 1) + length);
  return modulus.length === 0 ? undefined : bitLength(modulus);
}
