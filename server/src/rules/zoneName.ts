/** A name that has records, as rules see it. */
import { typeOf } from '../records/mnemonics.ts';
import type { NameId } from '../zone/names.ts';
import { ZoneRecord } from '../zone/record.ts';
import type { RecordId, Zone } from '../zone/zone.ts';
import { RRset } from './rrset.ts';

export class ZoneName {
  readonly zone: Zone;
  readonly id: NameId;
  /** Made when it is asked for; no `#private` field, because names are made by the million. */
  private sets: RRset[] | undefined;

  constructor(zone: Zone, id: NameId) {
    this.zone = zone;
    this.id = id;
    this.sets = undefined;
  }

  /** In presentation format, as spelled at its first record. */
  get text(): string {
    return this.first.owner;
  }

  get isApex(): boolean {
    return this.id === this.zone.apex;
  }

  /** The `HAS_…` bits of the zone. */
  get holds(): number {
    return this.zone.holds(this.id);
  }

  get first(): ZoneRecord {
    return new ZoneRecord(this.zone, this.zone.firstRecord(this.id));
  }

  /** All RRsets, in the order in which their types appear. */
  get rrsets(): readonly RRset[] {
    this.sets ??= groupByType(this.zone, this.id);
    return this.sets;
  }

  /** The RRset of a type; undefined when there is none. */
  rrset(mnemonic: string): RRset | undefined {
    const code = typeOf(mnemonic);
    return this.rrsets.find((set) => set.typeCode === code);
  }
}

/** The RRsets of a name. Few types stand at a name, so a list is faster than a map. */
export function groupByType(zone: Zone, name: NameId): RRset[] {
  const sets: RRset[] = [];
  let ids: RecordId[] = [];
  let type = -1;
  for (let id = zone.firstRecord(name); id >= 0; id = zone.nextRecord(id)) {
    if (zone.typeOf(id) !== type) {
      type = zone.typeOf(id);
      ids = idsOf(sets, type) ?? startSet(zone, name, type, sets);
    }
    ids.push(id);
  }
  return sets;
}

function idsOf(sets: readonly RRset[], type: number): RecordId[] | undefined {
  for (const set of sets) if (set.typeCode === type) return set.ids as RecordId[];
  return undefined;
}

function startSet(zone: Zone, name: NameId, type: number, sets: RRset[]): RecordId[] {
  const ids: RecordId[] = [];
  sets.push(new RRset(zone, name, type, ids));
  return ids;
}
