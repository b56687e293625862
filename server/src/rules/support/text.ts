/** Text of TXT records: what its strings hold, and how it is written. */
import { textOf } from '../../text/codes.ts';

/** Whether the octets from `at` on spell ASCII letters, digits or `=`, case aside; `word` is in lower case. */
export function startsWith(octets: Uint8Array, at: number, word: string): boolean {
  if (at + word.length > octets.length) return false;
  for (let i = 0; i < word.length; i++) if ((octets[at + i] | 32) !== word.charCodeAt(i)) return false;
  return true;
}

/** The strings of RDATA that is a list of character-strings, one character for each octet. */
export function stringsOf(rdata: Uint8Array): string[] {
  const strings: string[] = [];
  for (let at = 0; at < rdata.length; at += rdata[at] + 1) {
    strings.push(textOf(rdata, at + 1, at + 1 + rdata[at]));
  }
  return strings;
}

const LONGEST = 255;

/** ASCII text as quoted strings of at most 255 characters; undefined when other characters are in it. */
export function quoted(text: string): string | undefined {
  if (!/^[\x20-\x7e]*$/.test(text)) return undefined;
  const chunks: string[] = [];
  for (let at = 0; at < text.length || at === 0; at += LONGEST) chunks.push(text.slice(at, at + LONGEST));
  return chunks.map((chunk) => `"${chunk.replace(/["\\]/g, '\\$&')}"`).join(' ');
}
