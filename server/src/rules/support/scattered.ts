/** Records of one name and type that stand apart, in the order of the text. */
import { RRSIG } from '../../records/typeCodes.ts';
import type { NameId } from '../../zone/names.ts';
import { ZoneRecord } from '../../zone/record.ts';
import { BLOCK_SHIFT } from '../../zone/recordBlock.ts';
import type { RecordId, Zone } from '../../zone/zone.ts';

export interface Scattered {
  /** The last record of the set before others came. */
  readonly before: ZoneRecord;
  readonly record: ZoneRecord;
}

interface Met {
  readonly id: RecordId;
  /** Counts the runs of records of one name, over the whole zone. */
  readonly run: number;
}

/** Of each set the first record that stands behind records of other names; only within one file. */
export function scatteredRecords(zone: Zone): Scattered[] {
  const again = namesMetAgain(zone);
  const met = new Map<string, Met>();
  const told = new Set<string>();
  const found: Scattered[] = [];
  let run = 0;
  let last = -1;
  if (again.size === 0) return found;
  eachRecord(zone, (id, name) => {
    if (name !== last) run++;
    last = name;
    // Signatures stand beside what they sign.
    if (!again.has(name) || zone.isGenerated(id) || zone.typeOf(id) === RRSIG) return;
    const key = `${name} ${zone.typeOf(id)} ${fileOf(zone, id)}`;
    const earlier = met.get(key);
    met.set(key, { id, run });
    if (!earlier || earlier.run === run || told.has(key)) return;
    told.add(key);
    found.push({ before: new ZoneRecord(zone, earlier.id), record: new ZoneRecord(zone, id) });
  });
  return found;
}

/** Names that have records in several places. */
function namesMetAgain(zone: Zone): Set<NameId> {
  const met = new Uint8Array(zone.names.count);
  const again = new Set<NameId>();
  let last = -1;
  eachRecord(zone, (_, name) => {
    if (name === last) return;
    last = name;
    if (met[name] === 1) again.add(name);
    met[name] = 1;
  });
  return again;
}

function eachRecord(zone: Zone, visit: (id: RecordId, name: NameId) => void): void {
  for (const [number, { owners, count }] of zone.blocks.entries()) {
    for (let at = 0; at < count; at++) visit((number << BLOCK_SHIFT) | at, zone.names.canonical(owners[at]));
  }
}

const fileOf = (zone: Zone, id: RecordId): number => zone.blocks[id >>> BLOCK_SHIFT].file;
