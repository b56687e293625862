/** From which line a record has what it does not say itself. Found in the columns, not in the text. */
import type { NameId } from '../../zone/names.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { GENERATED, OWNER_WRITTEN, type RecordBlock, TTL_WRITTEN } from '../../zone/recordBlock.ts';
import type { Zone } from '../../zone/zone.ts';
import { entriesIn } from '../entries.ts';

/** A place further up is not looked for in more text than this when records alone do not tell. */
const MOST_TEXT = 1 << 16;

/** Offset of the entry that an entry's owner is inherited from; undefined when it is not in this file, or not plain. */
export function ownerEntry(zone: Zone, file: number, start: number, owner: NameId): number | undefined {
  const above = lastBefore(zone, file, start, (block, at) => (block.flags[at] & OWNER_WRITTEN) !== 0);
  if (above && zone.names.canonical(above.owner) === owner) return above.entry;
  // The owner was written at a record that could not be read.
  let found: number | undefined;
  const from = Math.max(above?.entry ?? 0, start - MOST_TEXT);
  for (const entry of entriesIn(zone, file, from, start))
    if (entry.ownerToken >= 0 && entry.start < start) found = entry.start;
  return found;
}

/** Offset of the entry that a record's TTL is inherited from: the last one that has this TTL written. */
export function ttlEntry(record: ZoneRecord): number | undefined {
  const { zone, file, entryStart, ttl } = record;
  const above = lastBefore(zone, file, entryStart, (block, at) => block.ttlSource(at) === TTL_WRITTEN);
  return above?.ttl === ttl ? above.entry : undefined;
}

interface Above {
  readonly entry: number;
  readonly owner: NameId;
  readonly ttl: number;
}

/** The last written record of a file before an offset that passes a test. */
function lastBefore(
  { blocks }: Zone,
  file: number,
  start: number,
  test: (block: RecordBlock, at: number) => boolean,
): Above | undefined {
  const before = blocks.filter((block) => block.file === file && block.start <= start);
  for (const block of before.sort((a, b) => b.start - a.start)) {
    for (let at = block.count - 1; at >= 0; at--) {
      const entry = block.start + block.entries[at];
      if (entry >= start || block.flags[at] & GENERATED || !test(block, at)) continue;
      return { entry, owner: block.owners[at], ttl: block.ttls[at] };
    }
  }
  return undefined;
}
