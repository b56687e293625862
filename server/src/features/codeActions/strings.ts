/** Strings of a TXT record: joined where they are shorter than they may be, or split where they are too long. */
import { LONGEST_STRING } from '../../records/fields/string.ts';
import { escapedOctet, putCode, readOctets, sameOctets } from '../../records/octets.ts';
import { WireWriter } from '../../records/wire.ts';
import { type Entry, RECORD } from '../../syntax/entry.ts';
import { BACKSLASH, codesOf, isDigit, textOf } from '../../text/codes.ts';
import { isClosed } from '../../text/scan.ts';
import type { Cursor } from '../cursor.ts';
import type { Snapshot } from '../snapshot.ts';
import { type CodeAction, rewriting } from './action.ts';

/** RDATA in octets follows (RFC 3597 §5). */
const GENERIC = '\\#';
const TEXT_TYPES = new Set([16, 99]);

/** A character as it is written, and how many octets it stands for. */
interface Character {
  readonly text: string;
  readonly size: number;
}

export function stringActions(snapshot: Snapshot, { entry }: Cursor): CodeAction[] {
  const { zone, file, codes } = snapshot;
  if (entry.kind !== RECORD || !TEXT_TYPES.has(entry.type) || entry.first >= entry.count) return [];
  if (entry.text(codes, entry.first) === GENERIC || !areOnlyStrings(snapshot, entry)) return [];
  const strings = charactersOf(snapshot, entry);
  const pieces = filled(strings.flat());
  const place = { file, start: entry.starts[entry.first], end: entry.ends[entry.count - 1] };
  const newText = pieces.map((piece) => `"${piece}"`).join(' ');
  if (!saysTheSame(snapshot, entry, pieces)) return [];
  const edits = [{ zone, place, newText }];
  if (strings.some((string) => sizeOf(string) > LONGEST_STRING)) {
    return [rewriting('Split into strings of 255 octets', edits)];
  }
  if (pieces.length >= strings.length) return [];
  return [rewriting(pieces.length === 1 ? 'Join the strings' : `Join the strings into ${pieces.length}`, edits)];
}

/** All strings are closed, and there are no comments or parentheses between them that would be lost. */
function areOnlyStrings({ codes }: Snapshot, { starts, ends, quoted, first, count }: Entry): boolean {
  for (let token = first; token < count; token++) {
    if (quoted[token] === 1 && !isClosed(codes, starts[token], ends[token])) return false;
    if (token + 1 < count && /[;()]/.test(textOf(codes, ends[token], starts[token + 1]))) return false;
  }
  return true;
}

const charactersOf = (snapshot: Snapshot, { starts, ends, quoted, first, count }: Entry): Character[][] =>
  Array.from({ length: count - first }, (_, i) =>
    charactersIn(snapshot, starts[first + i] + quoted[first + i], ends[first + i] - quoted[first + i]),
  );

function charactersIn({ codes, zone, file }: Snapshot, start: number, end: number): Character[] {
  const { octets } = zone.files[file];
  const room = new Uint8Array(4);
  const characters: Character[] = [];
  for (let at = start; at < end; ) {
    const length = lengthAt(codes, at, end, octets);
    const escaped = codes[at] === BACKSLASH ? escapedOctet(codes, at, end) : -1;
    const code = escaped >= 256 ? escaped - 256 : codes[at];
    const size = codes[at] === BACKSLASH && escaped < 256 ? 1 : putCode(room, 0, code, octets, codes[at + 1]);
    characters.push({ text: textOf(codes, at, Math.min(end, at + length)), size });
    at += length;
  }
  return characters;
}

/** How many codes one character takes: an escape, a pair of surrogates, or one. */
function lengthAt(codes: Snapshot['codes'], at: number, end: number, octets: boolean): number {
  if (codes[at] === BACKSLASH) return isDigit(codes[at + 1]) ? 4 : 2;
  return !octets && codes[at] >= 0xd800 && codes[at] < 0xdc00 && at + 1 < end ? 2 : 1;
}

const sizeOf = (characters: readonly Character[]): number => characters.reduce((sum, { size }) => sum + size, 0);

/** As few strings as can hold the characters; no character is cut in two. */
function filled(characters: readonly Character[]): string[] {
  const pieces = [''];
  let size = 0;
  for (const character of characters) {
    if (size + character.size > LONGEST_STRING) {
      pieces.push('');
      size = 0;
    }
    pieces[pieces.length - 1] += character.text;
    size += character.size;
  }
  return pieces;
}

/** Whether the pieces say what the strings say, when readers join them. */
function saysTheSame({ codes, zone, file }: Snapshot, entry: Entry, pieces: readonly string[]): boolean {
  const { octets } = zone.files[file];
  const before = new WireWriter();
  const after = new WireWriter();
  for (let token = entry.first; token < entry.count; token++) {
    const inner = entry.quoted[token];
    if (readOctets(codes, entry.starts[token] + inner, entry.ends[token] - inner, octets, before) >= 0) return false;
  }
  for (const piece of pieces) if (readOctets(codesOf(piece), 0, piece.length, octets, after) >= 0) return false;
  return sameOctets(before.bytes.subarray(0, before.length), after.bytes.subarray(0, after.length));
}
