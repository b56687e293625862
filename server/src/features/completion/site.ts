/**
 * Where completion is asked for: the word at the cursor, and what may stand there by what is written before it in the
 * entry. What is written behind the cursor does not count, because it is mostly not finished.
 */
import type { Field } from '../../records/field.ts';
import { descriptorOf } from '../../records/registry.ts';
import type { RecordType } from '../../records/type.ts';
import { directiveOf } from '../../syntax/directive.ts';
import { type DirectiveName, Entry } from '../../syntax/entry.ts';
import { readTtlAndClass, readType } from '../../syntax/slots.ts';
import { CODE_CLASS, type Codes, DOLLAR, IS_BLANK, QUOTE, textOf } from '../../text/codes.ts';
import { afterBlanks, endOfComment, endOfLine, endOfQuoted, endOfWord, isClosed } from '../../text/scan.ts';
import { type Token, tokenAt } from '../../text/tokens.ts';
import { fieldsOf } from '../cursor.ts';
import { entryAtOffset } from '../entries.ts';
import type { Range, Snapshot } from '../snapshot.ts';

export interface Site {
  readonly snapshot: Snapshot;
  readonly offset: number;
  /** The words before the one at the cursor. */
  readonly entry: Entry;
  /** The word at the cursor, which is replaced; a quoted string without its quotes, a comment without its `;`. */
  readonly word: Range;
  /** The word up to the cursor. */
  readonly prefix: string;
  readonly isQuoted: boolean;
  /** Nothing but a comment stands behind the word in its line. */
  readonly isLast: boolean;
  readonly slot: SiteSlot;
}

/** What may stand at the cursor. */
export type SiteSlot =
  /** An owner or a directive: the line starts with the word. */
  | { readonly kind: 'start' }
  /** TTL, class or type, unless the entry has one already. */
  | { readonly kind: 'head' }
  /** RDATA; `part` counts the words of the field from 0. */
  | { readonly kind: 'field'; readonly type: RecordType; readonly field: Field; readonly part: number }
  /** An argument of a directive, counted from 0. */
  | { readonly kind: 'argument'; readonly directive: DirectiveName; readonly index: number }
  /** `alone`: nothing but the comment stands in the line. */
  | { readonly kind: 'comment'; readonly alone: boolean };

/** Fields that take all words that are left. */
const REPEATED = new Set(['text', 'types', 'params', 'services', 'rendezvous-servers']);

/** What may stand at an offset; undefined when nothing is known that could. */
export function siteAt(snapshot: Snapshot, offset: number): Site | undefined {
  const { zone, file, codes } = snapshot;
  const written = wordsBefore(codes, entryAtOffset(zone, file, offset)?.start ?? 0, offset);
  const { entry, last, depth } = written;
  const place = wordAt(codes, last, offset);
  if (!place) return undefined;
  const slot = slotAt(snapshot, entry, place, depth);
  if (!slot) return undefined;
  const { range, isQuoted } = place;
  const behind = afterBlanks(codes, isQuoted ? Math.min(range.end + 1, codes.length) : range.end, codes.length);
  return {
    snapshot,
    offset,
    entry,
    word: range,
    prefix: textOf(codes, range.start, offset),
    isQuoted,
    isLast: depth === 0 && endOfWord(codes, behind, codes.length) === behind && codes[behind] !== QUOTE,
    slot,
  };
}

/** The words of the entry that is being written, from `start` to the cursor; the last piece of text; open parentheses. */
function wordsBefore(codes: Codes, start: number, offset: number) {
  const entry = new Entry();
  entry.reset(start);
  let depth = 0;
  let last: Token | undefined;
  for (let at = start; at < offset; at = last.end) {
    if (last?.kind === 'word' || last?.kind === 'quoted') entry.push(last.start, last.end, last.kind === 'quoted');
    last = tokenAt(codes, at, offset);
    if (last.kind === 'open') depth++;
    if (last.kind === 'close' && depth > 0) depth--;
    if (last.kind === 'newline' && depth === 0) {
      entry.reset(last.end);
      last = { ...last, start: last.end };
    }
  }
  entry.end = offset;
  entry.indented = entry.start < offset && CODE_CLASS[codes[entry.start]] === IS_BLANK;
  return { entry, last, depth };
}

interface WordPlace {
  readonly range: Range;
  readonly isQuoted: boolean;
  readonly isComment: boolean;
}

/** The word that the cursor stands in or touches; undefined right behind a quoted string, where nothing may be added. */
function wordAt(codes: Codes, last: Token | undefined, offset: number): WordPlace | undefined {
  const { length } = codes;
  if (last?.kind === 'comment') {
    return { range: { start: last.start, end: endOfComment(codes, offset, length) }, isQuoted: false, isComment: true };
  }
  if (last?.kind === 'quoted') {
    if (isClosed(codes, last.start, offset)) return undefined;
    const end = endOfQuoted(codes, last.start, length);
    const inner = { start: last.start + 1, end: isClosed(codes, last.start, end) ? end - 1 : end };
    return { range: inner, isQuoted: true, isComment: false };
  }
  const start = last?.kind === 'word' ? last.start : offset;
  return { range: { start, end: endOfWord(codes, start, length) }, isQuoted: false, isComment: false };
}

function slotAt(snapshot: Snapshot, entry: Entry, place: WordPlace, depth: number): SiteSlot | undefined {
  const { codes } = snapshot;
  if (place.isComment) return { kind: 'comment', alone: entry.count === 0 && depth === 0 };
  if (entry.count === 0 && !entry.indented) {
    return depth === 0 && place.range.start === entry.start ? { kind: 'start' } : undefined;
  }
  const directive = entry.count > 0 ? directiveOf(codes, entry.starts[0], entry.ends[0]) : undefined;
  if (directive === '$GENERATE' && entry.count > 2) {
    entry.first = 1;
    return recordSlot(snapshot, entry, 3) ?? { kind: 'argument', directive, index: entry.count - 1 };
  }
  if (directive) return { kind: 'argument', directive, index: entry.count - 1 };
  if (entry.count > 0 && !entry.indented && codes[entry.starts[0]] === DOLLAR) return undefined;
  entry.ownerToken = entry.indented ? -1 : 0;
  return recordSlot(snapshot, entry, entry.indented ? 0 : 1);
}

/** What may follow the words of a record whose TTL, class and type start at word `first`. */
function recordSlot(snapshot: Snapshot, entry: Entry, first: number): SiteSlot | undefined {
  const { codes, zone } = snapshot;
  const at = readTtlAndClass(codes, entry, first);
  if (at === entry.count) return { kind: 'head' };
  if (!readType(codes, entry, at)) return undefined;
  const type = descriptorOf(entry.type, entry.classToken >= 0 ? entry.class : zone.class);
  return type && fieldSlot(snapshot, entry, type);
}

function fieldSlot({ zone, file, codes }: Snapshot, entry: Entry, type: RecordType): SiteSlot | undefined {
  if (entry.count > entry.first && entry.text(codes, entry.first) === '\\#') return undefined;
  const spans = fieldsOf(zone, file, entry, type);
  const next = spans.find(({ first }) => first === entry.count);
  if (next) return { kind: 'field', type, field: next.field, part: 0 };
  const last = spans.at(-1);
  if (last && REPEATED.has(last.field.name) && last.field === type.fields.at(-1)) {
    return { kind: 'field', type, field: last.field, part: entry.count - last.first };
  }
  // A word before the cursor cannot be read; most fields take one word.
  const field = last?.broken ? type.fields[entry.count - entry.first] : undefined;
  return field && { kind: 'field', type, field, part: 0 };
}

/** Where the line of an offset ends. */
export const lineEnd = ({ codes }: Snapshot, offset: number): number => endOfLine(codes, offset, codes.length);
