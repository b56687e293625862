/** Zones that are answered in one place only, so that nobody else asks for them or transfers them. */
import { printName } from '../../records/name.ts';
import { NS } from '../../records/typeCodes.ts';
import type { Zone } from '../../zone/zone.ts';
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
