/** Decimal fractions as LOC records have them: digits, a point, at most so many places, and a unit that may follow. */
import { type Codes, DOT, isDigit, ZERO } from '../../text/codes.ts';

export const MALFORMED = -1;
export const TOO_LARGE = -2;

const PLUS = 43;
const MINUS = 45;

/**
 * The fraction between two offsets, times ten to the power of `places`; MALFORMED or TOO_LARGE when it is none. The
 * whole part is at most `largest`. `unit` is the code of the letter that may follow. A sign is read as BIND does: a
 * minus makes every whole part but 0 too large.
 */
export function readDecimal(
  codes: Codes,
  start: number,
  end: number,
  largest: number,
  places: number,
  unit = 0,
): number {
  let i = start;
  const isNegative = i < end && codes[i] === MINUS;
  if (isNegative || (i < end && codes[i] === PLUS)) i++;
  let value = 0;
  let digits = 0;
  for (; i < end && isDigit(codes[i]); i++, digits++) value = value * 10 + codes[i] - ZERO;
  // A sign that no digit follows is not part of a number.
  if (digits === 0 && i > start) return MALFORMED;
  const isTooLarge = value > (isNegative ? 0 : largest);
  let missing = places;
  if (i < end && codes[i] === DOT) {
    i++;
    for (; missing > 0 && i < end && isDigit(codes[i]); i++, digits++, missing--) value = value * 10 + codes[i] - ZERO;
  }
  if (unit !== 0 && i < end && codes[i] === unit) i++;
  if (i < end || digits === 0) return MALFORMED;
  return isTooLarge ? TOO_LARGE : value * 10 ** missing;
}
