/** Names of reverse zones, from address prefixes (RFC 1035 §3.5, RFC 3596 §2.5). */
import { octetsOf } from './address.ts';

/** `['192', '0', '2']` → `2.0.192.in-addr.arpa.`; undefined unless there are one to four numbers from 0 to 255. */
export function reverseOfOctets(octets: readonly string[]): string | undefined {
  if (octets.length < 1 || octets.length > 4 || !octets.every(isOctet)) return undefined;
  return `${[...octets].reverse().join('.')}.in-addr.arpa.`;
}

/** `['2001', 'db8']` → `8.b.d.0.1.0.0.2.ip6.arpa.`; undefined unless there are one to eight groups of hex digits. */
export function reverseOfGroups(groups: readonly string[]): string | undefined {
  const valid = groups.length > 0 && groups.length < 9 && groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group));
  return valid ? reverseOfNibbles(groups.map((group) => group.padStart(4, '0')).join('')) : undefined;
}

/** `192.0.2.0/24`, `2001:db8::/32` → the reverse zone; undefined where the prefix does not end between two labels. */
export function reverseOfPrefix(text: string): string | undefined {
  const [, address, digits] = /^([0-9a-f.:]{2,45})\/(\d{1,3})$/i.exec(text) ?? [];
  const octets = address === undefined ? undefined : octetsOf(address);
  const length = Number(digits);
  if (octets === undefined || length === 0 || length > 8 * octets.length) return undefined;
  if (octets.length === 4) {
    return length % 8 === 0 ? reverseOfOctets([...octets.subarray(0, length / 8)].map(String)) : undefined;
  }
  const nibbles = [...octets].map((octet) => octet.toString(16).padStart(2, '0')).join('');
  return length % 4 === 0 ? reverseOfNibbles(nibbles.slice(0, length / 4)) : undefined;
}

/** Whether a word is a decimal octet, without leading zeros. */
export function isOctet(word: string): boolean {
  return /^(0|[1-9]\d{0,2})$/.test(word) && Number(word) < 256;
}

function reverseOfNibbles(nibbles: string): string {
  return `${[...nibbles.toLowerCase()].reverse().join('.')}.ip6.arpa.`;
}
