/** The constants of SHA-2: the first primes' roots (FIPS 180-4 §4.2, §5.3). */

export interface Roots {
  /** 64 bits of the fractional parts of the cube roots of the first primes (§4.2). */
  readonly cube: readonly bigint[];
  /** The same of their square roots (§5.3). */
  readonly square: readonly bigint[];
}

let known: Roots | undefined;

/** Worked out when the first digest is made, because most zones need none. */
export function roots(): Roots {
  if (known) return known;
  const primes = firstPrimes(80);
  known = {
    cube: primes.map((prime) => BigInt.asUintN(64, root(prime << 192n, 3n))),
    square: primes.slice(0, 16).map((prime) => BigInt.asUintN(64, root(prime << 128n, 2n))),
  };
  return known;
}

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
