/**
 * SHA-256, SHA-384 and SHA-512 (FIPS 180-4): DS and TLSA records hold such digests of a key or certificate. Few octets are
 * hashed here, so the words are big integers, and one description serves both word sizes.
 */

export type Sha2 = 256 | 384 | 512;

interface Variant {
  /** Bits of a word. */
  readonly word: 32 | 64;
  readonly rounds: number;
  /** Rotations and, at the third place of the two last rows, shifts: Σ0, Σ1, σ0, σ1 (§4.1). */
  readonly turns: readonly (readonly [number, number, number])[];
  /** Octets of the digest. */
  readonly length: number;
  /** The first of the eight primes whose square roots are the initial state (§5.3). */
  readonly firstPrime: number;
}

const SMALL = [
  [2, 13, 22],
  [6, 11, 25],
  [7, 18, 3],
  [17, 19, 10],
] as const;
const LARGE = [
  [28, 34, 39],
  [14, 18, 41],
  [1, 8, 7],
  [19, 61, 6],
] as const;

const VARIANTS: Readonly<Record<Sha2, Variant>> = {
  256: { word: 32, rounds: 64, turns: SMALL, length: 32, firstPrime: 0 },
  384: { word: 64, rounds: 80, turns: LARGE, length: 48, firstPrime: 8 },
  512: { word: 64, rounds: 80, turns: LARGE, length: 64, firstPrime: 0 },
};

interface Roots {
  /** 64 bits of the fractional parts of the cube roots of the first primes (§4.2). */
  readonly cube: readonly bigint[];
  /** The same of their square roots (§5.3). */
  readonly square: readonly bigint[];
}

let known: Roots | undefined;

/** Worked out when the first digest is made, because most zones need none. */
function roots(): Roots {
  if (known) return known;
  const primes = firstPrimes(80);
  known = {
    cube: primes.map((prime) => BigInt.asUintN(64, root(prime << 192n, 3n))),
    square: primes.slice(0, 16).map((prime) => BigInt.asUintN(64, root(prime << 128n, 2n))),
  };
  return known;
}

/** The digest of octets. */
export function sha2(bits: Sha2, octets: Uint8Array): Uint8Array {
  const { word, rounds, turns, length, firstPrime } = VARIANTS[bits];
  const size = BigInt(word);
  const limit = (value: bigint): bigint => BigInt.asUintN(word, value);
  const turned = (value: bigint, by: number): bigint => (value >> BigInt(by)) | limit(value << (size - BigInt(by)));
  const big = (value: bigint, [a, b, c]: Variant['turns'][number]): bigint =>
    turned(value, a) ^ turned(value, b) ^ turned(value, c);
  const small = (value: bigint, [a, b, c]: Variant['turns'][number]): bigint =>
    turned(value, a) ^ turned(value, b) ^ (value >> BigInt(c));
  const top = (value: bigint): bigint => value >> (64n - size);
  const { cube, square } = roots();
  const constants = cube.slice(0, rounds).map(top);
  let state = square.slice(firstPrime, firstPrime + 8).map(top);
  const message = padded(octets, word);
  for (let block = 0; block < message.length; block += 16) {
    const words = message.slice(block, block + 16);
    for (let i = 16; i < rounds; i++) {
      words.push(limit(small(words[i - 2], turns[3]) + words[i - 7] + small(words[i - 15], turns[2]) + words[i - 16]));
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < rounds; i++) {
      const one = h + big(e, turns[1]) + ((e & f) ^ (limit(~e) & g)) + constants[i] + words[i];
      const two = big(a, turns[0]) + ((a & b) ^ (a & c) ^ (b & c));
      [h, g, f, e, d, c, b, a] = [g, f, e, limit(d + one), c, b, a, limit(one + two)];
    }
    state = [a, b, c, d, e, f, g, h].map((value, i) => limit(value + state[i]));
  }
  const digest = state.flatMap((value) => octetsOf(value, word / 8));
  return Uint8Array.from(digest.slice(0, length));
}

/** The words of a message with a 1, zeros and its length in bits behind it, as whole blocks of 16 words (§5.1). */
function padded(octets: Uint8Array, word: number): bigint[] {
  const size = word / 8;
  const block = 16 * size;
  const length = Math.ceil((octets.length + 1 + 2 * size) / block) * block;
  const all = new Uint8Array(length);
  all.set(octets);
  all[octets.length] = 0x80;
  all.set(octetsOf(BigInt(octets.length) * 8n, 8), length - 8);
  return Array.from({ length: length / size }, (_, at) =>
    all.subarray(at * size, (at + 1) * size).reduce((value, octet) => (value << 8n) | BigInt(octet), 0n),
  );
}

const octetsOf = (value: bigint, count: number): number[] =>
  Array.from({ length: count }, (_, at) => Number((value >> BigInt(8 * (count - 1 - at))) & 255n));

function firstPrimes(count: number): bigint[] {
  const primes: number[] = [];
  for (let number = 2; primes.length < count; number++) {
    if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  }
  return primes.map(BigInt);
}

/** The whole part of a root, by Newton's method from above. */
function root(value: bigint, degree: bigint): bigint {
  let guess = 1n << BigInt(Math.ceil(value.toString(2).length / Number(degree)));
  for (;;) {
    const next = ((degree - 1n) * guess + value / guess ** (degree - 1n)) / degree;
    if (next >= guess) return guess;
    guess = next;
  }
}
