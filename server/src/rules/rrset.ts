/** The records of one name and type. */
import { mnemonicOf } from '../records/mnemonics.ts';
import type { NameId } from '../zone/names.ts';
import { ZoneRecord } from '../zone/record.ts';
import type { RecordId, Zone } from '../zone/zone.ts';

export class RRset {
  readonly zone: Zone;
  readonly name: NameId;
  readonly typeCode: number;
  /** In the order of reading. */
  readonly ids: readonly RecordId[];

  constructor(zone: Zone, name: NameId, typeCode: number, ids: readonly RecordId[]) {
    this.zone = zone;
    this.name = name;
    this.typeCode = typeCode;
    this.ids = ids;
  }

  get size(): number {
    return this.ids.length;
  }

  /** In presentation format, as spelled at the first record. */
  get owner(): string {
    return this.first.owner;
  }

  get type(): string {
    return mnemonicOf(this.typeCode);
  }

  get first(): ZoneRecord {
    return new ZoneRecord(this.zone, this.ids[0]);
  }

  get records(): ZoneRecord[] {
    return this.ids.map((id) => new ZoneRecord(this.zone, id));
  }
}
