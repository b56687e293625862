/** What is asked about, and the name under which a list has it (RFC 5782 §2.1, §2.4, §3). */
import { addressParts, contains, MAPPED_PREFIX, parseAddress, printAddress } from '../../mail/network.ts';
import type { ItemKind } from './list.ts';

export interface Item {
  readonly kind: ItemKind;
  /** As people write it. */
  readonly text: string;
  /** What stands before the list's zone, without a dot at the end. */
  readonly labels: string;
}

/** An address of 4 or 16 octets; one of IPv4 that is mapped into IPv6 is asked as what it is. */
export function addressItem(octets: Uint8Array): Item {
  const isMapped = octets.length === 16 && MAPPED_PREFIX.every((octet, at) => octets[at] === octet);
  const own = isMapped ? octets.subarray(12) : octets;
  return { kind: own.length === 4 ? 'ip4' : 'ip6', text: printAddress(own), labels: reversed(own) };
}

const reversed = (octets: Uint8Array): string => addressParts(octets).reverse().join('.');

/** A domain as it is. */
export const domainItem = (name: string): Item => {
  const text = name.toLowerCase().replace(/\.$/, '');
  return { kind: 'domain', text, labels: text };
};

/** A test entry of a list, which may be an address that is mapped into IPv6. */
export function testItem(kind: ItemKind, text: string): Item {
  if (kind === 'domain') return domainItem(text);
  const octets = parseAddress(text, kind === 'ip4' ? 4 : 6)!;
  return { kind, text, labels: reversed(octets) };
}

/** The name that is asked for; `zone`: with the user's key in it. */
export const questionName = ({ labels }: Item, zone: string): string => `${labels}.${zone}.`;

/** Networks that no list knows: private, of one machine or one link, and those for many receivers. */
const LOCAL: readonly (readonly [network: string, length: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['224.0.0.0', 3],
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
];

/** Whether an address is of no use outside, so that nobody is asked about it. */
export const isLocal = (octets: Uint8Array): boolean =>
  LOCAL.some(([text, length]) => {
    const network = parseAddress(text, text.includes(':') ? 6 : 4)!;
    return contains({ octets: network, length }, octets);
  });
