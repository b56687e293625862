/** Entries that have no type where it must stand, because a word or a blank too much or too few stands before it. */
import { classCodeOf } from '../records/classes.ts';
import { typeCodeOf } from '../records/mnemonics.ts';
import { type Codes, isDigit } from '../text/codes.ts';
import { BROKEN, type Entry } from './entry.ts';
import { readTtlAndClass, readType } from './slots.ts';

/**
 * Finds out what an entry without a type at token `at` was meant to be, reads it that way and says so in
 * `entry.misread`; false: it has no idea.
 */
export function explainSlots(codes: Codes, entry: Entry, at: number): boolean {
  if (at >= entry.count) return false;
  if (isWrongTtl(codes, entry, at)) {
    note(entry, at, 'bad-ttl');
    return true;
  }
  if (entry.indented) return at === 0 && isIndentedOwner(codes, entry);
  return isOwnerMissing(codes, entry);
}

const BRACKET = 91;

/** `  www IN A 192.0.2.1`: the blank at the start makes the owner the type; `[AGE:1234]` of Microsoft's server is no owner. */
function isIndentedOwner(codes: Codes, entry: Entry): boolean {
  if (entry.quoted[0] || codes[entry.starts[0]] === BRACKET || !readsFrom(codes, entry, 1)) return false;
  entry.ownerToken = 0;
  note(entry, 0, 'indented-owner');
  return true;
}

/** `MX 10 mail` at the start of a line: the type is where the owner must stand. */
function isOwnerMissing(codes: Codes, entry: Entry): boolean {
  const [start, end] = [entry.starts[0], entry.ends[0]];
  if (entry.quoted[0] || (typeCodeOf(codes, start, end) < 0 && classCodeOf(codes, start, end) < 0)) return false;
  // In lower case it may as well be a word of a text that lacks its semicolon, or a name with a number.
  const isShouted = isUpperCase(codes, start, end);
  if (!isShouted && (entry.count > 3 || isDigit(codes[end - 1]))) return false;
  if (!readsFrom(codes, entry, 0)) return false;
  // Whether it belongs to the owner above or to the zone itself, nobody knows.
  entry.ownerToken = -1;
  entry.kind = BROKEN;
  note(entry, 0, 'owner-looks-like-type');
  return true;
}

/** Reads the slots again as if the owner ended before token `at`; there must be data as well. */
function readsFrom(codes: Codes, entry: Entry, at: number): boolean {
  const { ttl, ttlToken, classToken, first } = entry;
  const recordClass = entry.class;
  entry.ttlToken = entry.classToken = -1;
  const type = readTtlAndClass(codes, entry, at);
  if (type + 1 < entry.count && readType(codes, entry, type)) return true;
  entry.ttl = ttl;
  entry.class = recordClass;
  entry.ttlToken = ttlToken;
  entry.classToken = classToken;
  entry.first = first;
  entry.kind = BROKEN;
  return false;
}

/** `-1`, `1d12`, `4294967296`, `"300"` or `1.5h` before a class or type. */
function isWrongTtl(codes: Codes, entry: Entry, at: number): boolean {
  if (entry.ttlToken >= 0 || at + 1 >= entry.count) return false;
  const start = entry.starts[at] + entry.quoted[at];
  const sign = codes[start] === 43 || codes[start] === 45 ? 1 : 0;
  if (!isDigit(codes[start + sign])) return false;
  const { first } = entry;
  const known = readTtlAndClass(codes, entry, at + 1);
  if (known + 1 < entry.count && readType(codes, entry, known)) {
    entry.kind = BROKEN;
    return true;
  }
  entry.first = first;
  return false;
}

function isUpperCase(codes: Codes, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (codes[i] >= 97 && codes[i] <= 122) return false;
  return true;
}

function note(entry: Entry, token: number, code: string): void {
  entry.misread = { code, start: entry.starts[token], end: entry.ends[token] };
}
