/** Where the owner of a record is written: in its own entry, in one above it, or in a template. */
import type { Place } from '../../zone/files.ts';
import { entryAt } from '../../zone/place.ts';
import { ZoneRecord } from '../../zone/record.ts';
import { BLOCK_SHIFT, type RecordId } from '../../zone/recordBlock.ts';
import type { Zone } from '../../zone/zone.ts';

/** So many records above are looked at. */
const LOOK = 1 << 16;

export function ownerPlaceOf(record: ZoneRecord): Place {
  const { zone, name } = record;
  let above: ZoneRecord = record;
  for (let left = LOOK; left > 0 && above.name === name; left--) {
    if (above.isGenerated) return templateOwner(above);
    if (above.ownerIsWritten) return above.ownerPlace;
    const id = before(zone, above.id);
    if (id === undefined) break;
    above = new ZoneRecord(zone, id);
  }
  return record.place;
}

/** The record that was read before another one. */
function before(zone: Zone, id: RecordId): RecordId | undefined {
  if ((id & ((1 << BLOCK_SHIFT) - 1)) > 0) return id - 1;
  let block = (id >>> BLOCK_SHIFT) - 1;
  while (block >= 0 && zone.blocks[block].count === 0) block--;
  return block < 0 ? undefined : (block << BLOCK_SHIFT) | (zone.blocks[block].count - 1);
}

/** The owner in a `$GENERATE`: the argument behind the range. */
function templateOwner({ zone, file, entryStart }: ZoneRecord): Place {
  const { entry, place } = entryAt(zone, file, entryStart);
  const token = entry.first + 1;
  return token < entry.count ? { file, start: entry.starts[token], end: entry.ends[token] } : place;
}
