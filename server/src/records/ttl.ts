/** Periods of time: seconds, or BIND's notation with units (`1h30m`), for TTLs and the timers of an SOA record. */
import { type Codes, ZERO } from '../text/codes.ts';

export const LARGEST_TTL = 0xffffffff;

/** BIND reads no period that is written with more characters. */
const LONGEST_TEXT = 63;

/** Code of a unit's letter → seconds, for all codes below 128. */
const UNIT = new Int32Array(128);
for (const [letters, seconds] of [
  ['Ww', 604800],
  ['Dd', 86400],
  ['Hh', 3600],
  ['Mm', 60],
  ['Ss', 1],
] as const) {
  for (const letter of letters) UNIT[letter.charCodeAt(0)] = seconds;
}

/**
 * The seconds that a word says; -1 when it is no period, or a longer one than 32 bits hold. A number without unit may
 * stand alone or, as BIND has it, after parts that come to nothing (`0h5`); each number on its own must fit 32 bits.
 */
export function readTtl(codes: Codes, start: number, end: number): number {
  if (end - start > LONGEST_TEXT || start >= end) return -1;
  let total = 0;
  for (let i = start; i < end; i++) {
    const first = i;
    let value = 0;
    let digit = codes[i] - ZERO;
    while (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      i++;
      digit = i < end ? codes[i] - ZERO : -1;
    }
    if (i === first || value > LARGEST_TTL) return -1;
    if (i === end) {
      if (total > 0) return -1;
      total = value;
    } else {
      const unit = codes[i] < 128 ? UNIT[codes[i]] : 0;
      if (unit === 0) return -1;
      total += value * unit;
    }
  }
  return total <= LARGEST_TTL ? total : -1;
}
