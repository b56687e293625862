/**
 * Names that were meant to be absolute but lack the final dot, so that the origin was appended. Nobody can know what
 * was meant, so there must be evidence: the text ends with the zone's own name, or with a top-level domain while the
 * name that comes out of it does not exist.
 */
import { printName } from '../../records/name.ts';
import type { Place } from '../../zone/files.ts';
import { lookup } from '../../zone/lookup.ts';
import { isTopLevel } from '../../zone/origin/topLevel.ts';
import { entryAt } from '../../zone/place.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import type { Zone } from '../../zone/zone.ts';
import { type Fix, insertAfter, replace } from '../finding.ts';
import { labelsEnd, nameInData, nameOffset } from './dataName.ts';
import { isInDoubt } from './doubt.ts';
import { afterLabels, containsName, suffixStart } from './suffix.ts';

export type DotEvidence = 'own-name' | 'top-level';

export interface MissingDot {
  readonly evidence: DotEvidence;
  readonly place: Place;
  /** As written. */
  readonly text: string;
  /** What it means without the dot. */
  readonly name: string;
  /** The zone says that there is no such name. */
  readonly isMissing: boolean;
  readonly fixes: readonly Fix[];
}

/** Text that may be a host or domain name; without escapes, and no address or URL. */
const PLAIN = /^[^\s.\\/:@"'()[\]]+(?:\.[^\s.\\/:@"'()[\]]+)*$/;

/** What speaks for a final dot behind `text`, which has none. */
export function dotEvidence(zone: Zone, text: string): DotEvidence | undefined {
  if (zone.originUnknown || zone.apex === 0 || !PLAIN.test(text)) return undefined;
  const lower = text.toLowerCase();
  const own = zone.names.text(zone.apex).toLowerCase().slice(0, -1);
  if (lower === own || lower.endsWith(`.${own}`)) return 'own-name';
  const dot = lower.lastIndexOf('.');
  return dot > 0 && isTopLevel(lower.slice(dot + 1)) ? 'top-level' : undefined;
}

/** Whether a field of a record, a name, lacks its final dot. */
export function missingDotOf(record: ZoneRecord, field: string): MissingDot | undefined {
  const { zone } = record;
  const offset = nameOffset(record.typeCode);
  if (offset >= 0 && !mayMissDot(record, offset)) return undefined;
  const wire = record.nameOf(field);
  const apex = zone.apexWire;
  if (zone.originUnknown) return undefined;
  const inside = suffixStart(wire, apex);
  if (inside <= 0 || apex.length === 1) return undefined;
  const isOneLabel = wire[0] + 1 === inside;
  if (isOneLabel && inside !== apex.length - 1) return undefined;
  const exists = zone.exists(zone.names.find(wire));
  if ((exists || isOneLabel) && !containsName(wire, inside, apex)) return undefined;
  return readAgain(record, field, wire, exists);
}

/** Lets most names pass: elsewhere, one label, or a name that does not end like a domain, or one that the zone has. */
function mayMissDot(record: ZoneRecord, offset: number): boolean {
  const inside = labelsEnd(record, offset);
  if (inside <= 0) return false;
  const own = record.zone.apexWire.length - 1;
  const octets = record.rdataOctets;
  const start = record.rdataStart + offset;
  if (octets[start] + 1 === inside) return inside === own;
  if (inside >= own) return true;
  let last = start;
  for (let at = start; at < start + inside; at += octets[at] + 1) last = at;
  return mayBeTopLevel(octets, last) && !record.zone.exists(nameInData(record, offset));
}

/** Top-level domains have letters only, or an encoded form with hyphens in it. */
function mayBeTopLevel(octets: Uint8Array, at: number): boolean {
  const isEncoded = octets[at + 3] === HYPHEN && octets[at + 4] === HYPHEN;
  for (let i = at + 1; i <= at + octets[at]; i++) if (octets[i] < 65 && !isEncoded) return false;
  return octets[at] > 1;
}

const HYPHEN = 45;

function readAgain(record: ZoneRecord, field: string, wire: Uint8Array, exists: boolean): MissingDot | undefined {
  const { zone } = record;
  const { place, text } = writtenName(record, field);
  const labels = text.split('.').length;
  const originAt = afterLabels(wire, labels);
  // The root appended, or no name that is written in one piece.
  if (text.endsWith('.') || originAt < 0 || wire[originAt] === 0) return undefined;
  const evidence = dotEvidence(zone, text);
  if (!evidence) return undefined;
  // What could not be read may hold the name, but hardly one with the zone's name twice.
  const isMissing =
    !exists && lookup(zone, wire).kind === 'missing' && (evidence === 'own-name' || !isInDoubt(zone, wire));
  if (evidence === 'top-level' ? !isMissing || hasLastLabel(zone, wire, originAt) : exists && labels === 1)
    return undefined;
  const origin = printName(wire, originAt);
  return { evidence, place, text, name: printName(wire), isMissing, fixes: dotFixes(place, text, origin) };
}

/** Whether the label before the origin is a name of the zone, so that it need not be a top-level domain. */
export function hasLastLabel(zone: Zone, wire: Uint8Array, originAt: number): boolean {
  let last = 0;
  for (let at = 0; at < originAt; at += wire[at] + 1) last = at;
  return zone.exists(zone.names.find(wire, last, wire.length - last));
}

/** A name in the RDATA as it is written; the last word of a `$GENERATE` that it comes from. */
export function writtenName(record: ZoneRecord, field: string): { place: Place; text: string } {
  if (!record.isGenerated) {
    const place = record.fieldPlace(field);
    return { place, text: record.textAt(place) };
  }
  const { entry, place } = entryAt(record.zone, record.file, record.entryStart);
  const last = entry.count - 1;
  const word = { ...place, start: entry.starts[last] + entry.quoted[last], end: entry.ends[last] - entry.quoted[last] };
  const text = record.textAt(word);
  const start = word.start + text.search(/\S*$/);
  return { place: { ...word, start }, text: text.slice(start - word.start) };
}

/** "Add the final dot", and where the text repeats the origin, "leave the origin out". */
export function dotFixes(place: Place, text: string, origin: string): Fix[] {
  const fixes = [insertAfter(`Add the final dot: ${text}.`, place, '.')];
  const short = withoutOrigin(text, origin);
  if (short !== undefined) fixes.push(replace(`Leave the zone's name out: ${short}`, place, short));
  return fixes;
}

function withoutOrigin(text: string, origin: string): string | undefined {
  const lower = text.toLowerCase();
  const own = origin.toLowerCase().slice(0, -1);
  if (lower === own) return '@';
  return lower.endsWith(`.${own}`) ? text.slice(0, -own.length - 1) : undefined;
}
