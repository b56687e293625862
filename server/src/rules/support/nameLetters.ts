/** The letters of names: what keeps a name from being a host name, and what a user wrote. */
import { printLabel } from '../../records/name.ts';
import type { Place } from '../../zone/files.ts';
import type { Zone } from '../../zone/zone.ts';
import {
  labelOddities,
  nameOddities,
  ODD_AT,
  ODD_FOR_HOST,
  ODD_HYPHEN,
  ODD_OCTET,
  ODD_STAR,
  ODD_UNDERSCORE,
} from '../oddities.ts';

export interface HostFault {
  /** Name of a message. */
  readonly fault: 'underscore' | 'hyphen' | 'character';
  /** The label that has it. */
  readonly label: string;
}

/** What keeps a name from being a host name; `wildcard`: a first label `*` is allowed. BIND's check-names. */
export function hostFault(wire: Uint8Array, wildcard: boolean): HostFault | undefined {
  for (let at = wildcard && isStar(wire, 0) ? 2 : 0; at < wire.length && wire[at] !== 0; at += wire[at] + 1) {
    const odd = labelOddities(wire, at) & ODD_FOR_HOST;
    if (odd === 0) continue;
    const fault = odd & ~(ODD_UNDERSCORE | ODD_HYPHEN) ? 'character' : odd & ODD_UNDERSCORE ? 'underscore' : 'hyphen';
    return { fault, label: printLabel(wire, at) };
  }
  return undefined;
}

/** Whether a name has a fault that rules of their own explain: an `@`, an octet beyond ASCII, a lost asterisk. */
export const hasOtherFault = (wire: Uint8Array): boolean =>
  (nameOddities(wire) & (ODD_AT | ODD_OCTET)) !== 0 || hasLostAsterisk(wire);

/** Whether the label at an offset is `*`. */
export const isStar = (wire: Uint8Array, at: number): boolean => wire[at] === 1 && wire[at + 1] === 42;

/** Whether a label starts with an underscore: names of services and the like, which are no host names (RFC 8552). */
export function hasServiceLabel(wire: Uint8Array): boolean {
  for (let at = 0; at < wire.length && wire[at] !== 0; at += wire[at] + 1) if (wire[at + 1] === 95) return true;
  return false;
}

/** Where the labels of a service at the start of a name end: 0 when it does not start with an underscore. */
export function afterServiceLabels(wire: Uint8Array): number {
  let at = 0;
  while (wire[at] !== 0 && wire[at + 1] === 95) at += wire[at] + 1;
  return at;
}

/** The labels of a name in presentation format. */
export const labelsOf = (wire: Uint8Array): string[] => {
  const labels: string[] = [];
  for (let at = 0; at < wire.length && wire[at] !== 0; at += wire[at] + 1) labels.push(printLabel(wire, at));
  return labels;
};

/** Whether a name has an asterisk that is no wildcard: inside a label, or in a label that is not the first. */
export function hasLostAsterisk(wire: Uint8Array): boolean {
  for (let at = isStar(wire, 0) ? 2 : 0; at < wire.length && wire[at] !== 0; at += wire[at] + 1) {
    if (labelOddities(wire, at) & ODD_STAR) return true;
  }
  return false;
}

const SCHEME = /^"?[a-z][a-z0-9+.-]*:\/\//i;

/** A host with a port behind it, as programs take it. */
const WITH_PORT = /^([a-z0-9*_-]*[a-z][a-z0-9_-]*(?:\.[a-z0-9_-]+)*\.?):\d{1,5}$/i;

/** Whether a text is a host with a port behind it: `mail.example.com:25`. */
export const hasPort = (text: string): boolean => WITH_PORT.test(text);

/**
 * The host of a URL, or of a host with a port, that was written as a name, absolute where the text says so; undefined when
 * the text is none. RFC 2317 names such as `0/26` are none.
 */
export function hostOfUrl(text: string): string | undefined {
  const [, before] = WITH_PORT.exec(text) ?? [];
  if (before !== undefined) return before.includes('.') ? absolute(before) : before;
  const hasScheme = SCHEME.test(text);
  const rest = text.replace(SCHEME, '');
  const host = rest.replace(/[/:?#].*$/, '');
  if (!/^[a-z0-9*_-]+(\.[a-z0-9_-]+)*\.?$/i.test(host)) return undefined;
  if (hasScheme) return host.includes('.') ? absolute(host) : host;
  // A host and a port.
  if (/^:\d+\.?(?:\/|$)/.test(rest.slice(host.length)) && /[g-z]/i.test(host))
    return host.includes('.') ? absolute(host) : host;
  return rest !== host &&
    /^[a-z0-9_-]*[a-z_-]/i.test(host.split('.').at(-1) ?? '') &&
    host.includes('.') &&
    rest[host.length] === '/'
    ? absolute(host)
    : undefined;
}

const absolute = (host: string): string => (host.endsWith('.') ? host : `${host}.`);

/** Whether the text at a place has characters beyond ASCII as they are, not as escapes. */
export function hasRawCharacters(zone: Zone, { file, start, end }: Place): boolean {
  const { codes } = zone.files[file];
  for (let i = start; i < end; i++) if (codes[i] > 127) return true;
  return false;
}
