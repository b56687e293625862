/** The serial of a zone: which scheme it follows, which one comes next (RFC 1982), and where it is written. */
import { dateSerial, dayOfSerial, daysAhead } from '../rules/support/serial.ts';
import { ZoneRecord } from '../zone/record.ts';
import type { Zone } from '../zone/zone.ts';
import type { ZoneEdit } from './snapshot.ts';

/** date: YYYYMMDDnn · unix: seconds since 1970 · increment: one more each time. */
export type SerialScheme = 'date' | 'unix' | 'increment';

const LIMIT = 2 ** 32;
const HALF = 2 ** 31;
/** The first year that a date in a serial may have; a smaller number is a count of something else. */
const FIRST_YEAR = 1980;
/** Seconds since 1970 have had ten digits since 2001. */
const FIRST_UNIX = 1_000_000_000;
const TEN_YEARS = 3650;

/** Which scheme a serial follows. */
export function schemeOf(serial: number, now: number): SerialScheme {
  const day = dayOfSerial(serial);
  if (day !== undefined && Number(String(serial).slice(0, 4)) >= FIRST_YEAR) return 'date';
  return serial >= FIRST_UNIX && daysAhead(serial, now) < TEN_YEARS ? 'unix' : 'increment';
}

/** Whether a serial counts as newer than another one (RFC 1982 §3.2). */
export function isNewer(serial: number, than: number): boolean {
  const distance = (serial - than + LIMIT) % LIMIT;
  return distance > 0 && distance < HALF;
}

/** The serial that comes after one; it is always newer, so that secondaries fetch the zone. */
export function nextSerial(serial: number, scheme: SerialScheme, now: number): number {
  const wanted = scheme === 'date' ? Number(dateSerial(now)) : scheme === 'unix' ? now : serial;
  if (isNewer(wanted, serial)) return wanted;
  // A serial of 0 has a meaning of its own to some programs.
  return (serial + 1) % LIMIT || 1;
}

export interface BumpOptions {
  readonly scheme: SerialScheme | 'auto';
  /** Seconds since 1970. */
  readonly now: number;
}

export type Bump =
  | { readonly edit: ZoneEdit; readonly before: number; readonly serial: number; readonly note?: string }
  | { readonly refused: string };

/** The edit that gives a zone its next serial, or why there is none. */
export function bumpSerial(zone: Zone, { scheme, now }: BumpOptions): Bump {
  const { soa, serial: before } = zone;
  if (soa === undefined || before === undefined)
    return { refused: 'there is no SOA record here, so there is no serial' };
  const record = new ZoneRecord(zone, soa);
  const place = record.fieldPlace('serial');
  const written = zone.textAt(place);
  if (record.isGenerated || !/^\d+$/.test(written) || Number(written) !== before) {
    return { refused: 'the serial is not written as a number of its own' };
  }
  const chosen = scheme === 'auto' ? schemeOf(before, now) : scheme;
  const serial = nextSerial(before, chosen, now);
  const ahead = chosen === 'date' ? daysAhead(dayOfSerial(before) ?? now, now) : 0;
  return {
    edit: { zone, place, newText: String(serial) },
    before,
    serial,
    ...(ahead > 0 && { note: `The serial is a date in the future, so it only grows by one` }),
  };
}
