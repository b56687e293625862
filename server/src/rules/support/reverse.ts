/** Names of the reverse trees: in-addr.arpa (RFC 1035 §3.5) and ip6.arpa (RFC 3596 §2.5). */

import { reverseNameOf } from '../../mail/network.ts';
import { HEX_VALUE } from '../../records/fields/hex.ts';
import { parseName } from '../../records/name.ts';
import { WireWriter } from '../../records/wire.ts';
import type { NameId } from '../../zone/names.ts';
import type { Zone } from '../../zone/zone.ts';
import { suffixStart } from './suffix.ts';

export { reverseNameOf };

const wireOf = (text: string): Uint8Array => parseName(text, new WireWriter())!;

export const IN_ADDR = wireOf('in-addr.arpa.');
export const IP6 = wireOf('ip6.arpa.');

export type Family = 4 | 6;

/** The address family of a name in a reverse tree; undefined for other names. */
export function familyOf(name: Uint8Array): Family | undefined {
  if (suffixStart(name, IN_ADDR) >= 0) return 4;
  return suffixStart(name, IP6) >= 0 ? 6 : undefined;
}

/** Whether a zone is made for PTR records. */
export const isReverseZone = (zone: Zone): boolean => !zone.originUnknown && familyOf(zone.apexWire) !== undefined;

/** Whether a name of a reverse zone is that of an address, each number as it is asked for. Makes nothing. */
export function isAddressName(zone: Zone, name: NameId): boolean {
  const { octets } = zone.names;
  let at = zone.names.start(name);
  let labels = 0;
  for (; isNumberLabel(octets, at); at += octets[at] + 1) labels++;
  // Behind the numbers: `in-addr` or `ip6`.
  return labels === 4 ? octets[at] === 7 : labels === 32 && octets[at] === 3;
}

/** A number from 0 to 255 without leading zeros, or one hexadecimal digit. */
function isNumberLabel(octets: Uint8Array, at: number): boolean {
  const length = octets[at];
  if (length === 1) return octets[at + 1] < 128 && HEX_VALUE[octets[at + 1]] >= 0;
  if (length < 1 || length > 3 || octets[at + 1] === 48) return false;
  let value = 0;
  for (let i = at + 1; i <= at + length; i++) {
    const digit = octets[i] - 48;
    if (digit < 0 || digit > 9) return false;
    value = value * 10 + digit;
  }
  return value < 256;
}

/**
 * The numbers of a name in a reverse tree, leftmost label first; undefined when a label is no number (a decimal one in
 * in-addr.arpa, one hexadecimal digit in ip6.arpa), as in classless delegations (RFC 2317).
 */
export function numbersOf(name: Uint8Array, family: Family): number[] | undefined {
  const end = suffixStart(name, family === 4 ? IN_ADDR : IP6);
  const numbers: number[] = [];
  for (let at = 0; at < end; at += name[at] + 1) {
    const value = family === 4 ? decimalLabel(name, at) : nibbleLabel(name, at);
    if (value < 0) return undefined;
    numbers.push(value);
  }
  return numbers;
}

function decimalLabel(name: Uint8Array, at: number): number {
  let value = 0;
  for (let i = at + 1; i <= at + name[at]; i++) {
    const digit = name[i] - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

const nibbleLabel = (name: Uint8Array, at: number): number =>
  name[at] === 1 && name[at + 1] < 128 ? HEX_VALUE[name[at + 1]] : -1;

/** How many labels the name of a whole address has above the tree's own. */
export const addressLabels = (family: Family): number => (family === 4 ? 4 : 32);

/** The reverse zone that an address is usually in: the last octet, or the last 64 bits, left out. */
export function usualReverseZone(octets: Uint8Array): string {
  const labels = reverseNameOf(octets).split('.');
  return labels.slice(octets.length === 4 ? 1 : 16).join('.');
}

/** The address that a complete name of a reverse tree stands for. */
export function addressOfReverse(name: Uint8Array): Uint8Array | undefined {
  const family = familyOf(name);
  const numbers = family && numbersOf(name, family)?.reverse();
  if (!numbers || numbers.length !== addressLabels(family) || numbers.some((number) => number > 255)) return undefined;
  if (family === 4) return Uint8Array.from(numbers);
  return Uint8Array.from({ length: 16 }, (_, i) => (numbers[2 * i] << 4) | numbers[2 * i + 1]);
}
