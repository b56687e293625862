/** What servers other than BIND read. */
import { UNKNOWN_TO_KNOT, UNKNOWN_TO_NSD } from '../../records/data/readers.ts';
import { typeOf } from '../../records/mnemonics.ts';

/** The servers that do not know a type that Knot does not know: the start of a sentence in the singular. */
export const serversWithout = (type: string): string =>
  UNKNOWN_TO_NSD.has(type) ? 'Neither Knot 3.2 nor NSD 4.6 knows' : 'Knot 3.2 does not know';

const UNKNOWN: ReadonlySet<number> = new Set(UNKNOWN_TO_KNOT.map((type) => typeOf(type)!));

export const isUnknownToKnot = (type: number): boolean => UNKNOWN.has(type);

/** Bits of the first window of a bitmap of types that Knot does not know. */
const FIRST_WINDOW = new Uint8Array(32);
for (const type of UNKNOWN) if (type < 256) FIRST_WINDOW[type >> 3] |= 0x80 >> (type & 7);

/** Whether the bitmap that starts at an octet of RDATA (RFC 4034 §4.1.2) may list a type that Knot does not know. */
export function mayListUnknown(rdata: Uint8Array, start: number): boolean {
  for (let at = start; at < rdata.length; at += rdata[at + 1] + 2) {
    if (rdata[at] > 0) return true;
    for (let i = 0; i < rdata[at + 1]; i++) if (rdata[at + 2 + i] & FIRST_WINDOW[i]) return true;
  }
  return false;
}
