/** As much of DER (X.690) as an RSA public key needs: its modulus and exponent. */

const SEQUENCE = 0x30;
const INTEGER = 0x02;
const BIT_STRING = 0x03;

export interface Value {
  readonly tag: number;
  readonly content: Uint8Array;
  /** Offset after the value. */
  readonly end: number;
}

/** The value that starts at `at`; undefined when the octets are no whole value. */
export function valueAt(octets: Uint8Array, at: number): Value | undefined {
  if (at + 2 > octets.length) return undefined;
  let length = octets[at + 1];
  let start = at + 2;
  if (length > 127) {
    const size = length & 127;
    if (size < 1 || size > 3) return undefined;
    length = 0;
    for (let i = 0; i < size; i++) length = (length << 8) | (octets[start++] ?? 0);
  }
  const end = start + length;
  return end > octets.length ? undefined : { tag: octets[at], content: octets.subarray(start, end), end };
}

export interface RsaKey {
  /** Bits of the modulus. */
  readonly bits: number;
  readonly exponent: Uint8Array;
}

/** Bits of a number in big-endian octets. */
export function bitLength(octets: Uint8Array): number {
  const first = octets.findIndex((octet) => octet !== 0);
  return first < 0 ? 0 : (octets.length - first) * 8 - (Math.clz32(octets[first]) - 24);
}

/** The key in a SubjectPublicKeyInfo (RFC 5280 §4.1.2.7) or a bare RSAPublicKey (RFC 8017 §A.1.1). */
export function rsaKeyOf(octets: Uint8Array): RsaKey | undefined {
  const outer = valueAt(octets, 0);
  if (outer?.tag !== SEQUENCE || outer.end !== octets.length) return undefined;
  const first = valueAt(outer.content, 0);
  const second = first && valueAt(outer.content, first.end);
  if (!first || !second) return undefined;
  if (first.tag === SEQUENCE && second.tag === BIT_STRING) return rsaKeyOf(second.content.subarray(1));
  if (first.tag !== INTEGER || second.tag !== INTEGER || second.end !== outer.content.length) return undefined;
  return { bits: bitLength(first.content), exponent: second.content };
}
