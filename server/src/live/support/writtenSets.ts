/** RRsets as a zone file has them, beside what is served. */

import { canonicalRdata } from '../../records/canonical.ts';
import { descriptorOf } from '../../records/registry.ts';
import { CDNSKEY, CNAME, DNSKEY, NS, NSEC, NSEC3, RRSIG, SOA } from '../../records/typeCodes.ts';
import { textOf } from '../../text/codes.ts';
import { type NameId, NO_NAME } from '../../zone/names.ts';
import { ZoneRecord } from '../../zone/record.ts';
import type { Zone } from '../../zone/zone.ts';
import type { LiveAnswer, LiveRecord } from '../resolver.ts';
import { recordsIn } from './answers.ts';

export interface WrittenSet {
  /** Owner in wire form. */
  readonly owner: Uint8Array;
  readonly type: number;
  readonly records: readonly ZoneRecord[];
}

const NSEC3PARAM = 51;
const CDS = 59;
const ZONEMD = 63;
/** Made by signers from the rest of the zone, so the file need not have them. SOA is compared by its serial. */
const MADE: ReadonlySet<number> = new Set([SOA, RRSIG, NSEC, NSEC3, NSEC3PARAM, DNSKEY, CDS, CDNSKEY, ZONEMD]);

/** Whether records of a type are made by signers, or are the SOA record. */
export const isMade = (type: number): boolean => MADE.has(type);

/** The RRsets of a name that its servers answer with. A name with delegation has its NS records only. */
export function setsOf(zone: Zone, name: NameId): WrittenSet[] {
  const isCut = zone.cutAt(name) === name && name !== zone.apex;
  const sets = new Map<number, ZoneRecord[]>();
  for (const id of zone.chainOf(name)) {
    const type = zone.typeOf(id);
    if (MADE.has(type) || (isCut && type !== NS)) continue;
    const records = sets.get(type) ?? [];
    records.push(new ZoneRecord(zone, id));
    sets.set(type, records);
  }
  const owner = zone.names.wire(name).slice();
  return [...sets].map(([type, records]) => ({ owner, type, records }));
}

/** The names that the servers of a zone answer for, delegations included, in the order of the file. */
export function* answeredNames(zone: Zone): Generator<NameId> {
  for (let name = 0; name < zone.names.count; name++) {
    if (zone.names.canonical(name) !== name || zone.firstRecord(name) < 0 || !zone.isInside(name)) continue;
    const cut = zone.cutAt(name);
    if ((cut === NO_NAME || cut === name) && zone.dnameAbove(name) === NO_NAME) yield name;
  }
}

/** How a file and an answer differ. */
export interface SetDifference {
  /** In the file, not served. */
  readonly onlyWritten: readonly ZoneRecord[];
  /** Served, not in the file. */
  readonly onlyServed: readonly LiveRecord[];
}

/** Undefined: they are the same, TTLs aside. */
export function differenceOf(zone: Zone, set: WrittenSet, served: readonly LiveRecord[]): SetDifference | undefined {
  const key = ({ rdata }: { readonly rdata: Uint8Array }): string =>
    textOf(canonicalRdata(descriptorOf(set.type, zone.class), rdata));
  const written = new Set(set.records.map(key));
  const answered = new Set(served.map(key));
  const onlyWritten = set.records.filter((record) => !answered.has(key(record)));
  const onlyServed = served.filter((record) => !written.has(key(record)));
  return onlyWritten.length + onlyServed.length > 0 ? { onlyWritten, onlyServed } : undefined;
}

/** What an answer holds of a set; an alias that is served instead counts as such. */
export function servedOf(set: WrittenSet, answer: LiveAnswer): readonly LiveRecord[] {
  if (answer.kind === 'failed' || set.type !== CNAME) return recordsIn(answer, set.owner, set.type);
  const records = recordsIn(answer, set.owner, CNAME);
  return records.length > 0 ? records : answer.aliases.filter(({ type }) => type === CNAME).slice(0, 1);
}
