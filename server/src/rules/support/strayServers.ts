/** NS records that are meant for the zone, and belong to the owner above them because none is written. */
import { NS } from '../../records/typeCodes.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { HAS_NS, type Zone } from '../../zone/zone.ts';
import { isApexKnown } from './apex.ts';
import { recordsOf } from './recordsOf.ts';
import { remembered } from './remembered.ts';

/**
 * The NS records of one name of which none has an owner of its own, in the order of the text, in a zone without NS records
 * at its apex (RFC 1035 §5.1: a line that begins with a blank has the last owner). Empty elsewhere.
 */
export const strayServers = remembered((zone: Zone): ZoneRecord[] => {
  if (zone.holds(zone.apex) & HAS_NS || !isApexKnown(zone)) return [];
  const servers = [...recordsOf(zone, NS)];
  const stray = servers.find(({ name }) => servers.every((ns) => ns.name !== name || !ns.ownerIsWritten));
  return stray ? servers.filter(({ name }) => name === stray.name) : [];
});
