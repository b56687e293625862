/** Who sends a message, as SPF sees it (RFC 7208 §2.3, §2.4, §4.1, §4.3). */
import { MAPPED_PREFIX } from './network.ts';

export interface SpfSender {
  /** 4 or 16 octets; an IPv4 address that is mapped into IPv6 (RFC 4291 §2.5.5.2) has become 4. */
  readonly address: Uint8Array;
  readonly localPart: string;
  /** The domain that is asked for its policy. */
  readonly domain: string;
  /** What the client calls itself. */
  readonly helo: string;
}

/**
 * The sender of a message. `address`: 4 or 16 octets; `mailFrom`: the reverse path without angle brackets; when it is
 * empty, as in bounces, or has no domain, the name in HELO or EHLO is asked, as postmaster (§2.4).
 */
export function spfSender(address: Uint8Array, mailFrom: string, helo: string): SpfSender {
  const at = mailFrom.lastIndexOf('@');
  return {
    address: unmapped(address),
    localPart: at > 0 ? mailFrom.slice(0, at) : 'postmaster',
    domain: at < 0 ? mailFrom || helo : mailFrom.slice(at + 1),
    helo,
  };
}

const unmapped = (address: Uint8Array): Uint8Array =>
  address.length === 16 && MAPPED_PREFIX.every((octet, i) => address[i] === octet) ? address.subarray(12) : address;

const LONGEST_NAME = 255;

/**
 * A name that came from a message or from macros, in wire form: dots separate labels, nothing is an escape, one dot at
 * the end does not count. Undefined when it is no name: an empty or too long label, too many of them, none at all.
 */
export function nameOfText(text: string): Uint8Array | undefined {
  const labels = text.replace(/\.$/, '').split('.');
  const octets: number[] = [];
  for (const label of labels) {
    if (label.length < 1 || label.length > 63 || /[^\x00-\xff]/.test(label)) return undefined;
    octets.push(label.length, ...Array.from(label, (character) => character.charCodeAt(0)));
  }
  octets.push(0);
  return octets.length > LONGEST_NAME ? undefined : Uint8Array.from(octets);
}

/** The name whose policy is asked first; undefined when the domain is none that could have one (§4.3). */
export function domainOf({ domain }: SpfSender): Uint8Array | undefined {
  const hasDot = domain.replace(/\.$/, '').includes('.');
  return hasDot && !domain.startsWith('[') ? nameOfText(domain) : undefined;
}
