/** The entries of a document, read again from the text where a feature looks at it. */

import { ROOT, readName } from '../records/name.ts';
import { WireWriter } from '../records/wire.ts';
import { DIRECTIVE, Entry } from '../syntax/entry.ts';
import { EntryReader } from '../syntax/reader.ts';
import { NO_NAME } from '../zone/names.ts';
import { ZoneRecord } from '../zone/record.ts';
import { BLOCK_SHIFT, GENERATED, type RecordBlock } from '../zone/recordBlock.ts';
import type { Include, Zone } from '../zone/zone.ts';

/** The entries that overlap a part of a file, in order; each is a new object. */
export function* entriesIn(zone: Zone, file: number, start: number, end: number): Generator<Entry> {
  const { codes } = zone.files[file];
  const reader = new EntryReader(codes, boundaryBefore(zone, file, start), codes.length, zone.brokenFiles.has(file));
  let entry = new Entry();
  while (reader.at < end && reader.next(entry)) {
    if (entry.end < start || (entry.end === start && entry.end < codes.length)) continue;
    yield entry;
    entry = new Entry();
  }
}

/** The entry that an offset lies in; at the end of the text, the last one. Undefined in an empty text. */
export function entryAtOffset(zone: Zone, file: number, offset: number): Entry | undefined {
  const { codes } = zone.files[file];
  let last: Entry | undefined;
  for (const entry of entriesIn(zone, file, offset, Math.max(offset + 1, codes.length === offset ? offset : 0))) {
    if (entry.start > offset) break;
    last = entry;
    if (entry.end > offset) break;
  }
  return last;
}

/** An offset at or before another one at which an entry starts: that of a block of records. */
function boundaryBefore(zone: Zone, file: number, offset: number): number {
  let boundary = 0;
  for (const block of zone.blocks) {
    if (block.file === file && block.start <= offset && block.start > boundary) boundary = block.start;
  }
  return boundary;
}

/** The records that an entry holds: one, or those that a `$GENERATE` stands for, or none when it could not be read. */
export function recordsOf(zone: Zone, file: number, entry: Entry): ZoneRecord[] {
  const found: ZoneRecord[] = [];
  for (const [number, block] of zone.blocks.entries()) {
    if (block.file !== file || block.start > entry.start) continue;
    for (let at = firstAtOrAfter(block, entry.start - block.start); at < block.count; at++) {
      if (block.entries[at] + block.start !== entry.start) break;
      found.push(new ZoneRecord(zone, (number << BLOCK_SHIFT) | at));
      if ((block.flags[at] & GENERATED) === 0) return found;
    }
  }
  return found;
}

/** Entries of a block are in order. */
function firstAtOrAfter({ entries, count }: RecordBlock, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entries[middle] < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The directive that includes a file of the zone; a file that is included twice is two files. */
function includeOf(zone: Zone, file: number): Include | undefined {
  const { path } = zone.files[file];
  let before = 0;
  for (let other = 1; other < file; other++) if (zone.files[other].path === path) before++;
  if (file === 0) return undefined;
  // A file that includes itself is not read again.
  return zone.includes.filter((each) => each.path === path && zone.files[each.file].path !== path)[before];
}

/** The origin that completes relative names at an offset, in wire form. */
export function originAt(zone: Zone, file: number, offset: number): Uint8Array {
  for (let i = zone.origins.length - 1; i >= 0; i--) {
    const change = zone.origins[i];
    if (change.file === file && change.end <= offset) return change.name;
  }
  const include = includeOf(zone, file);
  if (!include) return zone.originUnknown ? ROOT : zone.apexWire;
  const outer = originAt(zone, include.file, include.start);
  const entry = entryAtOffset(zone, include.file, include.start);
  if (entry?.kind !== DIRECTIVE || entry.count < entry.first + 2) return outer;
  return nameOfToken(zone, include.file, entry, entry.first + 1, outer) ?? outer;
}

/** The name that a token means, in wire form; undefined when it is none. */
export function nameOfToken(
  zone: Zone,
  file: number,
  entry: Entry,
  token: number,
  origin: Uint8Array,
): Uint8Array | undefined {
  const { codes, octets } = zone.files[file];
  const quoted = entry.quoted[token];
  const out = new WireWriter();
  const fault = readName(codes, entry.starts[token] + quoted, entry.ends[token] - quoted, octets, origin, out);
  return fault === undefined ? out.bytes.slice(0, out.length) : undefined;
}

/**
 * The owner of an entry in wire form, written or inherited; undefined when there is none or it cannot be read. An
 * entry that could not be read inherits from the last record before it.
 */
export function ownerOf(zone: Zone, file: number, entry: Entry): Uint8Array | undefined {
  if (entry.ownerToken >= 0) {
    return nameOfToken(zone, file, entry, entry.ownerToken, originAt(zone, file, entry.start));
  }
  const [record] = recordsOf(zone, file, entry);
  if (record) return zone.names.wire(record.name);
  let owner = NO_NAME;
  let nearest = -1;
  for (const block of zone.blocks) {
    if (block.file !== file || block.start > entry.start) continue;
    const at = firstAtOrAfter(block, entry.start - block.start) - 1;
    if (at < 0 || block.start + block.entries[at] <= nearest) continue;
    nearest = block.start + block.entries[at];
    owner = zone.names.canonical(block.owners[at]);
  }
  return owner === NO_NAME ? undefined : zone.names.wire(owner);
}
