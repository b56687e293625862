/** Type mnemonics ↔ codes, `TYPEnnn` and `CLASSnnn` included (RFC 3597 §5). Knows no descriptor. */
import { type Codes, codesOf, LOWER } from '../text/codes.ts';
import { TYPE_CODES } from './data/mnemonics.ts';

const mnemonics = new Map<number, string>(TYPE_CODES.map(([mnemonic, code]) => [code, mnemonic]));
const LONGEST = 10;

/** Mnemonics by a hash of their letters, so that looking one up makes no string. */
const buckets: (readonly [mnemonic: string, code: number])[][] = Array.from({ length: 256 }, () => []);
for (const entry of TYPE_CODES) buckets[hashOf(codesOf(entry[0]), 0, entry[0].length)].push(entry);

function hashOf(codes: Codes, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + LOWER[codes[i] & 255]) | 0;
  return hash & 255;
}

/** The mnemonic of a type, `TYPEnnn` when it has none. */
export const mnemonicOf = (code: number): string => mnemonics.get(code) ?? `TYPE${code}`;

/** Code of the type that a word names, in any letter case; -1 when it names none. */
export function typeCodeOf(codes: Codes, start: number, end: number): number {
  const length = end - start;
  if (length < 1 || length > LONGEST) return -1;
  for (const [mnemonic, code] of buckets[hashOf(codes, start, end)]) {
    if (mnemonic.length !== length) continue;
    let i = 0;
    while (i < length && codes[start + i] < 128 && LOWER[codes[start + i]] === LOWER[mnemonic.charCodeAt(i)]) i++;
    if (i === length) return code;
  }
  return numbered(codes, start, end, 'type', 65535);
}

/** Code of a type written as a string; undefined when it is none. */
export function typeOf(text: string): number | undefined {
  const codes = codesOf(text);
  const code = typeCodeOf(codes, 0, codes.length);
  return code < 0 ? undefined : code;
}

/** The number in `TYPE123` or `CLASS123`; -1 when the word is something else. `prefix` is in lower case. */
export function numbered(codes: Codes, start: number, end: number, prefix: string, largest: number): number {
  if (end - start <= prefix.length) return -1;
  for (let i = 0; i < prefix.length; i++) {
    if (codes[start + i] > 127 || LOWER[codes[start + i]] !== prefix.charCodeAt(i)) return -1;
  }
  let value = 0;
  for (let i = start + prefix.length; i < end; i++) {
    const digit = codes[i] - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value <= largest ? value : -1;
}
