/** Every place of a zone where a name is written, or stands without being written. */
import { sameName } from '../../records/name.ts';
import { DIRECTIVE, type Entry } from '../../syntax/entry.ts';
import { entryAt } from '../../zone/place.ts';
import { ZoneRecord } from '../../zone/record.ts';
import { BLOCK_RECORDS, BLOCK_SHIFT, OWNER_WRITTEN } from '../../zone/recordBlock.ts';
import type { RecordId, Zone } from '../../zone/zone.ts';
import type { ZonePlace } from '../snapshot.ts';
import { recordsHolding } from './scan.ts';
import { type NameRole, namesIn } from './written.ts';

export interface NamePlace extends ZonePlace {
  readonly role: NameRole;
  /**
   * The name results from what stands there, but is not written as a name: a `$GENERATE` makes it, or it is in data in
   * generic notation. The place is the whole entry.
   */
  readonly hidden?: 'generated' | 'generic';
  /** The record that it is part of; undefined in directives and in records that could not be read. */
  readonly record?: RecordId;
}

export interface PlaceOptions {
  /** Only those in one file of the zone. */
  readonly file?: number;
  readonly most?: number;
}

/** Nobody reads longer lists. */
export const MOST_PLACES = 10_000;

/** How many records that could not be read, and how many directives, are looked at. */
const MOST_UNREAD = 10_000;

/** An entry that may hold the name. */
interface Candidate {
  readonly file: number;
  readonly start: number;
  readonly record?: RecordId;
}

/** The places of a name in a zone, file by file. */
export function placesOf(zone: Zone, wire: Uint8Array, { file, most = MOST_PLACES }: PlaceOptions = {}): NamePlace[] {
  const owned = ownRecords(zone, wire, most, file);
  const holding = recordsHolding(zone, wire, most, file);
  const candidates = [...[...owned, ...holding].map((id) => entryOf(zone, id)), ...unrecorded(zone, wire)];
  const seen = new Set<string>();
  const places: NamePlace[] = [];
  for (const candidate of candidates) {
    const key = `${candidate.file}:${candidate.start}`;
    if ((file !== undefined && candidate.file !== file) || seen.has(key)) continue;
    seen.add(key);
    places.push(...placesIn(zone, wire, candidate));
  }
  return places.sort((a, b) => a.place.file - b.place.file || a.place.start - b.place.start).slice(0, most);
}

function entryOf(zone: Zone, id: RecordId): Candidate {
  const { file, entryStart } = new ZoneRecord(zone, id);
  return { file, start: entryStart, record: id };
}

/** The records at whose start the name is written. */
function ownRecords(zone: Zone, wire: Uint8Array, most: number, file: number | undefined): RecordId[] {
  const name = zone.names.find(wire);
  const found: RecordId[] = [];
  const take = (id: RecordId): void => {
    const block = zone.blocks[id >>> BLOCK_SHIFT];
    const isWritten = (block.flags[id & (BLOCK_RECORDS - 1)] & OWNER_WRITTEN) !== 0;
    if (isWritten && (file === undefined || block.file === file)) found.push(id);
  };
  for (let id = zone.firstRecord(name); id >= 0 && found.length < most; id = zone.nextRecord(id)) take(id);
  for (const id of zone.outside) {
    if (name >= 0 && zone.names.canonical(zone.ownerOf(id)) === name && found.length < most) take(id);
  }
  return found;
}

/** Origins that directives set to the name. */
function inDirectives(zone: Zone, wire: Uint8Array): NamePlace[] {
  const places: NamePlace[] = [];
  for (const { name, file, start, end } of zone.origins) {
    if (!sameName(name, wire) || places.length >= MOST_UNREAD) continue;
    const quoted = zone.files[file].codes[start] === QUOTE ? 1 : 0;
    places.push({ zone, place: { file, start: start + quoted, end: end - quoted }, role: 'origin' });
  }
  for (const { file, start, end } of zone.includes) {
    if (!isFollowedByWord(zone.files[file].codes, end)) continue;
    const entry = entryAtOffset(zone, file, start);
    if (entry) places.push(...written(zone, wire, file, entry));
  }
  return places;
}

function isFollowedByWord(codes: Codes, end: number): boolean {
  const kind = CODE_CLASS[codes[afterBlanks(codes, end, codes.length)] ?? LINE_FEED];
  return kind !== IS_NEWLINE && kind !== IS_COMMENT;
}

function placesIn(zone: Zone, wire: Uint8Array, { file, start, record }: Candidate): NamePlace[] {
  const { entry, place } = entryAt(zone, file, start);
  if (entry.kind === DIRECTIVE) {
    const owner = record !== undefined && zone.names.isSpelledAt(zone.ownerOf(record), wire, 0, wire.length);
    return [{ zone, place, role: owner ? 'owner' : 'data', hidden: 'generated', ...(record !== undefined && { record }) }];
  }
  const found = written(zone, wire, file, entry).map((each) => ({ ...each, ...(record !== undefined && { record }) }));
  const isGeneric = entry.first < entry.count && entry.text(zone.files[file].codes, entry.first) === '\\#';
  if (!isGeneric || record === undefined || !holds(zone, record, wire)) return found;
  return [...found, { zone, place, role: 'data', hidden: 'generic', record }];
}

const written = (zone: Zone, wire: Uint8Array, file: number, entry: Entry): NamePlace[] =>
  namesIn(zone, file, entry)
    .filter((name) => sameName(name.wire, wire))
    .map(({ start, end, role }) => ({ zone, place: { file, start, end }, role }));
