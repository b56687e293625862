/** Type mnemonics ↔ codes, `TYPEnnn` and `CLASSnnn` included (RFC 3597 §5). Knows no descriptor. */
import { type Codes, codesOf, LOWER } from '../text/codes.ts';
import { TYPE_CODES } from './data/mnemonics.ts';

const mnemonics = new Map<number, string>(TYPE_CODES.map(([mnemonic, code]) => [code, mnemonic]));
const LONGEST = 10;
/** BIND reads no number of a type or class that is written with more digits. */
const MOST_DIGITS = 5;

/** Most mnemonics have four letters at most, which fit one number: an open hash table from letters to codes. */
const SLOTS = 512;
const shortLetters = new Int32Array(SLOTS);
const shortCodes = new Uint16Array(SLOTS);
const longMnemonics = TYPE_CODES.filter(([mnemonic]) => mnemonic.length > 4);
for (const [mnemonic, code] of TYPE_CODES) {
  if (mnemonic.length > 4) continue;
  const letters = lettersOf(codesOf(mnemonic), 0, mnemonic.length);
  const slot = slotOf(letters);
  shortLetters[slot] = letters;
  shortCodes[slot] = code;
}

/** Up to four ASCII letters in lower case, one octet each. */
function lettersOf(codes: Codes, start: number, end: number): number {
  let letters = 0;
  for (let i = start; i < end; i++) letters = (letters << 8) | LOWER[codes[i] & 127];
  return letters;
}

/** Where letters stand in the table, or would stand. */
function slotOf(letters: number): number {
  let slot = Math.imul(letters, 0x9e3779b1) >>> 23;
  while (shortLetters[slot] !== 0 && shortLetters[slot] !== letters) slot = (slot + 1) & (SLOTS - 1);
  return slot;
}

/** The mnemonic of a type, `TYPEnnn` when it has none. */
export const mnemonicOf = (code: number): string => mnemonics.get(code) ?? `TYPE${code}`;

/** Code of the type that a word names, in any letter case; -1 when it names none. */
export function typeCodeOf(codes: Codes, start: number, end: number): number {
  const length = end - start;
  if (length < 1 || length > LONGEST) return -1;
  for (let i = start; i < end; i++) if (codes[i] > 127) return -1;
  if (length <= 4) return shortCodes[slotOf(lettersOf(codes, start, end))] || -1;
  for (const [mnemonic, code] of longMnemonics) if (spellsUpper(codes, start, length, mnemonic)) return code;
  return numbered(codes, start, end, 'type', 65535);
}

function spellsUpper(codes: Codes, start: number, length: number, mnemonic: string): boolean {
  if (mnemonic.length !== length) return false;
  for (let i = 0; i < length; i++) if (LOWER[codes[start + i]] !== LOWER[mnemonic.charCodeAt(i)]) return false;
  return true;
}

/** Code of a type written as a string; undefined when it is none. */
export function typeOf(text: string): number | undefined {
  const codes = codesOf(text);
  const code = typeCodeOf(codes, 0, codes.length);
  return code < 0 ? undefined : code;
}

/** The number in `TYPE123` or `CLASS123`; -1 when the word is something else. `prefix` is in lower case. */
export function numbered(codes: Codes, start: number, end: number, prefix: string, largest: number): number {
  if (end - start <= prefix.length || end - start > prefix.length + MOST_DIGITS) return -1;
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
