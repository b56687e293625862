/** A fix that moves an entry. */
import { entryAt } from '../../zone/place.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import type { Fix } from '../finding.ts';
import { removeEntry } from './lines.ts';

/**
 * Moves a record's entry behind that of another record of the same owner, further up in the same file; undefined where it
 * would mean something else there.
 */
export function moveBelow(title: string, record: ZoneRecord, target: ZoneRecord): Fix | undefined {
  const removal = removeEntry(title, record);
  const { zone, file } = record;
  if (!removal || !record.ownerIsWritten) return undefined;
  const { codes } = zone.files[file];
  const { start, end } = entryAt(zone, file, record.entryStart).entry;
  if (codes[end - 1] !== LINE_FEED) return undefined;
  const at = entryAt(zone, file, target.entryStart).entry.end;
  const isElsewhere = zone.origins.some((origin) => origin.file === file && origin.start > at && origin.start < start);
  if (isElsewhere) return undefined;
  const newText = zone.textAt({ file, start, end });
  return { title, safe: false, edits: [{ file, start: at, end: at, newText }, ...removal.edits] };
}

const LINE_FEED = 10;
