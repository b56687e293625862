/** NS records: which ones count, and what makes BIND refuse the zone. */
import { NO_NAME } from '../../zone/names.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { HAS_ADDRESS } from '../../zone/zone.ts';
import type { Server } from '../severity.ts';
import { nameInData, OUTSIDE } from './dataName.ts';

/** The field of an NS record that names the server. */
export const SERVER = 'name-server';

const IN = 1;

/**
 * Whether an NS record is answered: it is the zone's own, or it delegates; not one below another delegation. Addresses are a
 * matter of class IN.
 */
export function countsAsNs({ zone, name }: ZoneRecord): boolean {
  if (zone.originUnknown || zone.class !== IN) return false;
  return name === zone.apex || (zone.cutAt(name) === name && !zone.names.isWildcard(name));
}

/**
 * Whether nothing is wrong with the server's name as far as addresses go: it is not in the zone, or has an address in it.
 * Below a DNAME the address does not count.
 */
export function isReachable(ns: ZoneRecord): boolean {
  const name = nameInData(ns, 0);
  if (name === OUTSIDE) return true;
  const { zone } = ns;
  return name !== NO_NAME && (zone.holds(name) & HAS_ADDRESS) !== 0 && zone.dnameAbove(name) === NO_NAME;
}

/** BIND refuses a zone whose own name servers have no address, and only complains about those of a delegation. */
export const refusedAtApex = ({ zone, name }: ZoneRecord): readonly Server[] => (name === zone.apex ? ['bind'] : []);
