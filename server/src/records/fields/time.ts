/** Moments of DNSSEC signatures: `YYYYMMDDHHmmSS` in UTC, or seconds since 1970 (RFC 4034 §3.2). 32 bits in wire form. */
import { type Codes, isDigit, ZERO } from '../../text/codes.ts';
import type { Field } from '../field.ts';
import type { RdataSource } from '../source.ts';

const DAYS_BEFORE_1970 = 719468;
const WRAP = 2 ** 32;

/** Days since 1970-01-01 in the Gregorian calendar; a year starts in March here, so that the leap day comes last. */
function daysSince1970(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - DAYS_BEFORE_1970;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** The two digits at `at`; the caller knows that they are digits. */
const pair = (codes: Codes, at: number): number => (codes[at] - ZERO) * 10 + codes[at + 1] - ZERO;

/** Seconds since 1970 of fourteen digits; NaN when they are no moment. A second may be a leap second. */
export function secondsSince1970(codes: Codes, at: number): number {
  const year = pair(codes, at) * 100 + pair(codes, at + 2);
  const month = pair(codes, at + 4);
  const day = pair(codes, at + 6);
  const hour = pair(codes, at + 8);
  const minute = pair(codes, at + 10);
  const second = pair(codes, at + 12);
  if (month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 60) return NaN;
  if (day > DAYS[month - 1] + (month === 2 && isLeap(year) ? 1 : 0)) return NaN;
  return daysSince1970(year, month, day) * 86400 + hour * 3600 + minute * 60 + second;
}

/** Those seconds modulo 2³²; -1 when the digits are no moment. */
function momentOf(codes: Codes, at: number): number {
  const seconds = secondsSince1970(codes, at);
  return Number.isNaN(seconds) ? -1 : ((seconds % WRAP) + WRAP) % WRAP;
}

/** Takes a moment and appends it as 32 bits; `seconds`: up to ten digits are seconds since 1970. */
function takeTime(source: RdataSource, field: string, seconds: boolean): boolean {
  if (!source.takeWord(field)) return false;
  const { codes, start, end } = source;
  const length = end - start;
  let value = 0;
  for (let i = start; i < end; i++) {
    if (!isDigit(codes[i])) return failTime(source, field, seconds);
    value = value * 10 + codes[i] - ZERO;
  }
  if (length === 14) value = momentOf(codes, start);
  else if (!seconds || length > 10) return failTime(source, field, seconds);
  else if (value >= WRAP) {
    return source.fail('number-out-of-range', { field, text: source.text, largest: WRAP - 1 });
  }
  if (value < 0) return failTime(source, field, seconds);
  source.out.u32(value);
  return true;
}

function failTime(source: RdataSource, field: string, seconds: boolean): false {
  const date = 'a date and time in UTC as YYYYMMDDHHmmSS (20240131235959)';
  return source.bad(field, seconds ? `${date} or seconds since 1970` : date);
}

/** Fourteen digits for seconds since 1970. */
export function timeText(seconds: number): string {
  const text = new Date(seconds * 1000).toISOString();
  return text.slice(0, 19).replace(/[^0-9]/g, '');
}

export const time = (name: string, meaning: string, options: { readonly seconds: boolean }): Field => ({
  name,
  meaning,
  kind: 'time',
  read: (source) => takeTime(source, name, options.seconds),
  print: (wire) => timeText(wire.u32()),
  skip(wire) {
    wire.octets(4);
  },
});
