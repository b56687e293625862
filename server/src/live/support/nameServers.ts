/** The name servers of a zone, and where they are reached. */
import { printName } from '../../records/name.ts';
import type { Place } from '../../zone/files.ts';
import type { Zone } from '../../zone/zone.ts';
import type { Asked } from '../check.ts';
import type { ServerAddress } from '../resolver.ts';
import { addressesOf, type FoundAddresses } from './addresses.ts';
import type { Look } from './look.ts';
import { ownServers } from './zoneRecords.ts';

export interface NameServer extends FoundAddresses {
  /** In wire form. */
  readonly name: Uint8Array;
  /** In presentation format. */
  readonly text: string;
  /** Its NS record. */
  readonly place: Place;
}

const MOST_SERVERS = 13;
export const DNS_PORT = 53;

/** The servers that the zone names, with their addresses. */
export function nameServers(look: Look): Promise<NameServer[]> {
  const records = ownServers(look.zone).slice(0, MOST_SERVERS);
  return Promise.all(
    records.map(async (record) => {
      const name = record.nameOf('name-server').slice();
      return { name, text: printName(name), place: record.place, ...(await addressesOf(look, name, record.place)) };
    }),
  );
}

/** How one of its addresses is asked. */
export const serverAt = (address: string, name: string): ServerAddress => ({
  protocol: 'udp',
  address,
  port: DNS_PORT,
  name: name.replace(/\.$/, ''),
});

/** In words for the question whether the user agrees. */
export const serversAsked = (zone: Zone, learns: string): Asked[] =>
  ownServers(zone)
    .slice(0, MOST_SERVERS)
    .map((record) => ({ who: `the name server ${record.nameTextOf('name-server')}`, learns }));
