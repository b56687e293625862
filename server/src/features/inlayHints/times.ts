/** Times in words: TTLs that are written or flow from above, timers of the SOA record, the day of a serial. */
import { type Entry, RECORD } from '../../syntax/entry.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { BLOCK_RECORDS, BLOCK_SHIFT, TTL_DEFAULT, TTL_LAST, TTL_WRITTEN } from '../../zone/recordBlock.ts';
import type { FieldSpan } from '../cursor.ts';
import { recordsOf } from '../entries.ts';
import { durationInWords } from '../explain/duration.ts';
import { dayText } from '../explain/moment.ts';
import { serialInWords } from '../explain/serial.ts';
import { ttlEntry } from '../hover/inherited.ts';
import { dayNamed, schemeOf } from '../serial/scheme.ts';
import type { Snapshot, ZonePlace } from '../snapshot.ts';
import { behind, type InlayHint, inFrontOf } from './hint.ts';

/** Shorter times are read as they are. */
const READABLE = 120;

/** Seconds in words, where they are written as a bare number. */
export function durationHints({ codes }: Snapshot, entry: Entry, token: number): InlayHint[] {
  const text = entry.text(codes, token);
  const seconds = Number(text);
  if (!/^\d{1,10}$/.test(text) || seconds < READABLE) return [];
  const words = durationInWords(seconds);
  return [behind(entry.ends[token], ` ${words}`, `${text} seconds: ${words}`)];
}

/**
 * The TTL of a record that has none and no `$TTL` above it. Said once where it begins to hold: all records below have
 * the same one until another is written.
 */
export function inheritedTtlHints({ zone, file }: Snapshot, entry: Entry): InlayHint[] {
  if (entry.kind !== RECORD || entry.ttlToken >= 0 || entry.typeToken < 0) return [];
  const [record] = recordsOf(zone, file, entry);
  if (!record || record.isGenerated) return [];
  const { ttlSource, ttl } = record;
  if (ttlSource === TTL_WRITTEN || ttlSource === TTL_DEFAULT || !beginsHere(record)) return [];
  const isLast = ttlSource === TTL_LAST;
  const start = isLast ? ttlEntry(record) : undefined;
  // In a part of a zone nobody knows the TTL.
  if (isLast ? start === undefined : zone.soa === undefined) return [];
  const place: ZonePlace | undefined = start === undefined ? undefined : { zone, place: { file, start, end: start } };
  const why = isLast ? 'from the record above' : "from the SOA record's last field";
  const tooltip = `TTL ${ttl}, ${why}, because there is no \`$TTL\``;
  return [inFrontOf(entry.starts[entry.typeToken], durationInWords(ttl), tooltip, place)];
}

/** The record above has a TTL of its own, or there is none in this part of the text. */
function beginsHere({ zone, id, ttl }: ZoneRecord): boolean {
  const at = id & (BLOCK_RECORDS - 1);
  if (at === 0) return id === 0;
  const block = zone.blocks[id >>> BLOCK_SHIFT];
  return block.ttlSource(at - 1) === TTL_WRITTEN || block.ttls[at - 1] !== ttl;
}

/** The day that a serial names, or lies in. */
export function serialHints({ codes, now }: Snapshot, entry: Entry, { first }: FieldSpan): InlayHint[] {
  const text = entry.text(codes, first);
  if (!/^\d{1,10}$/.test(text)) return [];
  const serial = Number(text);
  const scheme = schemeOf(serial, now);
  const day = scheme === 'unix' ? serial : dayNamed(serial, scheme);
  return day === undefined ? [] : [behind(entry.ends[first], ` ${dayText(day)}`, `${serialInWords(serial, now)}.`)];
}
