/** Periods of time in words. */

const UNITS = [
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

/** A longer list of units says nothing more. */
const MOST_UNITS = 3;

/** `5400` → `1 hour 30 minutes`. Weeks are used for whole weeks only, because people count days. */
export function durationInWords(seconds: number): string {
  if (seconds === 0) return '0 seconds';
  const parts: string[] = [];
  let rest = seconds;
  for (const [word, size] of UNITS) {
    const count = Math.floor(rest / size);
    if (count === 0 || (word === 'week' && rest % size !== 0)) continue;
    parts.push(counted(count, word));
    rest -= count * size;
  }
  return parts.slice(0, MOST_UNITS).join(' ');
}

/** About how long, in one unit: `3 days`, `5 months`. */
export function roughDuration(seconds: number): string {
  const size = Math.abs(seconds);
  for (const [word, length, until] of ROUGH)
    if (size < until) return counted(Math.max(1, Math.round(size / length)), word);
  return counted(Math.round(size / YEAR), 'year');
}

const DAY = 86_400;
const YEAR = 31_556_952;
const ROUGH = [
  ['second', 1, 90],
  ['minute', 60, 5400],
  ['hour', 3600, 2 * DAY],
  ['day', DAY, 60 * DAY],
  ['month', YEAR / 12, 2 * YEAR],
] as const;

/** A number and a noun: `1 day`, `2 days`. */
export const counted = (count: number, noun: string, plural = `${noun}s`): string =>
  `${count} ${count === 1 ? noun : plural}`;
