/** Moments as people write them, and how far they are from now. All in UTC. */
import { roughDuration } from './duration.ts';

const LATEST = 8.64e12;

/** `2026-05-01 12:00 UTC`, seconds added only if they are not zero; undefined for what no calendar reaches. */
export function momentText(seconds: number): string | undefined {
  if (!(Math.abs(seconds) < LATEST)) return undefined;
  const text = new Date(seconds * 1000).toISOString();
  const time = text.slice(11, 19);
  return `${text.slice(0, 10)} ${time.endsWith(':00') ? time.slice(0, 5) : time} UTC`;
}

/** `2026-05-01`. */
export const dayText = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 10);

/** `in 3 days`, `3 days ago`, `now`. */
export function distanceText(seconds: number, now: number): string {
  const distance = seconds - now;
  if (Math.abs(distance) < 1) return 'now';
  return distance > 0 ? `in ${roughDuration(distance)}` : `${roughDuration(distance)} ago`;
}
