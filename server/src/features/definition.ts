/**
 * Where the records are that the name at the cursor leads to: those that its use asks for first (addresses for a mail
 * host), otherwise all of them. An address leads to its PTR record, a PTR record's target to addresses, an included file
 * to its start.
 */
import { A, AAAA, CNAME, DNAME, MX, NS, PTR, SOA } from '../records/typeCodes.ts';
import { DIRECTIVE } from '../syntax/entry.ts';
import { lookup } from '../zone/lookup.ts';
import { type NameId, NO_NAME } from '../zone/names.ts';
import { entryAt } from '../zone/place.ts';
import { ZoneRecord } from '../zone/record.ts';
import type { Zone } from '../zone/zone.ts';
import { entryAtOffset } from './entries.ts';
import { placeKey } from './names/gathered.ts';
import { type NameAtCursor, nameAt } from './names/nameAt.ts';
import { ownerPlaceOf } from './names/ownerPlace.ts';
import { homesOf, zonesOf } from './names/zones.ts';
import type { Snapshot, ZonePlace } from './snapshot.ts';

/** How many records of a name are looked at. */
const MOST = 200;

/** What types of record whoever asks for a name in data of a type wants, in this order; others: all of them. */
const HOST: readonly number[] = [A, AAAA, CNAME];
const WANTED: Readonly<Record<number, readonly number[]>> = {
  [NS]: HOST,
  [SOA]: HOST,
  [PTR]: HOST,
  [MX]: HOST,
  18: HOST, // AFSDB
  21: HOST, // RT
  33: HOST, // SRV
  36: HOST, // KX
  64: HOST, // SVCB
  65: HOST, // HTTPS
};

export function definition(snapshot: Snapshot, offset: number): ZonePlace[] {
  const included = includedFile(snapshot, offset);
  if (included) return [included];
  const name = nameAt(snapshot, offset);
  if (!name) return [];
  const wanted = wantedBy(name);
  const zones = zonesOf(snapshot);
  const homes = homesOf(zones, name.wire);
  // Another zone may hold the name's delegation, or its address as glue.
  const others = zones.filter((zone) => !homes.includes(zone));
  const found = [
    ...homes.flatMap((zone) => answerOf(zone, name.wire, wanted)),
    ...others.flatMap((zone) => ownersOf(zone, zone.names.find(name.wire), wanted)),
  ];
  const places = new Map(found.map((place) => [placeKey(place), place]));
  return [...places.values()];
}

/** The start of the file that the cursor's `$INCLUDE` reads. */
function includedFile({ zone, file }: Snapshot, offset: number): ZonePlace | undefined {
  const entry = entryAtOffset(zone, file, offset);
  if (entry?.kind !== DIRECTIVE || entry.directive !== '$INCLUDE' || entry.first >= entry.count) return undefined;
  const [start, end] = [entry.starts[entry.first], entry.ends[entry.first]];
  if (offset < start || offset > end) return undefined;
  const path = zone.includes.find((include) => include.file === file && include.start === start)?.path;
  const index = zone.files.findIndex((each) => each.path === path);
  return index < 0 ? undefined : { zone, place: { file: index, start: 0, end: 0 } };
}

function wantedBy({ role, entry }: NameAtCursor): readonly number[] {
  if (role === 'address') return [PTR];
  if (role === 'data') return WANTED[entry.type] ?? [];
  return [];
}

/** Where a zone's answer for a name is written. */
function answerOf(zone: Zone, wire: Uint8Array, wanted: readonly number[]): ZonePlace[] {
  const found = lookup(zone, wire);
  switch (found.kind) {
    case 'exists':
    case 'wildcard':
      return ownersOf(zone, found.name, wanted);
    case 'delegated': {
      const glue = found.name === found.cut ? [] : ownersOf(zone, found.name, wanted);
      return [...glue, ...ownersOf(zone, found.cut, [NS])];
    }
    case 'redirected':
      return ownersOf(zone, found.dname, [DNAME]);
    case 'missing':
      return unreadOwners(zone, wire);
    default:
      return [];
  }
}

/** Where the wanted records of a name start, each place once; of other types when there are none of those. */
function ownersOf(zone: Zone, name: NameId, wanted: readonly number[]): ZonePlace[] {
  if (name === NO_NAME) return [];
  const records: ZoneRecord[] = [];
  for (let id = zone.firstRecord(name); id >= 0 && records.length < MOST; id = zone.nextRecord(id)) {
    records.push(new ZoneRecord(zone, id));
  }
  const first = name === zone.apex ? [...wanted, SOA] : wanted;
  const best = first.flatMap((type) => records.filter(({ typeCode }) => typeCode === type));
  const places = new Map<string, ZonePlace>();
  for (const record of best.length > 0 ? best : records) {
    const place = ownerPlaceOf(record);
    places.set(placeKey({ zone, place }), { zone, place });
  }
  return [...places.values()];
}

/** Where records of a name start that could not be read. */
function unreadOwners(zone: Zone, wire: Uint8Array): ZonePlace[] {
  const name = zone.names.find(wire);
  if (name === NO_NAME) return [];
  return zone.unread
    .filter(({ owner }) => owner >= 0 && zone.names.canonical(owner) === name)
    .slice(0, MOST)
    .map(({ file, start }) => ({ zone, place: entryAt(zone, file, start).place }));
}
