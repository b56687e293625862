/** PTR records whose owner was meant to be a number but stands behind a blank, so that it is read as a TTL. */
import { isDigit } from '../../text/codes.ts';
import { entryAt } from '../../zone/place.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { TTL_WRITTEN } from '../../zone/recordBlock.ts';

/** Whether the first word of the entry is a TTL that could be the last number of an IPv4 address. */
export function isIndentedNumber(record: ZoneRecord): boolean {
  if (record.ownerIsWritten || record.ttl > 255 || record.ttlSource !== TTL_WRITTEN || record.isGenerated) return false;
  const { entry } = entryAt(record.zone, record.file, record.entryStart);
  const { codes } = record.zone.files[record.file];
  return entry.ttlToken === 0 && isDigit(codes[entry.ends[0] - 1]);
}
