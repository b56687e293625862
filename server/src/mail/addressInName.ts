/** Host names that are made from the address: `host-192-0-2-25`, `25.2.0.192`, `c0000219`. */
import { printAddress } from './network.ts';

export interface AddressInName {
  /** All of it, not some octets. */
  readonly isWhole: boolean;
  /** `contains 192.0.2.25 reversed`. */
  readonly words: string;
}

/** Looks for an address of 4 or 16 octets in a name in lower case. */
export function findAddressIn(host: string, address: Uint8Array): AddressInName | undefined {
  return address.length === 4 ? findIpv4(host, [...address]) : findIpv6(host, address);
}

function findIpv4(host: string, octets: readonly number[]): AddressInName | undefined {
  const text = octets.join('.');
  const reversed = [...octets].reverse();
  const whole = (how: string): AddressInName => ({ isWhole: true, words: `contains ${text}${how}` });
  const numbers = [...host.matchAll(/\d+/g)].map(([digits]) => digits);
  const values = numbers.map((digits) => (digits.length <= 3 ? Number(digits) : -1));
  if (hasRun(values, octets)) return whole('');
  if (hasRun(values, reversed)) return whole(' reversed');
  if (numbers.some((digits) => digits.includes(padded(octets)))) return whole('');
  if (numbers.some((digits) => digits.includes(padded(reversed)))) return whole(' reversed');
  if (host.includes(hexOf(octets))) return whole(' in hexadecimal');
  if (host.includes(hexOf(reversed))) return whole(' in hexadecimal, reversed');
  if (numbers.includes(String(octets.reduce((sum, octet) => sum * 256 + octet, 0)))) return whole(' as one number');
  if (holdsAll(values, octets)) return whole(' in another order');
  const tails = [octets.slice(1), octets.slice(2)];
  const tail = tails.find((part) => hasRun(values, part) || hasRun(values, [...part].reverse()));
  return tail && { isWhole: false, words: `contains ${tail.join('.')} of ${text}` };
}

/** Whether values stand side by side, in order. */
const hasRun = (values: readonly number[], wanted: readonly number[]): boolean =>
  values.some((_, at) => wanted.every((value, i) => values[at + i] === value));

/** Whether each wanted value has one of its own. */
function holdsAll(values: readonly number[], wanted: readonly number[]): boolean {
  const left = [...values];
  return wanted.every((value) => {
    const at = left.indexOf(value);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

const padded = (octets: readonly number[]): string => octets.map((octet) => String(octet).padStart(3, '0')).join('');
const hexOf = (octets: readonly number[]): string =>
  octets.map((octet) => octet.toString(16).padStart(2, '0')).join('');

function findIpv6(host: string, address: Uint8Array): AddressInName | undefined {
  const nibbles = hexOf([...address]);
  const text = printAddress(address);
  const bare = host.replace(/[.-]/g, '');
  const groups = Array.from({ length: 8 }, (_, i) => nibbles.slice(4 * i, 4 * i + 4));
  const short = groups.map((group) => group.replace(/^0+(?=.)/, ''));
  const spellings = [
    groups.join('-'),
    short.join('-'),
    text.replaceAll(':', '-'),
    text.replaceAll('::', ':0:').replaceAll(':', '-'),
  ];
  if (bare.includes(nibbles) || spellings.some((spelling) => stands(host, spelling))) {
    return { isWhole: true, words: `contains ${text}` };
  }
  if (bare.includes([...nibbles].reverse().join(''))) return { isWhole: true, words: `contains ${text} reversed` };
  const [own, ownShort] = [groups.slice(4), short.slice(4)];
  // `::25` is no more than a number.
  if (own.slice(0, 3).every((group) => group === '0000')) return undefined;
  const isThere = bare.includes(own.join('')) || stands(host, ownShort.join('-'));
  return isThere ? { isWhole: true, words: `contains the interface identifier of ${text}` } : undefined;
}

/** Whether a text stands in the name with no other digit on either side of it. */
function stands(host: string, text: string): boolean {
  const at = host.indexOf(text);
  if (at < 0) return false;
  const isDigit = (character: string | undefined): boolean => character !== undefined && /[0-9a-f]/.test(character);
  return !(isDigit(host[at - 1]) && isDigit(text[0])) && !isDigit(host[at + text.length]);
}
