/** The hosts that take or send mail, as far as a zone and the settings say it. Nobody is asked here. */
import { parseAddress, printAddress } from '../../mail/network.ts';
import { printName } from '../../records/name.ts';
import { A, AAAA, MX, SOA } from '../../records/typeCodes.ts';
import type { Place } from '../../zone/files.ts';
import { lookup } from '../../zone/lookup.ts';
import { declarationsIn, declaredFacts } from '../../zone/origin/declarations.ts';
import { ZoneRecord } from '../../zone/record.ts';
import type { Zone } from '../../zone/zone.ts';
import type { LiveSettings } from '../settings.ts';
import { nameIn, nameOf } from './names.ts';
import { recordsOfType } from './zoneRecords.ts';

export interface MailHost {
  /** In wire form. */
  readonly name: Uint8Array;
  /** In presentation format, lower case. */
  readonly text: string;
  /** Where it is written: its address, or else what names it. */
  readonly place: Place;
  /** Somebody said that mail leaves from here: a declared greeting or the setting. */
  readonly sends: boolean;
  /** What the zone itself says; empty: the DNS has to be asked. */
  readonly addresses: readonly HostAddress[];
}

export interface HostAddress {
  /** 4 or 16. */
  readonly octets: Uint8Array;
  readonly text: string;
  readonly place: Place;
}

/** More hosts than this are not looked at one by one. */
const MOST_HOSTS = 200;

/** The hosts that MX records, declared greetings and the settings name, each once. */
export function mailHosts(zone: Zone, settings: LiveSettings): MailHost[] {
  const hosts = new Map<string, MailHost>();
  const add = (name: Uint8Array, place: Place, sends: boolean): void => {
    const text = printName(name).toLowerCase();
    const known = hosts.get(text);
    if (known?.sends || (known && !sends) || (!known && hosts.size >= MOST_HOSTS)) return;
    const addresses = known?.addresses ?? addressesIn(zone, name);
    hosts.set(text, { name, text, place: addresses[0]?.place ?? known?.place ?? place, sends, addresses });
  };
  for (const record of recordsOfType(zone, MX)) {
    const name = record.nameOf('exchange');
    if (name.length > 1) add(name.slice(), record.place, false);
  }
  for (const { name, start, end } of greetingsOf(zone)) add(nameOf(name), { file: 0, start, end }, true);
  for (const host of settings.outboundHosts) {
    const name = nameIn(host);
    if (name) add(name, zonePlace(zone), true);
  }
  return [...hosts.values()];
}

/** What `; zonesmith: ehlo=` comments declare. */
export const greetingsOf = (zone: Zone) =>
  zone.files[0] ? declaredFacts(declarationsIn(zone.files[0].codes)).ehlo : [];

/** The name that an address greets with, if it is declared. */
export function greetingOf(zone: Zone, host: MailHost, address: Uint8Array): string | undefined {
  const text = printAddress(address);
  const greetings = greetingsOf(zone);
  const bound = greetings.find(({ addresses }) => addresses.includes(text));
  return (bound ?? greetings.find(({ name, addresses }) => addresses.length === 0 && name === host.text))?.name;
}

/** The addresses that a zone answers for a name. */
export function addressesIn(zone: Zone, name: Uint8Array): HostAddress[] {
  const found = lookup(zone, name);
  if (found.kind !== 'exists') return [];
  return zone
    .chainOf(found.name)
    .map((id) => new ZoneRecord(zone, id))
    .filter(({ typeCode }) => typeCode === A || typeCode === AAAA)
    .map((record) => {
      const octets = record.rdata.slice();
      return { octets, text: printAddress(octets), place: record.place };
    });
}

/** Where things are said that concern the zone as a whole: its SOA record. */
export function zonePlace(zone: Zone): Place {
  const [soa] = recordsOfType(zone, SOA);
  return soa?.place ?? { file: 0, start: 0, end: 0 };
}

/** The octets of an address in either family; undefined when the text is none. */
export const addressOctets = (text: string): Uint8Array | undefined => parseAddress(text, 4) ?? parseAddress(text, 6);
