/**
 * Which TTL BIND gives an RRset. It collects the records of one owner until another one comes, and then adds them to the
 * zone: in such a run the first TTL of a type counts, and what is added later takes the place of what was there. Glue
 * after an NS record is collected apart and ends no run; records of a `$GENERATE` are added at once.
 */
import { NS } from '../records/typeCodes.ts';
import type { NameId } from './names.ts';
import { ZoneRecord } from './record.ts';
import { BLOCK_RECORDS, BLOCK_SHIFT } from './recordBlock.ts';
import { FAR_ANYWHERE, type RecordId, type Zone } from './zone.ts';

const SIGNATURES = new Set([24, 46]);

/** The TTL of an RRset, and the record that it comes from. */
export interface SetTtl {
  readonly ttl: number;
  readonly from: RecordId;
  /** The run that it comes from. */
  readonly run: number;
  readonly isGenerated: boolean;
}

/** Which RRset of its name a record belongs to; signatures of different types are sets of their own. */
export function setOf({ typeCode, rdata }: ZoneRecord): string {
  return SIGNATURES.has(typeCode) ? `${typeCode}/${(rdata[0] << 8) | rdata[1]}` : `${typeCode}`;
}

/** The TTLs of a name's RRsets, by `setOf`. */
export function setTtls(zone: Zone, name: NameId): ReadonlyMap<string, SetTtl> {
  zone.lookedFar |= FAR_ANYWHERE;
  const ttls = new Map<string, SetTtl>();
  const run = new Run(zone);
  for (let id = zone.firstRecord(name); id >= 0; id = zone.nextRecord(id)) {
    const record = new ZoneRecord(zone, id);
    const isGenerated = zone.isGenerated(id);
    run.add(id, isGenerated);
    const set = setOf(record);
    const before = ttls.get(set);
    // What was generated in a run is there before the run is, but gives way only to a record of the run.
    if (before?.run === run.number && !before.isGenerated) continue;
    ttls.set(set, { ttl: record.ttl, from: id, run: run.number, isGenerated });
  }
  return ttls;
}

/** Tells the runs of an owner apart. */
class Run {
  number = 0;
  readonly #zone: Zone;
  /** The last record of the run; -1: none yet. */
  #last: RecordId = -1;
  /** The name servers in the run. */
  readonly #servers = new Set<NameId>();

  constructor(zone: Zone) {
    this.#zone = zone;
  }

  /** Counts one up where a record of the owner starts a run. */
  add(id: RecordId, isGenerated: boolean): void {
    if (!this.goesOnTo(id)) {
      this.number++;
      this.#servers.clear();
      this.#last = -1;
    }
    if (isGenerated) return;
    this.#last = id;
    if (this.#zone.typeOf(id) === NS) this.#servers.add(serverOf(this.#zone, id));
  }

  /** Whether only records that end no run stand between its last one and the next one of the owner. */
  private goesOnTo(next: RecordId): boolean {
    const zone = this.#zone;
    const last = this.#last;
    if (last < 0) return false;
    const owner = zone.ownerOf(last);
    for (let id = following(zone, last); ; id = following(zone, id)) {
      // An `$INCLUDE` ends a run, and so does another spelling of the owner.
      if (fileOf(zone, id) !== fileOf(zone, last)) return false;
      const other = zone.ownerOf(id);
      const ends = other !== owner && !this.#servers.has(zone.names.canonical(other));
      if (ends && !zone.isGenerated(id)) return false;
      if (id === next) return true;
    }
  }
}

/** The record that was read after another one, which is not the last of all. */
function following(zone: Zone, id: RecordId): RecordId {
  let block = id >>> BLOCK_SHIFT;
  if ((id & (BLOCK_RECORDS - 1)) + 1 < zone.blocks[block].count) return id + 1;
  do block++;
  while (zone.blocks[block].count === 0);
  return block << BLOCK_SHIFT;
}

const fileOf = (zone: Zone, id: RecordId): number => zone.blocks[id >>> BLOCK_SHIFT].file;

const serverOf = (zone: Zone, id: RecordId): NameId => zone.names.find(new ZoneRecord(zone, id).rdata);
