/** Which of two serials is newer (RFC 1982): they count in a circle. */

const LIMIT = 2 ** 32;
const HALF = 2 ** 31;

/** Whether a serial counts as newer than another one (RFC 1982 §3.2). */
export function isNewer(serial: number, than: number): boolean {
  const distance = (serial - than + LIMIT) % LIMIT;
  return distance > 0 && distance < HALF;
}
