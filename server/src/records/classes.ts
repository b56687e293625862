/** DNS classes (RFC 1035 §3.2.4; `CLASSnnn` is RFC 3597 §5). */
import { type Codes, codesOf, spells } from '../text/codes.ts';
import { numbered } from './mnemonics.ts';

export const IN = 1;
export const CH = 3;
export const HS = 4;

const NAMES: Readonly<Record<number, string>> = { 1: 'IN', 3: 'CH', 4: 'HS', 254: 'NONE', 255: 'ANY' };
const WORDS: readonly (readonly [string, number])[] = [
  ['in', IN],
  ['ch', CH],
  ['chaos', CH],
  ['hs', HS],
  ['hesiod', HS],
  ['none', 254],
  ['any', 255],
];

export const classMnemonic = (code: number): string => NAMES[code] ?? `CLASS${code}`;

/** Code of the class that a word names; -1 when it names none. */
export function classCodeOf(codes: Codes, start: number, end: number): number {
  if (end - start < 2 || end - start > 10) return -1;
  if (end - start === 2 && (codes[start] | 32) === 105 && (codes[start + 1] | 32) === 110) return IN;
  for (const [word, code] of WORDS) if (spells(codes, start, end, word)) return code;
  return numbered(codes, start, end, 'class', 65535);
}

/** The code of a class written as a string; undefined when it is none. */
export function classOf(text: string): number | undefined {
  const codes = codesOf(text);
  const code = classCodeOf(codes, 0, codes.length);
  return code < 0 ? undefined : code;
}
