/**
 * How a zone file has to be changed to say what is served: only what differs, so that a comparison shows nothing else. It
 * is for reading; a record that nobody serves becomes a comment.
 */
import { classMnemonic } from '../records/classes.ts';
import { mnemonicOf } from '../records/mnemonics.ts';
import { SOA } from '../records/typeCodes.ts';
import { WireReader } from '../records/wire.ts';
import { LINE_FEED, textOf } from '../text/codes.ts';
import { entryAt } from '../zone/place.ts';
import type { ZoneRecord } from '../zone/record.ts';
import { TTL_WRITTEN } from '../zone/recordBlock.ts';
import type { Zone } from '../zone/zone.ts';
import type { LiveAnswer, LiveRecord } from './resolver.ts';
import { differenceOf, servedOf, type WrittenSet } from './support/writtenSets.ts';
import { dataText } from './words.ts';

/** Offsets in the zone's first file. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What has to be changed for one RRset; nothing when the answer says nothing. */
export function editsFor(zone: Zone, set: WrittenSet, answer: LiveAnswer): TextEdit[] {
  if (answer.kind === 'failed') return [];
  const served = servedOf(set, answer);
  const { onlyWritten, onlyServed } = differenceOf(zone, set, served) ?? { onlyWritten: [], onlyServed: [] };
  const missing = onlyWritten.filter(isOwnLine);
  const pairs = Math.min(missing.length, onlyServed.length);
  const edits = missing.map((record, at) => (at < pairs ? otherData(record, onlyServed[at]) : notServed(record)));
  const last = set.records.filter(isOwnLine).at(-1);
  if (last && onlyServed.length > pairs) edits.push(added(last, onlyServed.slice(pairs)));
  const kept = set.records.filter((record) => isOwnLine(record) && !missing.includes(record));
  const ttl = answer.kind === 'answer' && answer.authoritative ? served[0]?.ttl : undefined;
  return ttl === undefined ? edits : [...edits, ...kept.flatMap((record) => otherTtl(record, ttl))];
}

const isOwnLine = (record: ZoneRecord): boolean => record.file === 0 && !record.isGenerated;

function otherData(record: ZoneRecord, served: LiveRecord): TextEdit {
  const serial = record.typeCode === SOA && onlySerialDiffers(record.rdata, served.rdata);
  if (serial) {
    const { start, end } = record.fieldPlace('serial');
    return { start, end, text: String(serialIn(served.rdata)) };
  }
  const { end } = record.place;
  return { start: record.dataPlace(0).start, end, text: dataText(served) };
}

/** The serial stands in front of four other numbers. */
function serialIn(rdata: Uint8Array): number {
  const wire = new WireReader(rdata);
  wire.at = rdata.length - 20;
  return wire.u32();
}

function onlySerialDiffers(a: Uint8Array, b: Uint8Array): boolean {
  const serial = a.length - 20;
  return a.length === b.length && a.every((octet, at) => octet === b[at] || (at >= serial && at < serial + 4));
}

/** An entry may span lines. */
function notServed(record: ZoneRecord): TextEdit {
  const { start, end } = record.place;
  const { codes } = record.zone.files[0];
  const indent = textOf(codes, record.entryStart, start);
  const text = textOf(codes, start, end).replaceAll(/\r?\n/g, '\n; ');
  return { start: record.entryStart, end, text: `; not served: ${indent.trimStart()}${text}` };
}

function added(last: ZoneRecord, records: readonly LiveRecord[]): TextEdit {
  const { zone, owner } = last;
  const { codes } = zone.files[0];
  const at = entryAt(zone, 0, last.entryStart).entry.end;
  const isNewLine = at > 0 && codes[at - 1] === LINE_FEED;
  const lines = records.map(
    (record) =>
      `${owner}\t${record.ttl}\t${classMnemonic(zone.class)}\t${mnemonicOf(record.type)}\t${dataText(record)}\n`,
  );
  return { start: at, end: at, text: (isNewLine ? '' : '\n') + lines.join('') };
}

/** A TTL that is written is replaced, one that comes from elsewhere is written. */
function otherTtl(record: ZoneRecord, ttl: number): TextEdit[] {
  if (record.ttl === ttl) return [];
  if (record.ttlSource === TTL_WRITTEN) return [{ ...record.ttlPlace, text: String(ttl) }];
  const { start } = record.typePlace;
  return [{ start, end: start, text: `${ttl} ` }];
}
