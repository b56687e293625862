/**
 * SPF policies (RFC 7208 §4.5, §5, §6, §12): what is written, with places. It does not say what a policy means for a
 * sender; a policy with a fault means nothing at all to receivers (permerror, §4.6).
 */
import { type DomainSpec, macrosIn, readDomainSpec } from './macro.ts';
import { type Network, parseAddress } from './network.ts';
import type { PolicyFault, Span } from './span.ts';

export type Qualifier = '+' | '-' | '~' | '?';
export type MechanismName = 'all' | 'include' | 'a' | 'mx' | 'ptr' | 'ip4' | 'ip6' | 'exists';

export interface Mechanism extends Span {
  readonly kind: 'mechanism';
  readonly name: MechanismName;
  /** `+` when none is written. */
  readonly qualifier: Qualifier;
  /** The domain that is written. */
  readonly domain?: DomainSpec;
  /** Of `ip4` and `ip6`. */
  readonly network?: Network;
  /** Prefix lengths of `a` and `mx`; undefined: single addresses. */
  readonly prefix4?: number;
  readonly prefix6?: number;
}

export interface Modifier extends Span {
  readonly kind: 'modifier';
  /** In lower case: `redirect`, `exp`, or one that is ignored. */
  readonly name: string;
  readonly value: string;
  /** Of `redirect` and `exp`. */
  readonly domain?: DomainSpec;
}

/** A term that cannot be read. */
export interface BrokenTerm extends Span {
  readonly kind: 'broken';
  readonly text: string;
}

export type SpfTerm = Mechanism | Modifier | BrokenTerm;

export type SpfFaultCode =
  | 'not-ascii'
  /** Something other than spaces between two terms. */
  | 'bad-separator'
  | 'unknown-mechanism'
  | 'missing-value'
  | 'unexpected-value'
  | 'bad-domain'
  | 'bad-macro'
  | 'bad-address'
  | 'bad-prefix'
  /** A second `redirect` or `exp`. */
  | 'repeated-modifier';

export type SpfFault = PolicyFault<SpfFaultCode>;

export interface SpfPolicy {
  readonly terms: readonly SpfTerm[];
  readonly faults: readonly SpfFault[];
}

/** Whether a text is an SPF policy (§4.5): the version alone, or a space after it. */
export const isSpf = (text: string): boolean => /^v=spf1(?: |$)/i.test(text);

const VERSION_LENGTH = 6;

/** The terms of a text that `isSpf`. */
export function parseSpf(text: string): SpfPolicy {
  const terms: SpfTerm[] = [];
  const faults: SpfFault[] = [];
  const fail = (code: SpfFaultCode, { start, end }: Span): void => void faults.push({ code, start, end });
  for (const match of text.slice(VERSION_LENGTH).matchAll(/[^ ]+/g)) {
    const start = VERSION_LENGTH + match.index;
    terms.push(readTerm(match[0], start, fail));
  }
  const modifiers = terms.filter((term) => term.kind === 'modifier');
  for (const name of ['redirect', 'exp']) {
    for (const again of modifiers.filter((term) => term.name === name).slice(1)) fail('repeated-modifier', again);
  }
  return { terms, faults };
}

/** The name, what stands between it and the value, and the value. */
const TERM = /^([+?~-]?)([a-z][a-z0-9._-]*)(?:([:=/])(.*))?$/is;

type Fail = (code: SpfFaultCode, span: Span) => void;

function readTerm(text: string, start: number, fail: Fail): SpfTerm {
  const span = { start, end: start + text.length };
  const broken = (code: SpfFaultCode, where: Span = span): BrokenTerm => {
    fail(code, where);
    return { kind: 'broken', text, ...span };
  };
  if (!/^[\x00-\x7f]*$/.test(text)) return broken('not-ascii');
  if (/[\x00-\x20\x7f]/.test(text)) return broken('bad-separator');
  const [, sign, written, mark, rest] = TERM.exec(text) ?? [];
  if (written === undefined) return broken('unknown-mechanism');
  const name = written.toLowerCase();
  const valueStart = start + sign.length + written.length + 1;
  if (mark === '=') {
    return sign === '' ? readModifier(name, rest, { valueStart, ...span }, broken) : broken('unknown-mechanism');
  }
  if (!isMechanism(name)) return broken('unknown-mechanism', { start: start + sign.length, end: valueStart - 1 });
  const value = mark === '/' ? `/${rest}` : rest;
  const place = { valueStart: mark === '/' ? valueStart - 1 : valueStart, hasColon: mark === ':', ...span };
  const read = READERS[name](value, place);
  if ('code' in read) return broken(read.code, read.start === undefined ? span : { start: read.start, end: read.end });
  return { kind: 'mechanism', name, qualifier: (sign || '+') as Qualifier, ...span, ...read };
}

const MECHANISMS: readonly string[] = ['all', 'include', 'a', 'mx', 'ptr', 'ip4', 'ip6', 'exists'];
const isMechanism = (name: string): name is MechanismName => MECHANISMS.includes(name);

function readModifier(
  name: string,
  value: string,
  { valueStart, start, end }: Span & { readonly valueStart: number },
  broken: (code: SpfFaultCode, where?: Span) => BrokenTerm,
): SpfTerm {
  const term = { kind: 'modifier', name, value, start, end } as const;
  if (name !== 'redirect' && name !== 'exp') {
    const { fault } = macrosIn(value, valueStart);
    return fault ? broken('bad-macro', fault) : term;
  }
  if (value === '') return broken('missing-value');
  const domain = readDomainSpec(value, valueStart);
  if ('fault' in domain)
    return broken(domain.fault.end < valueStart + value.length ? 'bad-macro' : 'bad-domain', domain.fault);
  return { ...term, domain };
}

interface ValuePlace extends Span {
  readonly valueStart: number;
  readonly hasColon: boolean;
}

/** What is behind the name of a mechanism, or why it is wrong; without a place: the whole term. */
type Read = Omit<Partial<Mechanism>, 'kind' | 'name' | 'qualifier' | 'start' | 'end'>;
type Failure = { readonly code: SpfFaultCode; readonly start?: number; readonly end: number };
type Reader = (value: string | undefined, place: ValuePlace) => Read | Failure;

const READERS: Readonly<Record<MechanismName, Reader>> = {
  all: nothing,
  include: domainOnly,
  exists: domainOnly,
  ptr: (value, place) => (value === undefined ? {} : domainOnly(value, place)),
  a: domainAndPrefixes,
  mx: domainAndPrefixes,
  ip4: (value, place) => network(value, place, 4),
  ip6: (value, place) => network(value, place, 6),
};

function nothing(value: string | undefined, { valueStart, end }: ValuePlace): Read | Failure {
  return value === undefined ? {} : { code: 'unexpected-value', start: valueStart - 1, end };
}

function domainOnly(value: string | undefined, { valueStart, hasColon, end }: ValuePlace): Read | Failure {
  if (value === undefined || value === '') return { code: 'missing-value', end };
  if (!hasColon) return { code: 'unexpected-value', start: valueStart, end };
  const domain = readDomainSpec(value, valueStart);
  if (!('fault' in domain)) return { domain };
  return { code: domain.fault.end - domain.fault.start < value.length ? 'bad-macro' : 'bad-domain', ...domain.fault };
}

/** `:domain/24//64`, each part optional. */
function domainAndPrefixes(value: string | undefined, place: ValuePlace): Read | Failure {
  if (value === undefined) return {};
  const { valueStart, hasColon, end } = place;
  const [tail] = /(?:\/\d*)?(?:\/\/\d*)?$/.exec(value) ?? [''];
  const name = value.slice(0, value.length - tail.length);
  const prefixes = readPrefixes(tail);
  if (!prefixes) return { code: 'bad-prefix', start: valueStart + name.length, end };
  if (!hasColon) return name === '' ? prefixes : { code: 'unexpected-value', start: valueStart, end };
  const read = domainOnly(name, { ...place, end: valueStart + name.length });
  return 'code' in read ? read : { ...read, ...prefixes };
}

/** Undefined when a length is out of range or has leading zeros. */
function readPrefixes(text: string): { readonly prefix4?: number; readonly prefix6?: number } | undefined {
  const [, four, six] = /^(?:\/(\d+))?(?:\/\/(\d+))?$/.exec(text) ?? [];
  if (text !== '' && four === undefined && six === undefined) return undefined;
  if ((four !== undefined && !isLength(four, 32)) || (six !== undefined && !isLength(six, 128))) return undefined;
  return { ...(four !== undefined && { prefix4: Number(four) }), ...(six !== undefined && { prefix6: Number(six) }) };
}

const isLength = (digits: string, most: number): boolean => /^(0|[1-9]\d{0,2})$/.test(digits) && Number(digits) <= most;

function network(value: string | undefined, place: ValuePlace, family: 4 | 6): Read | Failure {
  const { valueStart, hasColon, end } = place;
  if (value === undefined || value === '' || !hasColon) return { code: 'missing-value', end };
  const slash = value.indexOf('/');
  const address = slash < 0 ? value : value.slice(0, slash);
  const octets = parseAddress(address, family);
  if (!octets) return { code: 'bad-address', start: valueStart, end: valueStart + address.length };
  const most = family === 4 ? 32 : 128;
  if (slash >= 0 && !isLength(value.slice(slash + 1), most))
    return { code: 'bad-prefix', start: valueStart + slash, end };
  return { network: { octets, length: slash < 0 ? most : Number(value.slice(slash + 1)) } };
}
