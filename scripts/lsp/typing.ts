/** Random edits of any text, as they come from an editor: mostly one character, now and then a paste or another text. */
import { mutate } from '../../test/fuzz/mutate.ts';
import type { Random } from '../../test/fuzz/random.ts';
import { editOf, type RandomEdit, zoneText } from '../../test/support/edits.ts';

/** What the zone format does not know, and what is hard to count. */
const STRANGE = ['é', '😀', '\r\n', '\u00a0', '\ufeff', '\u200b', '\0', '\t\t', '“', '\\', '\\\\', '((', '))', '""'];

/** A text to start with: a made zone, short or long, or one of those given. */
export function startingText(random: Random, given: readonly string[]): string {
  const kind = random.below(6);
  if (kind === 0) return zoneText(random, 3500);
  return kind < 3 || given.length === 0 ? zoneText(random, 20 + random.below(300)) : random.pick(given);
}

export function nextEdit(random: Random, text: string, given: readonly string[]): RandomEdit {
  const { start, end, insert } = anyEdit(random, text, given);
  const from = boundary(text, Math.min(start, end));
  return { start: from, end: Math.max(from, boundary(text, end)), insert };
}

function anyEdit(random: Random, text: string, given: readonly string[]): RandomEdit {
  const start = random.below(text.length + 1);
  switch (random.below(40)) {
    case 0:
      return { start: 0, end: text.length, insert: readable(mutate(Buffer.from(text), Buffer.from(text), random)) };
    case 1: {
      const other = given.length > 0 ? random.pick(given) : text;
      const from = boundary(other, other.lastIndexOf('\n', random.below(other.length + 1)) + 1);
      const line = text.lastIndexOf('\n', start - 1) + 1;
      return { start: line, end: line, insert: other.slice(from, boundary(other, from + random.below(500))) };
    }
    case 2:
    case 3:
      return { start, end: start, insert: random.pick(STRANGE) };
    default:
      return editOf(random, text);
  }
}

/** The text of a file: no editor has half a character in it. */
export const readable = (octets: Uint8Array): string => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(octets);
  return text.includes('\ufffd') ? Buffer.from(octets).toString('latin1') : text;
};

/** An offset where a cursor can stand: not within a character or a line end. */
function boundary(text: string, offset: number): number {
  const pair = text.slice(offset - 1, offset + 1);
  return offset > 0 && offset < text.length && (pair === '\r\n' || /^[\ud800-\udbff][\udc00-\udfff]$/.test(pair))
    ? offset - 1
    : offset;
}
