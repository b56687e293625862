/** The parameters of SVCB and HTTPS records: IANA's "DNS SVCB Service Parameter Keys" as of June 2026. */
import { type Codes, isDigit, LOWER, spells, ZERO } from '../../../text/codes.ts';

/** How the value of a parameter is written. */
export type SvcParamFormat =
  | 'keys' // names of other parameters
  | 'protocols' // ALPN protocol names
  | 'empty' // no value
  | 'port'
  | 'ipv4s'
  | 'base64'
  | 'ipv6s'
  | 'template' // a URI template
  | 'groups' // numbers of TLS groups
  | 'segments' // parts of a path
  | 'weights' // transports and percentages
  | 'text';

export interface SvcParamKey {
  readonly name: string;
  readonly code: number;
  readonly format: SvcParamFormat;
  readonly meaning: string;
  readonly reference: string;
  /** The parameter as it is typically written. */
  readonly example: string;
  /** BIND 9.18 reads the parameter as `key8` only, not by its name. */
  readonly unknownToBind?: true;
}

export const MANDATORY = 0;
export const ALPN = 1;
export const NO_DEFAULT_ALPN = 2;

export const SVC_PARAM_KEYS: readonly SvcParamKey[] = [
  {
    name: 'mandatory',
    code: MANDATORY,
    format: 'keys',
    meaning: 'Parameters without which the record must not be used; a client that does not know one passes it over.',
    reference: 'RFC 9460 §8',
    example: 'mandatory=alpn',
  },
  {
    name: 'alpn',
    code: ALPN,
    format: 'protocols',
    meaning: 'Protocols that the service speaks besides the default one: h2 is HTTP/2, h3 is HTTP/3.',
    reference: 'RFC 9460 §7.1',
    example: 'alpn=h2,h3',
  },
  {
    name: 'no-default-alpn',
    code: NO_DEFAULT_ALPN,
    format: 'empty',
    meaning: 'The service speaks nothing but the protocols in alpn.',
    reference: 'RFC 9460 §7.1',
    example: 'no-default-alpn',
  },
  {
    name: 'port',
    code: 3,
    format: 'port',
    meaning: 'The port of the service, if it is not the usual one.',
    reference: 'RFC 9460 §7.2',
    example: 'port=8443',
  },
  {
    name: 'ipv4hint',
    code: 4,
    format: 'ipv4s',
    meaning: 'IPv4 addresses of the target to start with, until its A records are there.',
    reference: 'RFC 9460 §7.3',
    example: 'ipv4hint=192.0.2.1',
  },
  {
    name: 'ech',
    code: 5,
    format: 'base64',
    meaning: 'Keys that encrypt the name of the server in the TLS handshake (Encrypted ClientHello).',
    reference: 'RFC 9848 §3',
    example: 'ech=AEX+DQBB…',
  },
  {
    name: 'ipv6hint',
    code: 6,
    format: 'ipv6s',
    meaning: 'IPv6 addresses of the target to start with, until its AAAA records are there.',
    reference: 'RFC 9460 §7.3',
    example: 'ipv6hint=2001:db8::1',
  },
  {
    name: 'dohpath',
    code: 7,
    format: 'template',
    meaning: 'Path of a DNS over HTTPS service, a URI template with the variable dns.',
    reference: 'RFC 9461 §5',
    example: 'dohpath=/dns-query{?dns}',
  },
  {
    name: 'ohttp',
    code: 8,
    format: 'empty',
    meaning: 'The service can be reached through a relay (Oblivious HTTP).',
    reference: 'RFC 9540 §4',
    example: 'ohttp',
    unknownToBind: true,
  },
  {
    name: 'tls-supported-groups',
    code: 9,
    format: 'groups',
    meaning: 'Key exchange groups of TLS that the service supports, the preferred one first.',
    reference: 'draft-ietf-tls-key-share-prediction §3.1',
    example: 'tls-supported-groups=29,23',
    unknownToBind: true,
  },
  {
    name: 'docpath',
    code: 10,
    format: 'segments',
    meaning: 'Path of a DNS over CoAP service, its segments separated by commas; empty for the root.',
    reference: 'RFC 9953 §3',
    example: 'docpath=dns',
    unknownToBind: true,
  },
  {
    name: 'pvd',
    code: 11,
    format: 'empty',
    meaning: 'The host offers a description of its network (provisioning domain), such as its proxies.',
    reference: 'draft-ietf-intarea-proxy-config',
    example: 'pvd',
    unknownToBind: true,
  },
  {
    name: 'oots',
    code: 12,
    format: 'weights',
    meaning: 'Transports of a name server and the share of its load, in percent, that each can carry.',
    reference: 'draft-johani-dnsop-svcb-oots §2',
    example: 'oots=do53:100,dot:5',
    unknownToBind: true,
  },
];

/** The parameter whose name is written exactly so. */
export function svcParamKeyOf(codes: Codes, start: number, end: number): SvcParamKey | undefined {
  return SVC_PARAM_KEYS.find(({ name }) => spells(codes, start, end, name) && isLowerCase(codes, start, end));
}

function isLowerCase(codes: Codes, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (LOWER[codes[i]] !== codes[i]) return false;
  return true;
}

/**
 * The code of the parameter that a word names, as BIND has it: by its name, for the names that BIND knows in any
 * letter case, or as `key123` without leading zeros. -1: it names none.
 */
export function svcParamCodeOf(codes: Codes, start: number, end: number): number {
  for (const { name, code, unknownToBind } of SVC_PARAM_KEYS) {
    if (spells(codes, start, end, name) && (!unknownToBind || isLowerCase(codes, start, end))) return code;
  }
  if (end - start < 4 || !spells(codes, start, start + 3, 'key') || !isLowerCase(codes, start, end)) return -1;
  if (codes[start + 3] === ZERO && end - start > 4) return -1;
  let value = 0;
  for (let i = start + 3; i < end; i++) {
    if (!isDigit(codes[i])) return -1;
    value = value * 10 + codes[i] - ZERO;
  }
  return value <= 65535 ? value : -1;
}
