/** Strings of a TXT record: joined into one, or split where they are longer than 255 octets; the text stays the same. */

import { LONGEST_STRING, printQuoted } from '../../records/fields/string.ts';
import { readOctets } from '../../records/octets.ts';
import { WireWriter } from '../../records/wire.ts';
import { RECORD } from '../../syntax/entry.ts';
import { isClosed } from '../../text/scan.ts';
import { cursorAt } from '../cursor.ts';
import type { Snapshot } from '../snapshot.ts';
import type { CodeAction } from './action.ts';

/** RDATA in octets follows (RFC 3597 §5). */
const GENERIC = '\\#';
const TEXT_TYPES = new Set([16, 99]);

export function stringActions(snapshot: Snapshot, offset: number): CodeAction[] {
  const { zone, file, codes } = snapshot;
  const entry = cursorAt(snapshot, offset)?.entry;
  if (entry?.kind !== RECORD || !TEXT_TYPES.has(entry.type) || entry.first >= entry.count) return [];
  if (entry.text(codes, entry.first) === GENERIC) return [];
  const texts: Uint8Array[] = [];
  for (let token = entry.first; token < entry.count; token++) {
    const octets = octetsOf(snapshot, entry.starts[token], entry.ends[token], entry.quoted[token] === 1);
    if (!octets) return [];
    texts.push(octets);
  }
  const start = entry.starts[entry.first];
  const place = { file, start, end: entry.ends[entry.count - 1] };
  // Comments and parentheses between the strings would be lost.
  if (/[;()\r\n]/.test(between(codes, entry.ends, entry.starts, entry.first, entry.count))) return [];
  const rewrite = (title: string, parts: readonly Uint8Array[]): CodeAction => ({
    title,
    kind: 'refactor.rewrite',
    edits: [{ zone, place, newText: parts.map(printQuoted).join(' ') }],
  });
  const whole = concatenated(texts);
  const actions: CodeAction[] = [];
  if (texts.length > 1 && whole.length <= LONGEST_STRING) actions.push(rewrite('Join the strings', [whole]));
  if (texts.some(({ length }) => length > LONGEST_STRING)) {
    actions.push(rewrite('Split into strings of 255 octets', chunksOf(whole)));
  }
  return actions;
}

function octetsOf(
  { codes, zone, file }: Snapshot,
  start: number,
  end: number,
  quoted: boolean,
): Uint8Array | undefined {
  if (quoted && !isClosed(codes, start, end)) return undefined;
  const inner = quoted ? 1 : 0;
  const out = new WireWriter();
  return readOctets(codes, start + inner, end - inner, zone.files[file].octets, out) < 0
    ? out.bytes.slice(0, out.length)
    : undefined;
}

function between(codes: Snapshot['codes'], ends: Int32Array, starts: Int32Array, first: number, count: number): string {
  let text = '';
  for (let token = first; token + 1 < count; token++) {
    text += String.fromCharCode(...codes.subarray(ends[token], starts[token + 1]));
  }
  return text;
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function chunksOf(octets: Uint8Array): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < octets.length; at += LONGEST_STRING) chunks.push(octets.subarray(at, at + LONGEST_STRING));
  return chunks;
}
