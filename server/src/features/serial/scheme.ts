/** Which scheme a serial follows, and which number comes next (RFC 1982). */
import { dateSerial, dayOfSerial } from '../../rules/support/serial.ts';
import { isNewer } from '../../rules/support/serialOrder.ts';

export { isNewer };

/** date: YYYYMMDDnn · unix: seconds since 1970 · increment: one more each time. */
export type SerialScheme = 'date' | 'unix' | 'increment';
/** What a serial looks like; `day` is YYYYMMDD without a number. */
export type SerialPattern = SerialScheme | 'day';

const LIMIT = 2 ** 32;
const HALF = 2 ** 31;
/** The largest number that may be added to a serial. */
const STEP = HALF - 1;
/** The first year that a date in a serial may have; a smaller number is a count of something else. */
const FIRST_YEAR = 1980;
/** Seconds since 1970 have had ten digits since 2001. */
const FIRST_UNIX = 1_000_000_000;
const YEAR = 366 * 86_400;

/** Which scheme a serial follows. */
export function schemeOf(serial: number, now: number): SerialPattern {
  if (serial >= FIRST_YEAR * 1e6 && isMonth(serial / 100)) return 'date';
  if (serial >= FIRST_YEAR * 1e4 && serial < 1e8 && isMonth(serial)) return 'day';
  return serial >= FIRST_UNIX && serial <= now + YEAR ? 'unix' : 'increment';
}

/** Whether a number starts as YYYYMM does. The day may be past the end of the month: busy zones count on. */
function isMonth(yearMonthDay: number): boolean {
  const month = Math.floor(yearMonthDay / 100) % 100;
  return month >= 1 && month <= 12 && Math.floor(yearMonthDay) % 100 > 0;
}

/** What a scheme asks for at a moment, whatever the serial is now. */
export function serialOfMoment(scheme: SerialPattern, now: number): number | undefined {
  switch (scheme) {
    case 'date':
      return Number(dateSerial(now));
    case 'day':
      return Math.floor(Number(dateSerial(now)) / 100);
    case 'unix':
      return Math.floor(now) % LIMIT;
    default:
      return undefined;
  }
}

/** The serial that comes after one; it is always newer, so that secondaries fetch the zone. */
export function nextSerial(serial: number, scheme: SerialPattern, now: number): number {
  const wanted = serialOfMoment(scheme, now);
  return wanted !== undefined && isNewer(wanted, serial) ? wanted : oneMore(serial);
}

/** A serial of 0 has a meaning of its own to some programs. */
export const oneMore = (serial: number): number => (serial + 1) % LIMIT || 1;

/** The furthest serial that still counts as newer: the first of two steps that lead to a smaller one. */
export const furthest = (serial: number): number => (serial + STEP) % LIMIT || 1;

/** Seconds since 1970 of the day that a serial of a scheme names; undefined when it names none. */
export function dayNamed(serial: number, scheme: SerialPattern): number | undefined {
  if (scheme === 'date') return dayOfSerial(serial);
  return scheme === 'day' ? dayOfSerial(serial * 100) : undefined;
}

/** Whether a serial is a day that is still to come. */
export const isAhead = (serial: number, now: number): boolean => (dayNamed(serial, schemeOf(serial, now)) ?? 0) > now;
