/** Owners that were written as complete names without the final dot, so that the origin was appended to them. */
import { printName } from '../../records/name.ts';
import type { Place } from '../../zone/files.ts';
import { type NameId, NO_NAME } from '../../zone/names.ts';
import { entryAt } from '../../zone/place.ts';
import { ZoneRecord } from '../../zone/record.ts';
import type { Zone } from '../../zone/zone.ts';
import { IN_ADDR, IP6 } from './reverse.ts';
import { afterLabels, joinNames, suffixStart } from './suffix.ts';

export interface DoubledOwner {
  readonly place: Place;
  /** As written. */
  readonly text: string;
  /** What it means. */
  readonly name: string;
  /** What was appended. */
  readonly origin: string;
  /** What the text ends with: the zone's own name, or the top of a reverse tree. */
  readonly ending: 'own-name' | 'reverse';
}

/**
 * Tells the names that such an owner may mean: they lie below an ending followed by an origin. Hardly a zone holds one, so
 * asking the table of names for these few is all that other zones cost; undefined: this one holds none.
 */
export function mayBeDoubled(zone: Zone): ((name: NameId) => boolean) | undefined {
  const { names, apex } = zone;
  const tops = zone.originUnknown ? [] : doubledTops(zone);
  if (tops.length === 0) return undefined;
  // Most names are directly below the apex, and then not below anything else.
  return (name) => (names.parent(name) === apex ? tops.includes(name) : tops.some((top) => names.isUnder(name, top)));
}

/** The owners of a name's records that were written so. */
export function doubledOwnersOf(zone: Zone, name: NameId): DoubledOwner[] {
  return zone.chainOf(name).flatMap((id) => {
    const record = new ZoneRecord(zone, id);
    const isWritten = record.ownerIsWritten && !record.isGenerated;
    return (isWritten && readOwner(zone, zone.ownerOf(id), record.file, record.entryStart)) || [];
  });
}

/** The owners of records that could not be read. */
export function doubledUnread(zone: Zone): DoubledOwner[] {
  const isDoubled = mayBeDoubled(zone);
  if (!isDoubled) return [];
  return zone.unread.flatMap(({ owner, file, start }) => {
    return (isDoubled(zone.names.canonical(owner)) && readOwner(zone, owner, file, start)) || [];
  });
}

function doubledTops(zone: Zone): NameId[] {
  const { names } = zone;
  const apex = names.wire(zone.apex);
  if (apex.length === 1) return [];
  const origins = [apex, ...zone.origins.map(({ name }) => name).filter((name) => suffixStart(name, apex) >= 0)];
  const tops = origins.flatMap((origin) => [apex, IN_ADDR, IP6].map((ending) => names.find(joinNames(ending, origin))));
  return [...new Set(tops)].filter((name) => name !== NO_NAME && zone.isInside(name));
}

function readOwner(zone: Zone, owner: NameId, file: number, start: number): DoubledOwner | undefined {
  const { entry } = entryAt(zone, file, start);
  if (entry.ownerToken < 0 || entry.quoted[0]) return undefined;
  const place = { file, start: entry.starts[0], end: entry.ends[0] };
  const text = zone.textAt(place);
  if (text.endsWith('.') || text.includes('\\')) return undefined;
  const own = zone.names.text(zone.apex).toLowerCase().slice(0, -1);
  const lower = `.${text.toLowerCase()}`;
  const isOwn = lower.endsWith(`.${own}`);
  if (!isOwn && !/\.(in-addr|ip6)\.arpa$/.test(lower)) return undefined;
  // In a zone of one label, that label is a name like any other, and so is a host of a zone below it.
  if (!own.includes('.') && (text.length === own.length || zone.cutAt(zone.names.canonical(owner)) !== NO_NAME)) {
    return undefined;
  }
  const wire = zone.names.wire(owner);
  const originAt = afterLabels(wire, text.split('.').length);
  if (originAt < 0 || wire[originAt] === 0) return undefined;
  return {
    place,
    text,
    name: printName(wire),
    origin: printName(wire, originAt),
    ending: isOwn ? 'own-name' : 'reverse',
  };
}
