/** Every place of a zone where a name is written, or stands without being written. */
import { sameName } from '../../records/name.ts';
import { TXT } from '../../records/typeCodes.ts';
import { DIRECTIVE, type Entry } from '../../syntax/entry.ts';
import { CODE_CLASS, type Codes, IS_COMMENT, IS_NEWLINE, LINE_FEED, QUOTE } from '../../text/codes.ts';
import { afterBlanks } from '../../text/scan.ts';
import { entryAt } from '../../zone/place.ts';
import { ZoneRecord } from '../../zone/record.ts';
import { BLOCK_RECORDS, BLOCK_SHIFT, OWNER_WRITTEN } from '../../zone/recordBlock.ts';
import type { RecordId, Zone } from '../../zone/zone.ts';
import { entryAtOffset } from '../entries.ts';
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
  /** The record's data has the octets of the name. */
  readonly inData?: true;
}

/** The places of a name in a zone, file by file. */
export function placesOf(zone: Zone, wire: Uint8Array, { file, most = MOST_PLACES }: PlaceOptions = {}): NamePlace[] {
  const candidates: Candidate[] = [
    ...recordsHolding(zone, wire, most, file).map((id) => ({ ...entryOf(zone, id), inData: true as const })),
    ...ownRecords(zone, wire, most, file).map((id) => entryOf(zone, id)),
    ...zone.unread.slice(0, MOST_UNREAD).map(({ file: of, start }) => ({ file: of, start })),
  ];
  const seen = new Set<string>();
  const places = inDirectives(zone, wire);
  for (const candidate of candidates) {
    const key = `${candidate.file}:${candidate.start}`;
    if (seen.has(key)) continue;
    seen.add(key);
    places.push(...placesIn(zone, wire, candidate));
  }
  return places
    .filter(({ place }) => file === undefined || place.file === file)
    .sort((a, b) => a.place.file - b.place.file || a.place.start - b.place.start)
    .slice(0, most);
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

function placesIn(zone: Zone, wire: Uint8Array, { file, start, record, inData }: Candidate): NamePlace[] {
  const { entry, place } = entryAt(zone, file, start);
  if (record === undefined) return written(zone, wire, file, entry);
  if (entry.kind === DIRECTIVE) {
    const isOwner = zone.names.isSpelledAt(zone.ownerOf(record), wire, 0, wire.length);
    return [{ zone, place, role: isOwner ? 'owner' : 'data', hidden: 'generated', record }];
  }
  const found = written(zone, wire, file, entry).map((each) => ({ ...each, record }));
  const isGeneric = entry.first < entry.count && entry.text(zone.files[file].codes, entry.first) === '\\#';
  if (!inData || !isGeneric || zone.typeOf(record) === TXT) return found;
  return [...found, { zone, place, role: 'data', hidden: 'generic', record }];
}

const written = (zone: Zone, wire: Uint8Array, file: number, entry: Entry): NamePlace[] =>
  namesIn(zone, file, entry)
    .filter((name) => sameName(name.wire, wire))
    .map(({ start, end, role }) => ({ zone, place: { file, start, end }, role }));
