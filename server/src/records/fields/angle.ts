/** Latitude and longitude of a LOC record (RFC 1876 §2, §3): degrees, minutes, seconds and a direction. */
import { isDigit } from '../../text/codes.ts';
import type { Field } from '../field.ts';
import type { RdataSource } from '../source.ts';
import type { WireReader } from '../wire.ts';
import { MALFORMED, readDecimal, TOO_LARGE } from './decimal.ts';
import { readNumber } from './number.ts';

const ARC_SECOND = 1000;
const ARC_MINUTE = 60 * ARC_SECOND;
const DEGREE = 60 * ARC_MINUTE;

/** The equator or the prime meridian, in thousandths of a second of arc. */
const MIDDLE = 2 ** 31;

/** Reads `degrees [minutes [seconds]] direction`; -1: a problem was reported. */
function readAngle(source: RdataSource, field: string, largest: number, directions: string): number {
  const degrees = readDegrees(source, field, largest);
  if (degrees < 0) return -1;
  let angle = degrees * DEGREE;
  let sign = takeDirection(source, field, directions);
  if (sign === 0) {
    const minutes = readMinutes(source, field, degrees === largest, directions);
    if (minutes < 0) return -1;
    angle += minutes * ARC_MINUTE;
    sign = takeDirection(source, field, directions);
  }
  if (sign === 0) {
    const seconds = readSeconds(source, field, degrees === largest, directions);
    if (seconds < 0) return -1;
    angle += seconds;
    sign = takeDirection(source, field, directions);
    if (sign === 0) {
      if (source.take(field)) source.bad(field, oneOf(directions));
      return -1;
    }
  }
  return sign === MISSING ? -1 : MIDDLE + sign * angle;
}

/** Whole degrees; decimal ones, as programs for maps write them, are refused with the angle that they stand for. */
function readDegrees(source: RdataSource, field: string, largest: number): number {
  if (!source.takeWord(field)) return -1;
  const text = source.text;
  source.untake();
  if (!/^\d{1,3}\.\d+$/.test(text)) return readNumber(source, field, largest);
  const seconds = Math.round(Number(text) * 3600);
  const angle = `${Math.floor(seconds / 3600)} ${Math.floor(seconds / 60) % 60} ${seconds % 60}`;
  source.takeWord(field);
  source.bad(field, `whole degrees, minutes and seconds, such as ${angle}`);
  return -1;
}

const MISSING = 2;

/** Takes the next word if it is a direction, a capital letter: 1 or -1; 0 if it is none, MISSING if nothing is left. */
function takeDirection(source: RdataSource, field: string, directions: string): number {
  if (!source.take(field)) return MISSING;
  if (source.end - source.start === 1) {
    if (source.codes[source.start] === directions.charCodeAt(0)) return 1;
    if (source.codes[source.start] === directions.charCodeAt(1)) return -1;
  }
  source.untake();
  return 0;
}

function readMinutes(source: RdataSource, field: string, mustBeZero: boolean, directions: string): number {
  if (!source.takeWord(field)) return -1;
  if (!isDigit(source.codes[source.start])) {
    source.bad(field, `minutes (0 to 59) or ${oneOf(directions)}`);
    return -1;
  }
  source.untake();
  return readNumber(source, field, mustBeZero ? 0 : 59);
}

function readSeconds(source: RdataSource, field: string, mustBeZero: boolean, directions: string): number {
  if (!source.takeWord(field)) return -1;
  const seconds = readDecimal(source.codes, source.start, source.end, 59, 3);
  if (seconds === MALFORMED) {
    source.bad(field, `seconds (0 to 59.999, at most three decimal places) or ${oneOf(directions)}`);
    return -1;
  }
  if (seconds === TOO_LARGE || (mustBeZero && seconds > 0)) {
    source.fail('number-out-of-range', { field, text: source.text, largest: mustBeZero ? 0 : '59.999' });
    return -1;
  }
  return seconds;
}

const oneOf = (directions: string): string => `the capital letter ${directions[0]} or ${directions[1]}`;

function printAngle(value: number, directions: string): string {
  const angle = Math.abs(value - MIDDLE);
  const degrees = Math.floor(angle / DEGREE);
  const minutes = Math.floor(angle / ARC_MINUTE) % 60;
  const seconds = (Math.floor(angle % ARC_MINUTE) / ARC_SECOND).toFixed(3);
  return `${degrees} ${minutes} ${seconds} ${directions[value < MIDDLE ? 1 : 0]}`;
}

/** An angle of 32 bits; `directions` are the letters for angles above and below the middle. */
export const angle = (name: string, meaning: string, largest: number, directions: string): Field => ({
  name,
  meaning,
  kind: 'other',
  read(source) {
    const value = readAngle(source, name, largest, directions);
    if (value < 0) return false;
    source.out.u32(value);
    return true;
  },
  print(wire: WireReader) {
    const value = wire.u32();
    if (Math.abs(value - MIDDLE) > largest * DEGREE) wire.fail();
    return printAngle(value, directions);
  },
});
