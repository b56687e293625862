/** What kind of address an address is. */
import { contains, type Network, parseAddress, printAddress } from '../../mail/network.ts';
import { ADDRESS_RANGES, type AddressRange } from './data/addressRanges.ts';

const RANGES: readonly { readonly range: AddressRange; readonly network: Network }[] = ADDRESS_RANGES.map((range) => {
  const [address, length] = range.prefix.split('/');
  const octets = parseAddress(address, address.includes(':') ? 6 : 4);
  return { range, network: { octets: octets ?? new Uint8Array(0), length: Number(length) } };
});

/** The special block that an address of 4 or 16 octets lies in; undefined for an ordinary one. */
export const rangeOfAddress = (octets: Uint8Array): AddressRange | undefined =>
  RANGES.find(({ network }) => contains(network, octets))?.range;

/** The IPv4 address inside of an IPv6 address that is made from one. */
export function innerIpv4(octets: Uint8Array): string | undefined {
  switch (rangeOfAddress(octets)?.prefix) {
    case '2002::/16':
      return printAddress(octets.subarray(2, 6));
    case '2001::/32':
      return printAddress(octets.subarray(12).map((octet) => octet ^ 0xff));
    case '64:ff9b::/96':
    case '::ffff:0:0/96':
      return printAddress(octets.subarray(12));
    default:
      return undefined;
  }
}
