/** A name as a link of a chain, and what its records point to. */
import { printAddress } from '../../mail/network.ts';
import { mnemonicOf } from '../../records/mnemonics.ts';
import { parseName, printName } from '../../records/name.ts';
import { WireWriter } from '../../records/wire.ts';
import { addressOfReverse, reverseNameOf } from '../../rules/support/reverse.ts';
import { lookup } from '../../zone/lookup.ts';
import { type NameId, NO_NAME } from '../../zone/names.ts';
import { entryAt } from '../../zone/place.ts';
import { ZoneRecord } from '../../zone/record.ts';
import { nameOffset } from '../../zone/relations.ts';
import { HAS_ADDRESS, HAS_CNAME, HAS_SOA, type Zone } from '../../zone/zone.ts';
import type { ZonePlace } from '../snapshot.ts';
import { ownerPlaceOf } from './ownerPlace.ts';
import { namesIn } from './written.ts';
import { homesOf } from './zones.ts';

export interface CallItem {
  /** Absolute; by it the item is asked about again. */
  readonly name: string;
  /** What is shown: the name without its final dot, or the address whose name it is. */
  readonly label: string;
  /** The types that it holds, and the zone. */
  readonly detail: string;
  readonly kind: 'zone' | 'host' | 'alias' | 'address' | 'name';
  /** Where the name's records start; for a name without records, where it is written. */
  readonly place: ZonePlace;
}

/** How many records of a name are looked at to say what it holds. */
const LOOK = 100;

/** `written`: a place of the name, in case that no zone has records of it. */
export function itemOf(zones: readonly Zone[], wire: Uint8Array, written: ZonePlace): CallItem {
  const records = recordsOfName(zones, wire, LOOK);
  const name = printName(wire);
  const address = addressOfReverse(wire);
  const label = address ? printAddress(address) : name.replace(/(.)\.$/, '$1');
  const [first] = records;
  if (!first) {
    return {
      name,
      label,
      detail: 'no records in the loaded zones',
      kind: address ? 'address' : 'name',
      place: written,
    };
  }
  const { zone } = first;
  const types = [
    ...new Set(records.filter((record) => record.zone === zone).map(({ typeCode }) => mnemonicOf(typeCode))),
  ];
  return {
    name,
    label,
    detail: `${types.join(', ')} in ${zone.originUnknown ? zone.files[0].path : printName(zone.apexWire)}`,
    kind: address ? 'address' : kindOf(zone, first.name),
    place: { zone, place: ownerPlaceOf(first) },
  };
}

function kindOf(zone: Zone, name: NameId): CallItem['kind'] {
  const holds = zone.holds(name);
  if (holds & HAS_SOA) return 'zone';
  if (holds & HAS_CNAME) return 'alias';
  return holds & HAS_ADDRESS ? 'host' : 'name';
}

/** The records that answer for a name, those of its own zone first; then what other zones hold at the name (glue). */
export function recordsOfName(zones: readonly Zone[], wire: Uint8Array, most: number): ZoneRecord[] {
  const homes = homesOf(zones, wire);
  const records: ZoneRecord[] = [];
  const take = (zone: Zone, name: NameId): void => {
    for (let id = zone.firstRecord(name); id >= 0 && records.length < most; id = zone.nextRecord(id)) {
      records.push(new ZoneRecord(zone, id));
    }
  };
  for (const zone of homes) take(zone, answering(zone, wire));
  for (const zone of zones) if (!homes.includes(zone)) take(zone, zone.names.find(wire));
  return records;
}

function answering(zone: Zone, wire: Uint8Array): NameId {
  const found = lookup(zone, wire);
  if (found.kind === 'redirected') return found.dname;
  return 'name' in found ? found.name : NO_NAME;
}

export interface Target {
  readonly wire: Uint8Array;
  readonly place: ZonePlace;
}

/** What a record points to: names in its data, domains in its policy, the name of its address. */
export function targetsOf(record: ZoneRecord): Target[] {
  const { zone, file } = record;
  const { entry, place } = entryAt(zone, file, record.entryStart);
  if (record.isGenerated) {
    const wire = onlyTarget(record);
    return wire ? [{ wire, place: { zone, place } }] : [];
  }
  return namesIn(zone, file, entry)
    .filter(({ role, wire }) => (role === 'data' || role === 'policy' || role === 'address') && wire.length > 1)
    .map(({ wire, start, end }) => ({ wire, place: { zone, place: { file, start, end } } }));
}

/** The target of a record whose text is not its own. */
function onlyTarget({ descriptor, typeCode, rdata }: ZoneRecord): Uint8Array | undefined {
  if (descriptor?.mnemonic === 'A' || descriptor?.mnemonic === 'AAAA') {
    return rdata.length === 4 || rdata.length === 16 ? parseName(reverseNameOf(rdata), new WireWriter()) : undefined;
  }
  const offset = nameOffset(typeCode);
  return offset < 0 ? undefined : rdata.subarray(offset);
}
