/** The hosts that send mail for a zone, as far as files know: those that its MX records and EHLO declarations name. */
import { printIpv4, printIpv6 } from '../../../records/fields/address.ts';
import { parseName, printName } from '../../../records/name.ts';
import { A, AAAA, MX } from '../../../records/typeCodes.ts';
import { WireWriter } from '../../../records/wire.ts';
import type { Place } from '../../../zone/files.ts';
import { octetsOf } from '../../../zone/origin/address.ts';
import type { DeclaredEhlo } from '../../../zone/origin/declaration.ts';
import type { ZoneRecord } from '../../../zone/record.ts';
import type { Zone } from '../../../zone/zone.ts';
import type { Around } from '../../around.ts';
import type { WorkspaceContext } from '../../rule.ts';
import type { Severity } from '../../severity.ts';
import { isPrivateAddress } from '../addressKind.ts';
import { recordsOf } from '../recordsOf.ts';
import { recordsAt } from '../target.ts';

/** One address of a mail host. */
export interface MailAddress {
  /** The host's name in wire form. */
  readonly host: Uint8Array;
  /** 4 or 16 octets. */
  readonly address: Uint8Array;
  /** Where it is written in the files of the zone: the address record, or else who names the host. */
  readonly place: Place;
  /** The declaration that binds a greeting to it. */
  readonly ehlo?: DeclaredEhlo;
}

/** Whoever names more hosts than this has other worries. */
const MOST_HOSTS = 1000;

interface Named {
  readonly host: Uint8Array;
  readonly place: Place;
}

type Context = Pick<WorkspaceContext<never>, 'opened' | 'around'>;

/**
 * The addresses whose PTR records the workspace may have: none without a reverse zone in it. Each once, those of
 * declarations first; a host without known address has none. Worked out once for all rules that ask.
 */
export function mailAddressesOf(zone: Zone, context: Context): readonly MailAddress[] {
  if (!context.around.hasReverseZones) return [];
  let addresses = known.get(context.around);
  if (!addresses) {
    addresses = findAddresses(zone, context);
    known.set(context.around, addresses);
  }
  return addresses;
}

const known = new WeakMap<Around, readonly MailAddress[]>();

function findAddresses(zone: Zone, context: Context): MailAddress[] {
  const found = context.opened.declared.ehlo.flatMap((ehlo) => declaredAddresses(zone, ehlo, context));
  const seen = new Set(found.map(keyOf));
  for (const named of exchangersOf(zone)) {
    for (const each of addressesOf(zone, named, context)) {
      if (seen.has(keyOf(each))) continue;
      seen.add(keyOf(each));
      found.push(each);
    }
  }
  return found;
}

const keyOf = ({ host, address }: MailAddress): string => `${printName(host).toLowerCase()} ${printAddress(address)}`;

/** Nobody outside of a network sees mail that comes from its private addresses, so nobody there refuses it. */
export const severityFor = (address: Uint8Array): Severity => (isPrivateAddress(address) ? 'information' : 'warning');

export const printAddress = (octets: Uint8Array): string =>
  octets.length === 4 ? printIpv4(octets) : printIpv6(octets);

/** The hosts that MX records name, each once. */
export function exchangersOf(zone: Zone): Named[] {
  const hosts = new Map<string, Named>();
  for (const mx of recordsOf(zone, MX)) {
    if (hosts.size >= MOST_HOSTS) break;
    const host = mx.nameOf('exchange');
    if (host.length === 1) continue;
    const key = printName(host).toLowerCase();
    if (!hosts.has(key)) hosts.set(key, { host: host.slice(), place: fieldPlace(mx, 'exchange') });
  }
  return [...hosts.values()];
}

const fieldPlace = (record: ZoneRecord, field: string): Place =>
  record.isGenerated ? record.place : record.fieldPlace(field);

const addressPlace = (record: ZoneRecord): Place => (record.isGenerated ? record.place : record.dataPlace());

/** The addresses that the greeting of a declaration is for: those that it names, or all of the name. */
function declaredAddresses(zone: Zone, ehlo: DeclaredEhlo, context: Context): MailAddress[] {
  const host = ehloName(ehlo);
  const place = ehloPlace(ehlo);
  const all = addressesOf(zone, { host, place }, context);
  if (ehlo.addresses.length === 0) return all.map((each) => ({ ...each, ehlo }));
  return ehlo.addresses.flatMap((text) => {
    const address = octetsOf(text);
    if (!address) return [];
    const written = all.find((each) => printAddress(each.address) === printAddress(address));
    return [{ host, address, place: written?.place ?? place, ehlo }];
  });
}

export const ehloName = ({ name }: DeclaredEhlo): Uint8Array => parseName(name, new WireWriter())!;

/** Declarations stand in the zone's own file. */
export const ehloPlace = ({ start, end }: DeclaredEhlo): Place => ({ file: 0, start, end });

function addressesOf(zone: Zone, { host, place }: Named, { around }: Context): MailAddress[] {
  return [A, AAAA].flatMap((type) => {
    const own = ownRecords(zone, host, type);
    if (own.length > 0)
      return own.map((record) => ({ host, address: record.rdata.slice(), place: addressPlace(record) }));
    const answer = around.lookup.find(host, type);
    return answer.kind === 'answer' ? answer.records.map((address) => ({ host, address: address.slice(), place })) : [];
  });
}

function ownRecords(zone: Zone, host: Uint8Array, type: number): ZoneRecord[] {
  const name = zone.names.find(host);
  return name >= 0 && zone.isInside(name) ? recordsAt(zone, name, type, MOST_HOSTS) : [];
}
