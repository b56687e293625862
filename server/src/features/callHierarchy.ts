/**
 * Names as a chain of calls: who points to a name (MX, NS, SRV, CNAME, PTR, policies …), and where it leads, down to
 * addresses and from there to the names that the reverse zones have for them. One step at a time, so that loops end.
 */

import { parseName } from '../records/name.ts';
import { WireWriter } from '../records/wire.ts';
import { textOf } from '../text/codes.ts';
import { ZoneRecord } from '../zone/record.ts';
import { type CallItem, itemOf, recordsOfName, targetsOf } from './names/callItem.ts';
import { placesEverywhere } from './names/gathered.ts';
import { nameAt } from './names/nameAt.ts';
import { ownerPlaceOf } from './names/ownerPlace.ts';
import { type Scope, zonesOf } from './names/zones.ts';
import type { Snapshot, ZonePlace } from './snapshot.ts';

export type { CallItem };

export interface IncomingCall {
  readonly from: CallItem;
  /** Where it points from; all in the file of the item. */
  readonly places: readonly ZonePlace[];
}

export interface OutgoingCall {
  readonly to: CallItem;
  /** Where it is pointed to. */
  readonly places: readonly ZonePlace[];
}

/** Signatures and proofs name others without leading to them: SIG, NXT, RRSIG, NSEC. */
const LEADS_NOWHERE = new Set([24, 30, 46, 47]);

/** How many records are looked at, and how many calls are told. */
const MOST = 500;

/** The name at the cursor as the start of a chain; nothing where no name is. */
export function prepareCallHierarchy(snapshot: Snapshot, offset: number): CallItem[] {
  const name = nameAt(snapshot, offset);
  if (!name) return [];
  const place = { file: snapshot.file, start: name.start, end: name.end };
  return [itemOf(zonesOf(snapshot), name.wire, { zone: snapshot.zone, place })];
}

/** Who points to a name: one call for each owner and file. */
export function incomingCalls(scope: Scope, name: string): IncomingCall[] {
  const wire = parseName(name, new WireWriter());
  if (!wire) return [];
  const zones = zonesOf(scope);
  const calls = new Map<string, { from: CallItem; places: ZonePlace[] }>();
  for (const { zone, place, role, record: id } of placesEverywhere(scope, wire)) {
    if (id === undefined || LEADS_NOWHERE.has(zone.typeOf(id))) continue;
    if (role !== 'data' && role !== 'policy' && role !== 'address') continue;
    const record = new ZoneRecord(zone, id);
    const owner = zone.names.wire(record.name);
    const key = `${textOf(owner)} ${zone.files[place.file].path}`;
    const call = calls.get(key);
    if (call) call.places.push({ zone, place });
    else if (calls.size < MOST) {
      const start = { zone, place: ownerPlaceOf(record) };
      calls.set(key, { from: { ...itemOf(zones, owner, start), place: start }, places: [{ zone, place }] });
    }
  }
  return [...calls.values()];
}

/** Where a name leads: one call for each name that its records point to. */
export function outgoingCalls(scope: Scope, name: string): OutgoingCall[] {
  const wire = parseName(name, new WireWriter());
  if (!wire) return [];
  const zones = zonesOf(scope);
  const calls = new Map<string, { to: CallItem; places: ZonePlace[] }>();
  for (const record of recordsOfName(zones, wire, MOST)) {
    if (LEADS_NOWHERE.has(record.typeCode)) continue;
    for (const target of targetsOf(record)) {
      const key = textOf(target.wire).toLowerCase();
      const call = calls.get(key);
      if (call) call.places.push(target.place);
      else if (calls.size < MOST) {
        calls.set(key, { to: itemOf(zones, target.wire, target.place), places: [target.place] });
      }
    }
  }
  return [...calls.values()];
}
