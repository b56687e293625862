/** Where the grammar and the parser see the same owners, TTLs, classes and types. */
import { Entry, RECORD } from '../../server/src/syntax/entry.ts';
import { EntryReader } from '../../server/src/syntax/reader.ts';
import { type Codes, textOf } from '../../server/src/text/codes.ts';
import { linesOf, type Tokenizer } from './tokenizer.ts';

/** The scopes of the words before a record's data. */
const SLOTS = {
  owner: 'entity.name.function.owner',
  ttl: 'constant.numeric.ttl',
  class: 'storage.type.class',
  type: 'entity.name.type.record',
} as const;

type Slot = keyof typeof SLOTS;

export interface Agreement {
  /** Words that both or one of them takes for an owner, TTL, class or type. */
  words: number;
  /** Types that the parser finds. */
  types: number;
  /** `line: word` and what it is to whom. */
  readonly differences: string[];
  /** Types that the grammar does not colour as types. */
  readonly lostTypes: string[];
  readonly invalid: string[];
}

export const noAgreement = (): Agreement => ({ words: 0, types: 0, differences: [], lostTypes: [], invalid: [] });

/** Compares the first `most` lines of a text, and adds to `agreement`. */
export function compare(tokenizer: Tokenizer, codes: Codes, most: number, agreement: Agreement): void {
  const lines = linesOf(textOf(codes, 0, codes.length)).slice(0, most);
  const length = lines.reduce((sum, line) => sum + line.length + 1, 0);
  const parsed = parsedSlots(codes, length);
  tokenizer.reset();
  let start = 0;
  for (const [index, line] of lines.entries()) {
    for (const { start: from, end, scopes } of tokenizer.line(line)) {
      const word = `${index + 1}: ${line.slice(from, end)}`;
      if (scopes.some((scope) => scope.startsWith('invalid'))) agreement.invalid.push(word);
      if (from === end || scopes[0]?.startsWith('meta.directive')) continue;
      const seen = (Object.keys(SLOTS) as Slot[]).find((slot) => scopes.includes(SLOTS[slot]));
      const meant = parsed.get(start + from);
      if (!seen && !meant) continue;
      agreement.words++;
      if (meant === 'type') agreement.types++;
      if (seen === meant) continue;
      agreement.differences.push(`${word} (${seen} is ${meant})`);
      if (meant === 'type') agreement.lostTypes.push(word);
    }
    start += line.length + (codes[start + line.length] === 13 && codes[start + line.length + 1] === 10 ? 2 : 1);
  }
}

/** What the parser takes the characters at each offset for. */
function parsedSlots(codes: Codes, limit: number): Map<number, Slot> {
  const slots = new Map<number, Slot>();
  const reader = new EntryReader(codes);
  const entry = new Entry();
  while (reader.at < limit && reader.next(entry)) {
    if (entry.kind !== RECORD) continue;
    const tokens = { owner: entry.ownerToken, ttl: entry.ttlToken, class: entry.classToken, type: entry.typeToken };
    for (const slot of Object.keys(tokens) as Slot[]) {
      const token = tokens[slot];
      if (token < 0) continue;
      for (let at = entry.starts[token]; at < entry.ends[token]; at++) slots.set(at, slot);
    }
  }
  return slots;
}
