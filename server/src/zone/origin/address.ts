/** Addresses outside of records: in declarations and in the names of networks. */
import { parseIpv4, parseIpv6, printIpv4, printIpv6 } from '../../records/fields/address.ts';
import { codesOf } from '../../text/codes.ts';

/** The 4 or 16 octets of an address; undefined when the text is none. */
export function octetsOf(text: string): Uint8Array | undefined {
  const codes = codesOf(text);
  const [v4, v6] = [new Uint8Array(4), new Uint8Array(16)];
  if (parseIpv4(codes, 0, codes.length, v4, 0)) return v4;
  return parseIpv6(codes, 0, codes.length, v6, 0) ? v6 : undefined;
}

/** An address in its usual spelling (RFC 5952 for IPv6); undefined when the text is none. */
export function addressOf(text: string): string | undefined {
  const octets = octetsOf(text);
  return octets && (octets.length === 4 ? printIpv4(octets) : printIpv6(octets));
}
