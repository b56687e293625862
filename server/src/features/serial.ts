/** The next serial of a zone: the edit that writes it, or why there is none. Nothing but the serial's digits changes. */

import { SOA } from '../records/typeCodes.ts';
import type { Place } from '../zone/files.ts';
import type { KindAnswer } from '../zone/origin/fileKind.ts';
import type { FileKind } from '../zone/origin/kinds.ts';
import { ZoneRecord } from '../zone/record.ts';
import { recordsChanged } from '../zone/recordsChanged.ts';
import type { Zone } from '../zone/zone.ts';
import {
  furthest,
  isAhead,
  isNewer,
  nextSerial,
  oneMore,
  type SerialPattern,
  type SerialScheme,
  schemeOf,
  serialOfMoment,
} from './serial/scheme.ts';
import type { ZoneEdit } from './snapshot.ts';

export { isNewer, nextSerial, type SerialPattern, type SerialScheme, schemeOf };

/** Kinds of files that are written by people, and served as they are written. */
const WRITTEN_BY_HAND: ReadonlySet<FileKind> = new Set(['zone', 'rpz', 'catalog', 'fragment']);

export interface BumpOptions {
  readonly scheme: SerialScheme | 'auto';
  /** Seconds since 1970. */
  readonly now: number;
  /** What the file is for, when that is known: some are not for people to edit. */
  readonly kind?: KindAnswer;
  /** An older version of the zone: when its records are the same, there is nothing to tell secondaries. */
  readonly previous?: Zone;
}

export interface Bumped {
  readonly edit: ZoneEdit;
  readonly before: number;
  readonly serial: number;
  /** What a user should know about the new serial. */
  readonly note?: string;
}

export type Bump = Bumped | { readonly refused: string };

/** The edit that gives a zone its next serial, or why there is none. */
export function bumpSerial(zone: Zone, { scheme, now, kind, previous }: BumpOptions): Bump {
  const written = writtenSerial(zone, kind);
  if ('refused' in written) return written;
  const { serial: before, place } = written;
  if (previous && previous.serial !== undefined && isNewer(before, previous.serial))
    return { refused: 'the serial was changed already' };
  if (previous && !recordsChanged(previous, zone)) return { refused: 'the records are the same as before' };
  const chosen = scheme === 'auto' ? schemeOf(before, now) : scheme;
  const serial = nextSerial(before, chosen, now);
  const note = noteOn(before, chosen, now);
  return { edit: { zone, place, newText: String(serial) }, before, serial, ...(note !== undefined && { note }) };
}

/** Where the serial is written, or why it cannot be changed there. */
function writtenSerial(
  zone: Zone,
  kind: KindAnswer | undefined,
): { readonly serial: number; readonly place: Place } | { readonly refused: string } {
  if (kind && !WRITTEN_BY_HAND.has(kind.kind)) return { refused: `its serial is not yours to change: ${kind.why}` };
  const { soa, serial } = zone;
  if (soa === undefined || serial === undefined) {
    return { refused: 'there is no SOA record here, so there is no serial' };
  }
  for (let id = zone.nextRecord(soa); id >= 0; id = zone.nextRecord(id)) {
    if (zone.typeOf(id) === SOA) return { refused: 'there are several SOA records; remove all but one' };
  }
  const record = new ZoneRecord(zone, soa);
  const place = record.fieldPlace('serial');
  const text = zone.textAt(place);
  // RDATA in generic notation (RFC 3597) has no words to change; neither has what a template makes.
  const isGeneric = zone.textAt(record.dataPlace()) === '\\#';
  if (record.isGenerated || isGeneric || !/^\d+$/.test(text) || Number(text) !== serial) {
    return { refused: 'the serial is not written as a number of its own' };
  }
  return { serial, place };
}

/** Says when a serial does not become what its scheme asks for. A day may have more than 99 versions: that is no news. */
function noteOn(before: number, scheme: SerialPattern, now: number): string | undefined {
  const wanted = serialOfMoment(scheme, now);
  if (wanted === undefined || isNewer(wanted, before)) return undefined;
  if (scheme === schemeOf(before, now) && scheme !== 'unix' && !isAhead(before, now)) return undefined;
  if (scheme === 'unix' && before === wanted) return undefined;
  const what = scheme === 'unix' ? 'the time in seconds' : "today's date";
  return `${wanted}, ${what}, counts as older than ${before}, so the serial only grows by one`;
}

export interface SerialChoice extends Bumped {
  /** "Bump the serial to 2026050102" */
  readonly title: string;
}

/** Everything that the serial may become, the next one in its own scheme first. */
export function serialChoices(zone: Zone, options: BumpOptions): SerialChoice[] {
  const bumped = bumpSerial(zone, options);
  if ('refused' in bumped) return [];
  const { before, serial: first } = bumped;
  const { now } = options;
  const choices: [serial: number | undefined, what: string][] = [
    [first, ''],
    [newer(before, 'date', now), ", today's date"],
    [newer(before, 'unix', now), ', the time in seconds'],
    [oneMore(before), ', one more'],
  ];
  if (isAhead(before, now)) {
    const today = serialOfMoment('date', now);
    choices.push([furthest(before), `, half of the way back to today: when all secondaries have it, write ${today}`]);
  }
  const known = new Set<number>();
  return choices.flatMap(([serial, what]) => {
    if (serial === undefined || known.has(serial)) return [];
    known.add(serial);
    const edit = { ...bumped.edit, newText: String(serial) };
    return [{ title: `Bump the serial to ${serial}${what}`, before, serial, edit }];
  });
}

/** What a scheme asks for, where secondaries would take it for newer. */
function newer(before: number, scheme: SerialScheme, now: number): number | undefined {
  const wanted = serialOfMoment(scheme, now);
  return wanted !== undefined && isNewer(wanted, before) ? wanted : undefined;
}
