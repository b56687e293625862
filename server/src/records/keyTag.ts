/** The key tag of a DNSKEY: the number by which DS and RRSIG records refer to it (RFC 4034 appendix B). */

/** The least octets of RDATA that have a key tag: flags, protocol, algorithm. */
const HEADER = 4;
const RSAMD5 = 1;

/** Key tag of the RDATA between two offsets. Key tags are no identity: two keys may share one. */
export function keyTag(rdata: Uint8Array, start = 0, end = rdata.length): number {
  if (rdata[start + 3] === RSAMD5) return keyTagOfRsaMd5(rdata, start, end);
  let sum = 0;
  for (let i = start; i < end; i++) sum += (i - start) % 2 === 0 ? rdata[i] << 8 : rdata[i];
  return (sum + (sum >>> 16)) & 0xffff;
}

/** Algorithm 1 takes the tag out of the key's modulus: the upper 16 of its lowest 24 bits (appendix B.1). */
function keyTagOfRsaMd5(rdata: Uint8Array, start: number, end: number): number {
  return end - start < HEADER + 3 ? 0 : (rdata[end - 3] << 8) | rdata[end - 2];
}
