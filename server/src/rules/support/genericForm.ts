/** Records in the form for types that a server does not know (RFC 3597 §5). */
import { hexOf } from '../../records/fields/hex.ts';
import { entryAt } from '../../zone/place.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import type { Fix } from '../finding.ts';
import { isGeneric } from './written.ts';

/** `TYPE55` */
export const genericType = ({ typeCode }: ZoneRecord): string => `TYPE${typeCode}`;

/** Whether type and data are both written in that form, which any server reads. */
export const isInGenericForm = (record: ZoneRecord): boolean =>
  !record.isGenerated && isGeneric(record) && record.textAt(record.typePlace).toUpperCase() === genericType(record);

/** Writes type and data in that form; no fix for a record of a template. */
export function inGenericForm(title: string, record: ZoneRecord, safe: boolean): Fix[] {
  if (record.isGenerated) return [];
  const { zone, file, rdata } = record;
  const { entry, place } = entryAt(zone, file, record.entryStart);
  const hex = rdata.length === 0 ? '' : ` ${hexOf(rdata)}`;
  const newText = `${genericType(record)} \\# ${rdata.length}${hex}`;
  // A parenthesis that is opened in the data is closed in it as well, behind the last word.
  const open =
    entry.openedAt >= entry.starts[entry.typeToken]
      ? zone.textAt({ file, start: place.end, end: entry.end }).indexOf(')') + 1
      : 0;
  const edit = { file, start: entry.starts[entry.typeToken], end: place.end + open, newText };
  return [{ title, safe, edits: [edit] }];
}
