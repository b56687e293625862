/** The curves of ECDSA keys (RFC 6605 §4, FIPS 186-4 D.1.2): y² = x³ - 3x + b (mod p). */

interface Curve {
  readonly name: string;
  readonly p: bigint;
  readonly b: bigint;
}

/** By DNSSEC algorithm. */
const CURVES: Readonly<Record<number, Curve>> = {
  13: {
    name: 'P-256',
    p: 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n,
    b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
  },
  14: {
    name: 'P-384',
    p: 2n ** 384n - 2n ** 128n - 2n ** 96n + 2n ** 32n - 1n,
    b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
  },
};

/**
 * The name of the curve of an algorithm when a public key, x and y, is no point of it, which a single wrong digit is enough
 * for; undefined when it is one, or the algorithm has no curve here.
 */
export function curveMissed(algorithm: number, key: Uint8Array): string | undefined {
  const curve = CURVES[algorithm];
  if (!curve) return undefined;
  const { name, p, b } = curve;
  const x = numberOf(key.subarray(0, key.length / 2));
  const y = numberOf(key.subarray(key.length / 2));
  return x < p && y < p && (y * y - (x * x * x - 3n * x + b)) % p === 0n ? undefined : name;
}

const numberOf = (octets: Uint8Array): bigint => octets.reduce((value, octet) => (value << 8n) | BigInt(octet), 0n);
