/** Fixes on what a record says where it is written. */
import type { Place } from '../../zone/files.ts';
import { entryAt } from '../../zone/place.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { type Fix, replace } from '../finding.ts';

/** Whether the data is written in octets (RFC 3597 §5), so that its fields have no text of their own. */
export const isGeneric = (record: ZoneRecord): boolean => record.textAt(record.dataPlace()) === '\\#';

/** Whether the fields of a record can be edited one by one: it is no template and not written in octets. */
export const isEditable = (record: ZoneRecord): boolean => !record.isGenerated && !isGeneric(record);

/** Puts another text in the place of a field; no fix where that cannot be done. */
export const fieldFix = (title: string, record: ZoneRecord, field: string, text: string): Fix[] =>
  isEditable(record) ? [replace(title, record.fieldPlace(field), text)] : [];

/**
 * Puts other labels in the place of the owner's first ones, `count` of them. No fix where the owner is not written there,
 * or has escapes in it.
 */
export function ownerFix(title: string, record: ZoneRecord, count: number, labels: readonly string[]): Fix[] {
  if (record.isGenerated || !record.ownerIsWritten) return [];
  const place = record.ownerPlace;
  const parts = record.textAt(place).split('.');
  if (parts.length < count || parts.some((part) => part.includes('\\'))) return [];
  const left = [...labels, ...parts.slice(count)];
  return [replace(title, place, left.length === 0 ? '@' : left.join('.'))];
}

/** The words of a record's data from one of them on, blanks between them included; undefined when there are none. */
export function wordsFrom(record: ZoneRecord, index: number): Place | undefined {
  const { entry } = entryAt(record.zone, record.file, record.entryStart);
  const first = entry.first + index;
  if (record.isGenerated || first >= entry.count) return undefined;
  return { file: record.file, start: entry.starts[first], end: entry.ends[entry.count - 1] };
}
