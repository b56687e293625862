/** Which names and records of a zone are worth offering at a place: those that are written near it come first. */
import type { NameId } from '../../zone/names.ts';
import { BLOCK_SHIFT, type RecordBlock, type RecordId } from '../../zone/recordBlock.ts';
import type { Zone } from '../../zone/zone.ts';
import type { Site } from './site.ts';

/** So many records on both sides of the place are near. */
const NEAR = 300;

/** The records that are written near the cursor in the same file, the nearest first; not those of its own entry. */
export function nearbyRecords({ snapshot: { zone, file }, entry }: Site): RecordId[] {
  const blocks = [...zone.blocks.entries()].filter(([, block]) => block.file === file && block.count > 0);
  blocks.sort(([, a], [, b]) => a.start - b.start);
  const before = recordsBefore(blocks, entry.start);
  const after = recordsAfter(blocks, entry.start);
  const found: RecordId[] = [];
  for (let i = 0; i < NEAR; i++) {
    const [above, below] = [before.next(), after.next()];
    if (above.done && below.done) break;
    if (!above.done) found.push(above.value);
    if (!below.done) found.push(below.value);
  }
  return found;
}

/** Numbers of blocks and the blocks, in the order of the text. */
type Blocks = readonly (readonly [number, RecordBlock])[];

/** The records whose entries start before an offset, the last first. */
function* recordsBefore(blocks: Blocks, offset: number): Generator<RecordId> {
  for (let i = blocks.length - 1; i >= 0; i--) {
    const [number, { start, entries, count }] = blocks[i];
    if (start >= offset) continue;
    for (let at = count - 1; at >= 0; at--) if (start + entries[at] < offset) yield (number << BLOCK_SHIFT) | at;
  }
}

/** The records whose entries start behind an offset. */
function* recordsAfter(blocks: Blocks, offset: number): Generator<RecordId> {
  for (const [i, [number, { start, entries, count }]] of blocks.entries()) {
    if (i + 1 < blocks.length && blocks[i + 1][1].start <= offset) continue;
    for (let at = 0; at < count; at++) if (start + entries[at] > offset) yield (number << BLOCK_SHIFT) | at;
  }
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
