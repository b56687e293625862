/** Zones that are answered in one place only, so that nobody else asks for them or transfers them. */
import { printName } from '../../records/name.ts';
import { NS } from '../../records/typeCodes.ts';
import { isTopLevel } from '../../zone/origin/topLevel.ts';
import { FAR_ANYWHERE, type Zone } from '../../zone/zone.ts';
import type { RRset } from '../rrset.ts';
import { ZoneName } from '../zoneName.ts';
import { isPrivateAddress } from './privateAddress.ts';
import { remembered } from './remembered.ts';
import { addressesOfServers } from './serverAddresses.ts';
import { recordsAt } from './target.ts';

const LOCALHOST = /^localhost\.$/i;
/** Names of one network (RFC 6761, RFC 6762, RFC 8375), and the reverse zones of private addresses (RFC 6303). */
const LOCAL = /(?:^|\.)(?:localhost|local|internal|test|invalid|home\.arpa)\.$/i;
const LOCAL_REVERSE =
  /(?:^|\.)(?:0|10|127|255|254\.169|168\.192|(?:1[6-9]|2\d|3[01])\.172)\.in-addr\.arpa\.$|(?:^|\.)d\.f\.ip6\.arpa\.$/i;

/** Whether a name, in presentation format, is answered in one network only. */
export const isLocalName = (name: string): boolean => LOCAL.test(name) || LOCAL_REVERSE.test(name);

/**
 * Whether each server keeps the zone for itself: it is of a local name, and localhost is its only name server, as in the
 * zones that come with a server (RFC 6303). Timers for secondaries then mean nothing.
 */
export function isForItself(zone: Zone): boolean {
  if (!isLocalName(printName(zone.apexWire))) return false;
  const servers = recordsAt(zone, zone.apex, NS, 2);
  return servers.length === 1 && LOCALHOST.test(servers[0].data);
}

/** Whether a name is answered in one network only: it is local, or the DNS has no such top-level domain. */
export const isInternalName = (name: string): boolean => isLocalName(name) || hasUnknownTopLevel(name);

function hasUnknownTopLevel(name: string): boolean {
  const last = /([^.]+)\.$/.exec(name)?.[1];
  return last !== undefined && !isTopLevel(last.toLowerCase());
}

/** Whether a zone is for one network: its name says so, or all its name servers have private addresses only (RFC 1918). */
export function isInternal(zone: Zone): boolean {
  zone.lookedFar |= FAR_ANYWHERE;
  return useOf(zone).isInternal;
}

/** Whether nobody transfers the zone, as far as its records tell: it is for one network, and has one name server there. */
export function hasNoSecondaries(zone: Zone): boolean {
  zone.lookedFar |= FAR_ANYWHERE;
  const { isInternal, servers } = useOf(zone);
  return isInternal && servers === 1;
}

const useOf = remembered((zone) => {
  const set = new ZoneName(zone, zone.apex).rrset('NS');
  const isPrivate = set && addressesOfServers(set)?.every((of) => of.every(({ rdata }) => isPrivateAddress(rdata)));
  return {
    isInternal: isInternalName(printName(zone.apexWire)) || isPrivate === true,
    servers: set ? distinctServers(set) : 0,
  };
});

/** How many names an NS RRset has; records that are there twice count once. */
export const distinctServers = (set: RRset): number => new Set(set.records.map(({ data }) => data.toLowerCase())).size;
