/** Terms of SPF policies in words. */

import { type Lookup, TYPE_A, TYPE_AAAA, TYPE_MX } from '../../../mail/lookup.ts';
import type { DomainSpec } from '../../../mail/macro.ts';
import { isSingle, type Network, printAddress, printNetwork } from '../../../mail/network.ts';
import type { Mechanism, Modifier, SpfTerm } from '../../../mail/spf.ts';
import { parseName, printName } from '../../../records/name.ts';
import { WireReader, WireWriter } from '../../../records/wire.ts';
import { code, enumeration } from '../markdown.ts';

/** Sender or verdict, as the beginning of a sentence. */
const VERDICTS: Readonly<Record<Mechanism['qualifier'], string>> = {
  '+': 'may send',
  '-': 'must not send (fail)',
  '~': 'should not send (softfail)',
  '?': 'may or may not send (neutral)',
};

const MOST_ADDRESSES = 4;

export interface TermContext {
  readonly lookup: Lookup;
  /** The domain whose policy it is, in wire form; undefined when it is not known. */
  readonly domain: Uint8Array | undefined;
  /** The policy is included by another one, so nothing but "may send" counts (RFC 7208 §5.2). */
  readonly isIncluded: boolean;
  /** Who has addresses in a network, where that is known quickly. */
  readonly holders?: (network: Network) => string;
}

/** `the mail hosts of example.com (192.0.2.25) may send`. */
export function termInWords(term: SpfTerm, context: TermContext): string {
  if (term.kind === 'broken') return '**cannot be read, so receivers refuse the whole policy (permerror)**';
  if (term.kind === 'modifier') return modifierInWords(term);
  if (context.isIncluded && term.qualifier !== '+') {
    return term.name === 'all' ? 'fits nobody else' : `${whoInWords(term, context)} do not fit`;
  }
  if (term.name === 'all') return allInWords(term);
  return `${whoInWords(term, context)} ${VERDICTS[term.qualifier]}`;
}

function modifierInWords({ name, domain, value }: Modifier): string {
  if (name === 'redirect') return `if nothing fits, the policy of ${spec(domain)} holds instead`;
  if (name === 'exp') return `the TXT record of ${spec(domain)} explains refusals`;
  return `${code(`${name}=${value}`)} is ignored`;
}

function allInWords({ qualifier }: Mechanism): string {
  return {
    '+': '**anybody else may send, so the policy keeps nobody out**',
    '-': 'nobody else may send (fail)',
    '~': 'nobody else should send (softfail)',
    '?': 'nothing is said about anybody else (neutral)',
  }[qualifier];
}

function whoInWords(term: Mechanism, context: TermContext): string {
  const { network, domain } = term;
  const of = domain ? spec(domain) : context.domain ? code(bare(context.domain)) : 'the domain';
  switch (term.name) {
    case 'include':
      return `senders that the policy of ${of} lets send`;
    case 'a':
      return `the addresses of ${of}${widened(term)}${found(term, context)}`;
    case 'mx':
      return `the mail hosts of ${of}${widened(term)}${found(term, context)}`;
    case 'ptr':
      return `hosts whose reverse name lies in ${of} (slow and unreliable: must not be used)`;
    case 'exists':
      return `senders for which ${of} has an address`;
    default:
      return network ? networkInWords(network, context) : 'these addresses';
  }
}

function networkInWords(network: Network, { holders }: TermContext): string {
  return `the ${isSingle(network) ? 'address' : 'network'} ${code(printNetwork(network))}${holders?.(network) ?? ''}`;
}

const spec = (domain: DomainSpec | undefined): string => (domain ? code(domain.text) : 'another domain');

const bare = (name: Uint8Array): string => printName(name).replace(/(.)\.$/, '$1');

/** Prefix lengths of `a` and `mx`. */
function widened({ prefix4, prefix6 }: Mechanism): string {
  const parts = [prefix4 === undefined ? '' : `/${prefix4}`, prefix6 === undefined ? '' : `//${prefix6}`].join('');
  return parts === '' ? '' : ` and their networks (${code(parts)})`;
}

/** What the zones at hand know of the addresses that are meant, in parentheses. */
function found({ name, domain }: Mechanism, { lookup, domain: own }: TermContext): string {
  if (domain && domain.macros.length > 0) return '';
  const host = domain ? parseName(domain.text, new WireWriter()) : own;
  if (!host) return '';
  const addresses = name === 'mx' ? mailAddresses(lookup, host) : addressesOf(lookup, host);
  if (!addresses) return '';
  return addresses.length === 0
    ? ' (**it has none here**)'
    : ` (${enumeration(
        addresses.map((each) => code(each)),
        MOST_ADDRESSES,
      )})`;
}

/** Undefined: not known. */
function addressesOf(lookup: Lookup, host: Uint8Array): string[] | undefined {
  const answers = [lookup.find(host, TYPE_A), lookup.find(host, TYPE_AAAA)];
  if (answers.some(({ kind }) => kind === 'unknown' || kind === 'failed')) return undefined;
  return answers.flatMap((answer) => (answer.kind === 'answer' ? answer.records.map(printAddress) : []));
}

function mailAddresses(lookup: Lookup, domain: Uint8Array): string[] | undefined {
  const answer = lookup.find(domain, TYPE_MX);
  if (answer.kind === 'unknown' || answer.kind === 'failed') return undefined;
  if (answer.kind !== 'answer') return [];
  const hosts = answer.records.map((rdata) => new WireReader(rdata, 2).name());
  const known = hosts.map((host) => addressesOf(lookup, host)).filter((addresses) => addresses !== undefined);
  return known.length === 0 ? undefined : [...new Set(known.flat())];
}
