/** A name that has records, as rules see it. */
import { typeOf } from '../records/mnemonics.ts';
import type { NameId } from '../zone/names.ts';
import { ZoneRecord } from '../zone/record.ts';
import type { Zone } from '../zone/zone.ts';
import { RRset } from './rrset.ts';

export class ZoneName {
  readonly zone: Zone;
  readonly id: NameId;
  #sets: RRset[] | undefined;

  constructor(zone: Zone, id: NameId) {
    this.zone = zone;
    this.id = id;
  }

  get text(): string {
    return this.zone.names.text(this.id);
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
    this.#sets ??= groupByType(this.zone, this.id);
    return this.#sets;
  }

  /** The RRset of a type; undefined when there is none. */
  rrset(mnemonic: string): RRset | undefined {
    const code = typeOf(mnemonic);
    return this.rrsets.find((set) => set.typeCode === code);
  }
}

/** The RRsets of a name. */
export function groupByType(zone: Zone, name: NameId): RRset[] {
  const sets = new Map<number, number[]>();
  for (let id = zone.firstRecord(name); id >= 0; id = zone.nextRecord(id)) {
    const type = zone.typeOf(id);
    const ids = sets.get(type);
    if (ids) ids.push(id);
    else sets.set(type, [id]);
  }
  return [...sets].map(([type, ids]) => new RRset(zone, name, type, ids));
}
