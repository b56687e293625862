/** RSA keys as DNSKEY records have them: length of the exponent, exponent, modulus (RFC 3110 §2). */

export interface RsaKey {
  /** 65537 in nearly all keys; undefined when it does not fit into 32 bits. */
  readonly exponent: number | undefined;
  /** Of the modulus. */
  readonly bits: number;
  /** What of it is an even number, which no RSA key has (RFC 8017 §3.1). */
  readonly evenPart: 'exponent' | 'modulus' | undefined;
}

/** The key that starts at an octet and ends with the RDATA; undefined when it is none. */
export function rsaKey(rdata: Uint8Array, start: number): RsaKey | undefined {
  const isLong = rdata[start] === 0;
  const from = start + (isLong ? 3 : 1);
  const length = isLong ? (rdata[start + 1] << 8) | rdata[start + 2] : rdata[start];
  let at = from + length;
  while (at < rdata.length && rdata[at] === 0) at++;
  if (!(length > 0) || at >= rdata.length) return undefined;
  const bits = (rdata.length - at) * 8 - Math.clz32(rdata[at]) + 24;
  const exponent = rdata.subarray(from, from + length).reduce((sum, octet) => sum * 256 + octet, 0);
  const isEven = (octet: number): boolean => octet % 2 === 0;
  const evenPart = isEven(rdata[from + length - 1])
    ? 'exponent'
    : isEven(rdata[rdata.length - 1])
      ? 'modulus'
      : undefined;
  return { bits, exponent: exponent < 2 ** 32 ? exponent : undefined, evenPart };
}
