/** Addresses with a prefix length, as SPF has them. */
import { parseIpv4, parseIpv6, printIpv4, printIpv6 } from '../records/fields/address.ts';
import { codesOf } from '../text/codes.ts';

export interface Network {
  /** 4 or 16 octets, as written: bits behind the prefix may be set. */
  readonly octets: Uint8Array;
  /** Length of the prefix in bits. */
  readonly length: number;
}

/** The octets of an address of a family; undefined when the text is none. */
export function parseAddress(text: string, family: 4 | 6): Uint8Array | undefined {
  const octets = new Uint8Array(family === 4 ? 4 : 16);
  const codes = codesOf(text);
  return (family === 4 ? parseIpv4 : parseIpv6)(codes, 0, codes.length, octets, 0) ? octets : undefined;
}

/** An address in its usual spelling. */
export const printAddress = (octets: Uint8Array): string =>
  octets.length === 4 ? printIpv4(octets) : printIpv6(octets);

/** Whether a network is a single address. */
export const isSingle = ({ octets, length }: Network): boolean => length === octets.length * 8;

/** The network in its usual spelling; a single address without its prefix length. */
export const printNetwork = (network: Network): string =>
  isSingle(network) ? printAddress(network.octets) : `${printAddress(network.octets)}/${network.length}`;

/** Whether an address of 4 or 16 octets lies in a network. */
export function contains(
  { octets, length }: Network,
  address: ArrayLike<number>,
  at = 0,
  size = address.length,
): boolean {
  if (size !== octets.length) return false;
  const whole = length >> 3;
  for (let i = 0; i < whole; i++) if (octets[i] !== address[at + i]) return false;
  const mask = (0xff00 >> (length & 7)) & 0xff;
  return mask === 0 || (octets[whole] & mask) === (address[at + whole] & mask);
}

/** Whether bits behind the prefix are set: the network is written with one of its addresses. */
export function hasHostBits({ octets, length }: Network): boolean {
  return octets.some((octet, i) => (octet & (0xff >> Math.min(8, Math.max(0, length - i * 8)))) !== 0);
}

/** Prefix of IPv4 addresses that are mapped into IPv6, `::ffff:0:0/96` (RFC 4291 §2.5.5.2). */
export const MAPPED_PREFIX = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff];

/** The numbers of an address that names are made of: four in decimal digits, or 32 hexadecimal digits. */
export const addressParts = (octets: Uint8Array): string[] =>
  octets.length === 4
    ? Array.from(octets, String)
    : Array.from(octets, (octet) => [(octet >> 4).toString(16), (octet & 15).toString(16)]).flat();

/** The name that the PTR record of an address has (RFC 1035 §3.5, RFC 3596 §2.5). */
export const reverseNameOf = (octets: Uint8Array): string =>
  `${addressParts(octets).reverse().join('.')}.${octets.length === 4 ? 'in-addr' : 'ip6'}.arpa.`;
