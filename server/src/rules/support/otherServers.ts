/** What servers other than BIND read. */
import { LISTED_BY_NSD, UNKNOWN_TO_KNOT, UNKNOWN_TO_NSD, UNLISTED_BY_KNOT } from '../../records/data/readers.ts';
import { typeOf } from '../../records/mnemonics.ts';

/** The servers that do not know a type that Knot does not know: the start of a sentence in the singular. */
export const serversWithout = (type: string): string =>
  UNKNOWN_TO_NSD.has(type) ? 'Neither Knot 3.2 nor NSD 4.6 knows' : 'Knot 3.2 does not know';

/** The same for a type that stands in a list of types, or that a signature covers. */
export function serversThatMiss(type: string): string {
  if (!UNLISTED_BY_KNOT.includes(type)) return serversWithout(type);
  return LISTED_BY_NSD.has(type) ? 'Knot 3.2 does not read' : 'Neither Knot 3.2 nor NSD 4.6 reads';
}

const UNREAD: ReadonlySet<number> = new Set([...UNKNOWN_TO_KNOT, ...UNLISTED_BY_KNOT].map((type) => typeOf(type)!));

/** Whether Knot does not read the name of a type that other records name. */
export const isUnreadByKnot = (type: number): boolean => UNREAD.has(type);

/** Bits of the first window of a bitmap of types that Knot does not read. */
const FIRST_WINDOW = new Uint8Array(32);
for (const type of UNREAD) if (type < 256) FIRST_WINDOW[type >> 3] |= 0x80 >> (type & 7);

/** Whether the bitmap that starts at an octet of RDATA (RFC 4034 §4.1.2) may list a type that Knot does not read. */
export function mayListUnread(rdata: Uint8Array, start: number): boolean {
  for (let at = start; at < rdata.length; at += rdata[at + 1] + 2) {
    if (rdata[at] > 0) return true;
    for (let i = 0; i < rdata[at + 1]; i++) if (rdata[at + 2 + i] & FIRST_WINDOW[i]) return true;
  }
  return false;
}
