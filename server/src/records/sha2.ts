/**
 * SHA-256, SHA-384 and SHA-512 (FIPS 180-4): DS and TLSA records hold such digests of a key or certificate. The two long ones
 * are rare, so their words of 64 bits are big integers.
 */
import { roots } from './primeRoots.ts';
import { sha256 } from './sha256.ts';

export type Sha2 = 256 | 384 | 512;

/** Octets of a word. */
const WORD = 8;
const ROUNDS = 80;
/** Rotations and, at the third place of the two last rows, shifts: Σ0, Σ1, σ0, σ1 (§4.1.3). */
const TURNS = [
  [28, 34, 39],
  [14, 18, 41],
  [1, 8, 7],
  [19, 61, 6],
] as const;

const limit = (value: bigint): bigint => BigInt.asUintN(64, value);
const turned = (value: bigint, by: number): bigint => (value >> BigInt(by)) | limit(value << BigInt(64 - by));
const big = (value: bigint, [a, b, c]: (typeof TURNS)[number]): bigint =>
  turned(value, a) ^ turned(value, b) ^ turned(value, c);
const small = (value: bigint, [a, b, c]: (typeof TURNS)[number]): bigint =>
  turned(value, a) ^ turned(value, b) ^ (value >> BigInt(c));

/** The digest of octets. */
export function sha2(bits: Sha2, octets: Uint8Array): Uint8Array {
  if (bits === 256) return sha256(octets);
  const { cube, square } = roots();
  // SHA-384 starts with the roots of the primes after those of SHA-512, and is cut short.
  let state = bits === 384 ? square.slice(8) : square.slice(0, 8);
  const message = padded(octets);
  for (let block = 0; block < message.length; block += 16) {
    const words = message.slice(block, block + 16);
    for (let i = 16; i < ROUNDS; i++) {
      words.push(limit(small(words[i - 2], TURNS[3]) + words[i - 7] + small(words[i - 15], TURNS[2]) + words[i - 16]));
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < ROUNDS; i++) {
      const one = h + big(e, TURNS[1]) + ((e & f) ^ (limit(~e) & g)) + cube[i] + words[i];
      const two = big(a, TURNS[0]) + ((a & b) ^ (a & c) ^ (b & c));
      [h, g, f, e, d, c, b, a] = [g, f, e, limit(d + one), c, b, a, limit(one + two)];
    }
    state = [a, b, c, d, e, f, g, h].map((value, i) => limit(value + state[i]));
  }
  const digest = state.flatMap((value) => octetsOf(value, WORD));
  return Uint8Array.from(digest.slice(0, bits / 8));
}

/** The words of a message with a 1, zeros and its length in bits behind it, as whole blocks of 16 words (§5.1). */
function padded(octets: Uint8Array): bigint[] {
  const block = 16 * WORD;
  const length = Math.ceil((octets.length + 1 + 2 * WORD) / block) * block;
  const all = new Uint8Array(length);
  all.set(octets);
  all[octets.length] = 0x80;
  all.set(octetsOf(BigInt(octets.length) * 8n, 8), length - 8);
  return Array.from({ length: length / WORD }, (_, at) =>
    all.subarray(at * WORD, (at + 1) * WORD).reduce((value, octet) => (value << 8n) | BigInt(octet), 0n),
  );
}

const octetsOf = (value: bigint, count: number): number[] =>
  Array.from({ length: count }, (_, at) => Number((value >> BigInt(8 * (count - 1 - at))) & 255n));
