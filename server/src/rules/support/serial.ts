/** SOA serials that are dates: YYYYMMDDnn (RFC 1912 §2.2). */

const DAY = 86_400;

/** The first serial of a day. */
export function dateSerial(now: number): string {
  return `${new Date(now * 1000).toISOString().slice(0, 10).replaceAll('-', '')}01`;
}

/** Seconds since 1970 of the day that a serial names; undefined when it names none. */
export function dayOfSerial(serial: number): number | undefined {
  const digits = String(serial);
  if (digits.length !== 10) return undefined;
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)];
  const seconds = Date.parse(`${year}-${month}-${day}T00:00:00Z`) / 1000;
  // A day that the month does not have would be read as one of the next month.
  return Number.isNaN(seconds) || new Date(seconds * 1000).getUTCDate() !== Number(day) ? undefined : seconds;
}

/** How many days a day lies ahead; negative for the past. */
export const daysAhead = (day: number, now: number): number => Math.floor((day - now) / DAY);

/** Whether a serial counts as older than another one (RFC 1982 §3.2), or cannot be compared with it. */
export const isSerialBehind = (serial: number, than: number): boolean => (serial - than) >>> 0 >= 2 ** 31;
