/** What an offset in a document points at: which entry, which of its tokens, and what stands there or would. */

import type { Field } from '../records/field.ts';
import { descriptorOf } from '../records/registry.ts';
import { RdataSource } from '../records/source.ts';
import type { RecordType } from '../records/type.ts';
import { DIRECTIVE, type DirectiveName, type Entry, RECORD } from '../syntax/entry.ts';
import { type Token, tokenAt } from '../text/tokens.ts';
import type { Zone } from '../zone/zone.ts';
import { entryAtOffset, originAt } from './entries.ts';
import type { Range, Snapshot } from './snapshot.ts';

/** What a token is. */
export type Slot =
  | { readonly kind: 'owner' | 'ttl' | 'class' | 'type' }
  /** RDATA; `part` counts the tokens of the field from 0. */
  | {
      readonly kind: 'field';
      readonly type: RecordType;
      readonly field: Field;
      readonly index: number;
      readonly part: number;
    }
  /** RDATA that belongs to no field: of a type without descriptor, in generic notation, or too much of it. */
  | { readonly kind: 'data' }
  | { readonly kind: 'directive'; readonly directive: DirectiveName }
  /** An argument of a directive, counted from 0. */
  | { readonly kind: 'argument'; readonly directive: DirectiveName; readonly index: number }
  | { readonly kind: 'comment' }
  /** Between tokens, or in a line that is not understood. */
  | { readonly kind: 'none' };

export interface Cursor {
  readonly entry: Entry;
  /** Index of the token that the offset lies in or touches; -1: none. */
  readonly token: number;
  /** Where that token, comment or blank is written. */
  readonly range: Range;
  readonly slot: Slot;
}

const NONE: Slot = { kind: 'none' };

/** What an offset of the snapshot's document points at; undefined in an empty document. */
export function cursorAt({ zone, file }: Snapshot, offset: number): Cursor | undefined {
  const entry = entryAtOffset(zone, file, offset);
  if (!entry) return undefined;
  const token = tokenTouching(entry, offset);
  if (token >= 0) {
    return { entry, token, range: rangeOf(entry, token), slot: slotOf(zone, file, entry, token) };
  }
  const between = lexeme(zone, file, entry, offset);
  return { entry, token, range: between, slot: between.kind === 'comment' ? { kind: 'comment' } : NONE };
}

export const rangeOf = (entry: Entry, token: number): Range => ({ start: entry.starts[token], end: entry.ends[token] });

/** The token that an offset lies in, or that ends there. */
function tokenTouching(entry: Entry, offset: number): number {
  for (let token = entry.count - 1; token >= 0; token--) {
    if (entry.starts[token] <= offset && offset <= entry.ends[token]) return token;
  }
  return -1;
}

/** The blank, comment, parenthesis or newline at an offset. */
function lexeme(zone: Zone, file: number, entry: Entry, offset: number): Token {
  const { codes } = zone.files[file];
  for (let at = entry.start; at < entry.end; ) {
    const token = tokenAt(codes, at, entry.end);
    if (token.end > offset) return token;
    at = token.end;
  }
  return { kind: 'newline', start: offset, end: offset };
}

/** What a token of an entry is. */
export function slotOf(zone: Zone, file: number, entry: Entry, token: number): Slot {
  if (entry.kind === DIRECTIVE) {
    const { directive } = entry;
    return token < entry.first
      ? { kind: 'directive', directive }
      : { kind: 'argument', directive, index: token - entry.first };
  }
  if (token === entry.ownerToken) return { kind: 'owner' };
  if (token === entry.ttlToken) return { kind: 'ttl' };
  if (token === entry.classToken) return { kind: 'class' };
  if (token === entry.typeToken) return { kind: 'type' };
  if (entry.kind !== RECORD || token < entry.first) return NONE;
  const type = descriptorOf(entry.type, entry.classToken >= 0 ? entry.class : zone.class);
  if (!type) return { kind: 'data' };
  for (const [index, span] of fieldsOf(zone, file, entry, type).entries()) {
    if (span.first <= token && token < span.end) {
      return { kind: 'field', type, field: span.field, index, part: token - span.first };
    }
  }
  return { kind: 'data' };
}

/** The tokens of one field of an entry, from `first` to before `end`; none when they are equal. */
export interface FieldSpan {
  readonly field: Field;
  readonly first: number;
  readonly end: number;
  /** The field could not be read; it takes what is left. */
  readonly broken: boolean;
}

/**
 * Which tokens of an entry belong to which field of its type. After a field that cannot be read no other one is told;
 * RDATA in generic notation (RFC 3597 §5) has no fields.
 */
export function fieldsOf(zone: Zone, file: number, entry: Entry, type: RecordType): FieldSpan[] {
  const { codes, octets } = zone.files[file];
  if (entry.first < entry.count && entry.text(codes, entry.first) === '\\#') return [];
  const source = new RdataSource();
  Object.assign(source, { codes, octets, starts: entry.starts, ends: entry.ends, quoted: entry.quoted });
  Object.assign(source, { next: entry.first, count: entry.count, type: type.mnemonic, class: zone.class });
  source.origin = originAt(zone, file, entry.start);
  source.start = source.end = entry.ends[entry.typeToken];
  const spans: FieldSpan[] = [];
  for (const field of type.fields) {
    const first = source.next;
    const read = field.read(source);
    spans.push({ field, first, end: read ? source.next : entry.count, broken: !read });
    if (!read) break;
  }
  return spans;
}
