/** A zone as BIND would load it: one record per line, all names absolute, all values filled in. */

import { canonicalRdata } from '../records/canonical.ts';
import { classMnemonic } from '../records/classes.ts';
import { textOf } from '../text/codes.ts';
import type { NameId } from './names.ts';
import { ZoneRecord } from './record.ts';
import { setOf, setTtls } from './setTtl.ts';
import type { Zone } from './zone.ts';

/**
 * The records of a zone, one line each without line break, the apex first. Records outside of the zone are left out,
 * equal records are printed once, and an RRset has one TTL, as BIND loads it.
 */
export function* printZone(zone: Zone): Generator<string> {
  yield* printName(zone, zone.apex);
  for (let name = 0; name < zone.names.count; name++) if (name !== zone.apex) yield* printName(zone, name);
}

function* printName(zone: Zone, name: NameId): Generator<string> {
  // Of records that differ in letter case only, BIND keeps the place of the first and the spelling of the last.
  const records = new Map<string, ZoneRecord>();
  const owners = new Map<string, string>();
  const ttls = setTtls(zone, name);
  for (let id = zone.firstRecord(name); id >= 0; id = zone.nextRecord(id)) {
    const record = new ZoneRecord(zone, id);
    const set = setOf(record);
    records.set(`${set} ${textOf(canonicalRdata(record.descriptor, record.rdata))}`, record);
    if (!owners.has(set)) owners.set(set, record.owner);
  }
  const mnemonic = classMnemonic(zone.class);
  for (const record of records.values()) {
    const set = setOf(record);
    yield `${owners.get(set)}\t${ttls.get(set)!.ttl}\t${mnemonic}\t${record.type}\t${record.data}`;
  }
}
