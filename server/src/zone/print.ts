/** A zone as BIND would load it: one record per line, all names absolute, all values filled in. */
import { canonicalRdata, keyOf } from '../records/canonical.ts';
import { classMnemonic } from '../records/classes.ts';
import type { NameId } from './names.ts';
import { ZoneRecord } from './record.ts';
import type { Zone } from './zone.ts';

/**
 * The records of a zone, one line each without line break, the apex first. Records outside of the zone are left out,
 * equal records are printed once, and an RRset has the TTL of its first record, as BIND loads it.
 */
export function* printZone(zone: Zone): Generator<string> {
  yield* printName(zone, zone.apex);
  for (let name = 0; name < zone.names.count; name++) if (name !== zone.apex) yield* printName(zone, name);
}

/** What the records of an RRset have in common. */
interface Common {
  readonly owner: string;
  readonly ttl: number;
}

function* printName(zone: Zone, name: NameId): Generator<string> {
  // Of records that differ in letter case only, BIND keeps the place of the first and the spelling of the last.
  const records = new Map<string, ZoneRecord>();
  const sets = new Map<string, Common>();
  for (let id = zone.firstRecord(name); id >= 0; id = zone.nextRecord(id)) {
    const record = new ZoneRecord(zone, id);
    const set = setOf(record);
    records.set(`${set} ${keyOf(canonicalRdata(record.descriptor, record.rdata))}`, record);
    if (!sets.has(set)) sets.set(set, { owner: record.owner, ttl: record.ttl });
  }
  const mnemonic = classMnemonic(zone.class);
  for (const record of records.values()) {
    const { owner, ttl } = sets.get(setOf(record))!;
    yield `${owner}\t${ttl}\t${mnemonic}\t${record.type}\t${record.data}`;
  }
}

const SIGNATURES = new Set([24, 46]);

/** Which RRset a record belongs to; signatures of different types are sets of their own. */
function setOf({ typeCode, rdata }: ZoneRecord): string {
  return SIGNATURES.has(typeCode) ? `${typeCode}/${(rdata[0] << 8) | rdata[1]}` : `${typeCode}`;
}
