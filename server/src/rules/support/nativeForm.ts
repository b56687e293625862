/** Data that is written in octets (RFC 3597 §5) in the usual form of its type. */
import { sameOctets } from '../../records/octets.ts';
import { readRdata } from '../../records/rdata.ts';
import { RdataSource } from '../../records/source.ts';
import { Entry } from '../../syntax/entry.ts';
import { EntryReader } from '../../syntax/reader.ts';
import { codesOf } from '../../text/codes.ts';
import type { ZoneRecord } from '../../zone/record.ts';

/** The usual form; undefined when there is none that reads as the same octets again. */
export function nativeForm(record: ZoneRecord): string | undefined {
  const { data, type, descriptor, rdata, zone } = record;
  if (!descriptor || data === '' || data.startsWith('\\#')) return undefined;
  const codes = codesOf(`. ${type} ${data}`);
  const entry = new Entry();
  if (!new EntryReader(codes, 0, codes.length, false).next(entry) || entry.first >= entry.count) return undefined;
  const source = new RdataSource();
  Object.assign(source, { codes, starts: entry.starts, ends: entry.ends, quoted: entry.quoted });
  Object.assign(source, { next: entry.first, count: entry.count, type, class: zone.class });
  if (!readRdata(source, descriptor)) return undefined;
  return sameOctets(source.out.bytes.subarray(0, source.out.length), rdata) ? data : undefined;
}
