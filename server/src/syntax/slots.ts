/** The words before the RDATA of a record: TTL, class and type. */
import { classCodeOf } from '../records/classes.ts';
import { typeCodeOf } from '../records/mnemonics.ts';
import { readTtl } from '../records/ttl.ts';
import { type Codes, isDigit } from '../text/codes.ts';
import { type Entry, RECORD } from './entry.ts';

/** Takes token `at` as the type, and what follows as RDATA. */
export function readType(codes: Codes, entry: Entry, at: number): boolean {
  if (at >= entry.count || entry.quoted[at]) return false;
  const type = typeCodeOf(codes, entry.starts[at], entry.ends[at]);
  if (type < 0) return false;
  entry.kind = RECORD;
  entry.type = type;
  entry.typeToken = at;
  entry.first = at + 1;
  return true;
}

/** Reads TTL and class in any order, each at most once; returns the index of the first token that is neither. */
export function readTtlAndClass(codes: Codes, entry: Entry, at: number): number {
  for (; at < entry.count && !entry.quoted[at]; at++) {
    const start = entry.starts[at];
    const end = entry.ends[at];
    if (entry.ttlToken < 0 && isDigit(codes[start])) {
      const ttl = readTtl(codes, start, end);
      if (ttl >= 0) {
        entry.ttl = ttl;
        entry.ttlToken = at;
        continue;
      }
    }
    if (entry.classToken >= 0) break;
    const recordClass = classCodeOf(codes, start, end);
    if (recordClass < 0) break;
    entry.class = recordClass;
    entry.classToken = at;
  }
  return at;
}
