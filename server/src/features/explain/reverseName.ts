/** Names of the reverse trees as the addresses and networks that they stand for. */
import { printAddress } from '../../mail/network.ts';
import { printLabel } from '../../records/name.ts';
import { addressLabels, familyOf, numbersOf } from '../../rules/support/reverse.ts';

export type ReverseMeaning =
  | { readonly kind: 'address'; readonly octets: Uint8Array }
  /** All addresses that start like this: `192.0.2.0/24`. */
  | { readonly kind: 'network'; readonly text: string }
  /** A zone for a part of 256 addresses, which the names of the addresses are aliases into (RFC 2317). */
  | { readonly kind: 'classless'; readonly label: string };

/** What a name in a reverse tree stands for; undefined for other names, and for those that stand for nothing. */
export function reverseMeaning(name: Uint8Array): ReverseMeaning | undefined {
  const family = familyOf(name);
  if (family === undefined) return undefined;
  const numbers = numbersOf(name, family);
  if (!numbers) return classless(name, family);
  const most = addressLabels(family);
  if (numbers.length === 0 || numbers.length > most || numbers.some((number) => number > 255)) return undefined;
  const octets = octetsOf(numbers.reverse(), family);
  if (numbers.length === most) return { kind: 'address', octets };
  return { kind: 'network', text: `${printAddress(octets)}/${numbers.length * (family === 4 ? 8 : 4)}` };
}

/** The numbers from the most significant one on, filled up with zeros. */
function octetsOf(numbers: readonly number[], family: 4 | 6): Uint8Array {
  if (family === 4) return Uint8Array.from({ length: 4 }, (_, i) => numbers[i] ?? 0);
  return Uint8Array.from({ length: 16 }, (_, i) => ((numbers[2 * i] ?? 0) << 4) | (numbers[2 * i + 1] ?? 0));
}

function classless(name: Uint8Array, family: 4 | 6): ReverseMeaning | undefined {
  for (let at = 0; family === 4 && name[at] !== 0; at += name[at] + 1) {
    const label = printLabel(name, at);
    if (/^\d+[/-]\d+$/.test(label)) return { kind: 'classless', label };
  }
  return undefined;
}
