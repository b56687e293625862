/** Fixes that add or remove whole entries. */
import { Entry } from '../../syntax/entry.ts';
import { EntryReader } from '../../syntax/reader.ts';
import { entryAt } from '../../zone/place.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import { TTL_WRITTEN } from '../../zone/recordBlock.ts';
import type { Fix } from '../finding.ts';
import { newlineOf } from './line.ts';

/** A fix that writes a line behind a record. A line that starts with a blank belongs to the same owner. */
export function addLineBelow(title: string, record: ZoneRecord, line: string): Fix {
  const { file } = record;
  const { entry } = entryAt(record.zone, file, record.entryStart);
  const { codes } = record.zone.files[file];
  const isLastLine = entry.end === codes.length && codes[entry.end - 1] !== 10;
  const newline = newlineOf(codes);
  const newText = isLastLine ? newline + line : line + newline;
  return { title, safe: false, edits: [{ file, start: entry.end, end: entry.end, newText }] };
}

/**
 * A fix that removes a record's entry; undefined where another entry takes its owner or TTL from it, and where the
 * entry is a template of several records.
 */
export function removeEntry(title: string, record: ZoneRecord, safe = false): Fix | undefined {
  if (record.isGenerated) return undefined;
  const { zone, file } = record;
  const { entry } = entryAt(zone, file, record.entryStart);
  const { start, end } = entry;
  const hasComment = zone.textAt({ file, start, end }).includes(';');
  if (givesOwner(record)) return undefined;
  if (record.ttlSource === TTL_WRITTEN && !hasDefaultTtl(zone)) return undefined;
  return hasComment && safe ? undefined : { title, safe, edits: [{ file, start, end, newText: '' }] };
}

/** Whether the entry after a record takes its owner from it. */
export function givesOwner({ zone, file, entryStart, ownerIsWritten }: ZoneRecord): boolean {
  const { codes } = zone.files[file];
  return ownerIsWritten && nextIsIndented(codes, entryAt(zone, file, entryStart).entry.end, zone.brokenFiles.has(file));
}

function nextIsIndented(codes: Uint8Array | Uint16Array, start: number, parenthesesBroken: boolean): boolean {
  const reader = new EntryReader(codes, start, codes.length, parenthesesBroken);
  const entry = new Entry();
  while (reader.next(entry)) if (entry.count > 0) return entry.indented;
  return false;
}

/** Whether no record takes its TTL from the one before it. */
const hasDefaultTtl = (zone: ZoneRecord['zone']): boolean =>
  !zone.problems.some(({ code }) => code === 'ttl-inherited');
