/**
 * All names that are written in an entry, each with its place and what it means: owner, names in data, names in SPF
 * policies, origins in directives. An address counts as the name that it has in the reverse tree.
 */
import { PolicyText } from '../../mail/policyText.ts';
import { isSpf, parseSpf } from '../../mail/spf.ts';
import { parseIpv4, parseIpv6 } from '../../records/fields/address.ts';
import { parseName } from '../../records/name.ts';
import { descriptorOf } from '../../records/registry.ts';
import type { RecordType } from '../../records/type.ts';
import { A, AAAA, AMTRELAY, IPSECKEY, SPF, TXT } from '../../records/typeCodes.ts';
import { WireWriter } from '../../records/wire.ts';
import { reverseNameOf } from '../../rules/support/reverse.ts';
import { DIRECTIVE, type Entry, RECORD } from '../../syntax/entry.ts';
import { textOf } from '../../text/codes.ts';
import type { Zone } from '../../zone/zone.ts';
import { fieldsOf } from '../cursor.ts';
import { nameOfToken, originAt } from '../entries.ts';
import type { Range } from '../snapshot.ts';

export type NameRole =
  | 'owner'
  /** A name in data. */
  | 'data'
  /** A mail address in data that is written as a name. */
  | 'mailbox'
  /** A domain in an SPF policy: always absolute, mostly without a final dot. */
  | 'policy'
  /** An address in data; the name is that of its PTR record. */
  | 'address'
  /** The argument of `$ORIGIN`, or the second one of `$INCLUDE`. */
  | 'origin';

/** A name at a place; the quotes around it, if any, are left out. */
export interface WrittenName extends Range {
  readonly wire: Uint8Array;
  readonly role: NameRole;
}

/** The names that are written in an entry, in the order of the text; none in data in generic notation. */
export function namesIn(zone: Zone, file: number, entry: Entry): WrittenName[] {
  const names: WrittenName[] = [];
  const add = (token: number, role: NameRole): void => {
    const wire = nameOfToken(zone, file, entry, token, originAt(zone, file, entry.start));
    if (wire) names.push({ ...inside(entry, token), wire, role });
  };
  if (entry.kind === DIRECTIVE) {
    const token = originToken(entry);
    if (token >= 0) add(token, 'origin');
    return names;
  }
  if (entry.ownerToken >= 0) add(entry.ownerToken, 'owner');
  const type = entry.kind === RECORD ? typeOfEntry(zone, entry) : undefined;
  if (!type) return names;
  if (type.code === TXT || type.code === SPF) return [...names, ...policyNames(zone, file, entry)];
  for (const span of holdsNames(type) ? fieldsOf(zone, file, entry, type) : []) {
    for (let token = span.first; token < span.end && !span.broken; token++) {
      if (span.field.kind === 'mailbox') add(token, 'mailbox');
      else if (span.field.kind === 'name') add(token, 'data');
      else if (span.field.kind === 'address') {
        const address = addressName(zone, file, entry, token);
        if (isAddress(type) && address) names.push({ ...inside(entry, token), wire: address, role: 'address' });
        if (isGateway(type) && !address && entry.text(zone.files[file].codes, token) !== '.') add(token, 'data');
      }
    }
  }
  return names;
}

const typeOfEntry = (zone: Zone, entry: Entry): RecordType | undefined =>
  descriptorOf(entry.type, entry.classToken >= 0 ? entry.class : zone.class);

const isAddress = ({ code }: RecordType): boolean => code === A || code === AAAA;

/** A gateway is an address or a name; without one there is a dot. */
const isGateway = ({ code }: RecordType): boolean => code === IPSECKEY || code === AMTRELAY;

function inside(entry: Entry, token: number): Range {
  const quoted = entry.quoted[token];
  return { start: entry.starts[token] + quoted, end: entry.ends[token] - quoted };
}

/** The argument of a directive that is a name; -1: none. */
function originToken({ directive, first, count }: Entry): number {
  const token = directive === '$ORIGIN' ? first : directive === '$INCLUDE' ? first + 1 : count;
  return token < count ? token : -1;
}

/** The name in the reverse tree of the address that a token is; undefined when it is none. */
function addressName(zone: Zone, file: number, entry: Entry, token: number): Uint8Array | undefined {
  const { codes } = zone.files[file];
  const octets = new Uint8Array(16);
  const [start, end] = [entry.starts[token], entry.ends[token]];
  if (parseIpv4(codes, start, end, octets, 0)) return parseName(reverseNameOf(octets.subarray(0, 4)), new WireWriter());
  return parseIpv6(codes, start, end, octets, 0) ? parseName(reverseNameOf(octets), new WireWriter()) : undefined;
}

/** The domains in an SPF policy, those with macros left out. */
function policyNames(zone: Zone, file: number, entry: Entry): WrittenName[] {
  const { codes, octets } = zone.files[file];
  const strings = Array.from({ length: entry.count - entry.first }, (_, i) => inside(entry, entry.first + i));
  const policy = PolicyText.of(codes, octets, strings);
  if (!isSpf(policy.text)) return [];
  return parseSpf(policy.text).terms.flatMap((term) => {
    const domain = term.kind === 'broken' ? undefined : term.domain;
    const wire = domain?.macros.length === 0 ? parseName(domain.text, new WireWriter()) : undefined;
    return domain && wire ? [{ ...policy.place(domain), wire, role: 'policy' as const }] : [];
  });
}

/** Whether a domain in a policy is written in one piece: not cut by the end of a string, without escapes. */
export const isInOnePiece = (zone: Zone, file: number, { start, end }: Range): boolean =>
  /^[\w.-]*$/.test(textOf(zone.files[file].codes, start, end));

const withNames = new Map<RecordType, boolean>();

/** Whether the data of a type can hold names, or addresses that have names. */
function holdsNames(type: RecordType): boolean {
  const known = withNames.get(type);
  if (known !== undefined) return known;
  const holds =
    isAddress(type) || isGateway(type) || type.fields.some(({ kind }) => kind === 'name' || kind === 'mailbox');
  withNames.set(type, holds);
  return holds;
}
