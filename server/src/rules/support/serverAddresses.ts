/** The addresses of a zone's own name servers, as far as the zone knows them. */
import { A, AAAA } from '../../records/typeCodes.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import type { RRset } from '../rrset.ts';
import { nameInData } from './dataName.ts';
import { isReachable, SERVER } from './nameServer.ts';
import { recordsAt, targetOf } from './target.ts';

const MOST = 8;

/** The address records of each server of an NS RRset; undefined when one of them is not known to this zone. */
export function addressesOfServers(set: RRset): ZoneRecord[][] | undefined {
  const all: ZoneRecord[][] = [];
  for (const ns of set.records) {
    const name = nameInData(ns, 0);
    if (name < 0 || !isReachable(ns) || targetOf(set.zone, ns.nameOf(SERVER)).kind !== 'address') return undefined;
    all.push([...recordsAt(set.zone, name, A, MOST), ...recordsAt(set.zone, name, AAAA, MOST)]);
  }
  return all;
}
