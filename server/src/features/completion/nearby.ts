/** Which names and records of a zone are worth offering at a place: those that are written near it come first. */
import type { NameId } from '../../zone/names.ts';
import { BLOCK_SHIFT, type RecordId } from '../../zone/recordBlock.ts';
import type { Zone } from '../../zone/zone.ts';
import type { Site } from './site.ts';

/** So many records on both sides of the place are near. */
const NEAR = 300;

/** The records that are written near the cursor in the same file, the nearest first; not those of its own entry. */
export function nearbyRecords({ snapshot: { zone, file }, entry }: Site): RecordId[] {
  const here = blockAt(zone, file, entry.start);
  if (here < 0) return [];
  const block = zone.blocks[here];
  let after = 0;
  while (after < block.count && block.start + block.entries[after] < entry.start) after++;
  let before = after - 1;
  while (after < block.count && block.start + block.entries[after] === entry.start) after++;
  const found: RecordId[] = [];
  for (let i = 0; i < NEAR && (before >= 0 || after < block.count); i++) {
    if (before >= 0) found.push((here << BLOCK_SHIFT) | before--);
    if (after < block.count) found.push((here << BLOCK_SHIFT) | after++);
  }
  return found;
}

/** The last block of a file that starts at or before an offset; -1: none. */
function blockAt(zone: Zone, file: number, offset: number): number {
  let found = -1;
  for (const [number, block] of zone.blocks.entries()) {
    if (block.file !== file || block.start > offset) continue;
    if (found < 0 || block.start >= zone.blocks[found].start) found = number;
  }
  return found;
}

/**
 * The names of a zone that have records: those of `near` first, then the others in the order of the table, of which at
 * most `most` are looked at. `mayBe` tells quickly that a name is of no use.
 */
export function* namesOf(
  zone: Zone,
  near: readonly RecordId[],
  most: number,
  mayBe: (octets: Uint8Array, at: number) => boolean,
): Generator<NameId> {
  const { names } = zone;
  const given = new Set<NameId>();
  for (const record of near) {
    const name = names.canonical(zone.ownerOf(record));
    if (given.has(name) || !zone.isInside(name)) continue;
    given.add(name);
    if (mayBe(names.octets, names.start(name))) yield name;
  }
  const end = Math.min(names.count, most);
  const { octets } = names;
  for (let name = 0; name < end; name++) {
    if (!mayBe(octets, names.start(name)) || zone.firstRecord(name) < 0 || given.has(name)) continue;
    yield name;
  }
}
