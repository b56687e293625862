/**
 * The names of all zones that a query is a part of, or, when there are few of those, whose letters contain it in order.
 * Names are compared as octets, so that a million of them are looked through at once.
 */
import { printName } from '../records/name.ts';
import { LOWER } from '../text/codes.ts';
import type { NameId } from '../zone/names.ts';
import { ZoneRecord } from '../zone/record.ts';
import { HAS_SOA, type Zone } from '../zone/zone.ts';
import { ownerPlaceOf } from './names/ownerPlace.ts';
import type { ZonePlace, ZoneView } from './snapshot.ts';

export interface WorkspaceSymbol {
  /** Absolute. */
  readonly name: string;
  /** The zone, or the file when nobody knows which zone it is. */
  readonly container: string;
  readonly kind: 'zone' | 'name';
  readonly place: ZonePlace;
}

interface Match {
  readonly zone: Zone;
  readonly name: NameId;
}

const DOT = 46;

/** How well a name matches: from the start of a label on, somewhere, or only letter by letter. */
const AT_START = 0;
const INSIDE = 1;
const SCATTERED = 2;
const NOT = 3;

export function workspaceSymbols(zones: readonly ZoneView[], query: string, most: number): WorkspaceSymbol[] {
  const wanted = Uint8Array.from(query.trim().toLowerCase().replace(/^\.+/, ''), (letter) => letter.charCodeAt(0));
  const ranks: Match[][] = [[], [], []];
  for (const { zone } of zones) {
    for (let name = 0; name < zone.names.count && ranks[AT_START].length < most; name++) {
      if (zone.firstRecord(name) < 0) continue;
      const rank = rankOf(zone, name, wanted);
      if (rank !== NOT && ranks[rank].length < most) ranks[rank].push({ zone, name });
    }
  }
  return ranks.flat().slice(0, most).map(symbolOf);
}

function symbolOf({ zone, name }: Match): WorkspaceSymbol {
  const record = new ZoneRecord(zone, zone.firstRecord(name));
  return {
    name: zone.names.text(name),
    container: zone.originUnknown ? zone.files[record.file].path : printName(zone.apexWire),
    kind: zone.holds(name) & HAS_SOA ? 'zone' : 'name',
    place: { zone, place: ownerPlaceOf(record) },
  };
}

/** Matches start before the name of the zone, which all its names end with, and may reach into it. */
function rankOf(zone: Zone, name: NameId, wanted: Uint8Array): number {
  const { names } = zone;
  const { octets } = names;
  const start = names.start(name);
  const own = name === zone.apex ? 1 : zone.apexWire.length;
  const end = start + names.lengthOf(name) - own;
  if (wanted.length === 0) return AT_START;
  /** How many letters of the query were met in order. */
  let met = 0;
  let isInside = false;
  for (let label = start; label < end; ) {
    const labelEnd = label + octets[label] + 1;
    for (let at = label + 1; at < labelEnd; at++) {
      const letter = LOWER[octets[at]];
      if (met < wanted.length && letter === wanted[met]) met++;
      if (letter !== wanted[0] || !isAt(octets, at, labelEnd, wanted)) continue;
      if (at === label + 1) return AT_START;
      isInside = true;
    }
    if (met < wanted.length && wanted[met] === DOT) met++;
    label = labelEnd;
  }
  if (isInside) return INSIDE;
  return met >= wanted.length ? SCATTERED : NOT;
}

/** Whether the text of a name goes on like this at an offset; `labelEnd`: where the next length octet is. */
function isAt(octets: Uint8Array, at: number, labelEnd: number, wanted: Uint8Array): boolean {
  let boundary = labelEnd;
  for (let i = 0; i < wanted.length; i++, at++) {
    if (at < boundary) {
      if (LOWER[octets[at]] !== wanted[i]) return false;
    } else {
      if (wanted[i] !== DOT) return false;
      if (octets[at] === 0) return i === wanted.length - 1;
      boundary = at + octets[at] + 1;
    }
  }
  return true;
}
