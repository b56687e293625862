/** Words of a configuration file with their places; shared by the readers, which differ in a few signs only. */
import type { Span } from './serverConfig.ts';

export interface Token extends Span {
  /** What the word says: without quotes, escapes resolved. */
  readonly text: string;
  readonly quoted: boolean;
  /** No other word stands before it on its line. */
  readonly startsLine: boolean;
}

export interface TokenStyle {
  /** Characters that are words of their own. */
  readonly punctuation: string;
  readonly quotes: string;
  /** What starts a comment where a word could start. */
  readonly comments: readonly ('#' | '//' | '/*')[];
}

/** Splits a text into words. Quoted text ends at the end of its line at the latest, so one lost quote costs one line. */
export function tokenize(text: string, style: TokenStyle, offset = 0): Token[] {
  const tokens: Token[] = [];
  const signs = new Set([...style.punctuation, ...style.quotes]);
  let startsLine = true;
  let at = 0;
  while (at < text.length) {
    const character = text[at];
    if (character === '\n') startsLine = true;
    if (isBlank(character)) {
      at++;
      continue;
    }
    const afterComment = endOfComment(text, at, style);
    if (afterComment > at) {
      at = afterComment;
      continue;
    }
    const start = at;
    const quoted = style.quotes.includes(character);
    if (quoted) at = endOfQuoted(text, at);
    else if (style.punctuation.includes(character)) at++;
    else while (at < text.length && !isBlank(text[at]) && !signs.has(text[at])) at++;
    const word = quoted ? unquoted(text.slice(start, at)) : text.slice(start, at);
    tokens.push({ text: word, start: offset + start, end: offset + at, quoted, startsLine });
    startsLine = false;
  }
  return tokens;
}

/** The place of a word, without the word. */
export const spanOf = ({ start, end }: Token): Span => ({ start, end });

const isBlank = (character: string): boolean => character <= ' ' || character === '\ufeff';

/** The offset after the comment that starts at `at`; `at` itself when none does. */
function endOfComment(text: string, at: number, style: TokenStyle): number {
  const opener = style.comments.find((sign) => text.startsWith(sign, at));
  if (opener === undefined) return at;
  const end = opener === '/*' ? text.indexOf('*/', at + 2) : text.indexOf('\n', at);
  if (end < 0) return text.length;
  return opener === '/*' ? end + 2 : end;
}

/** The offset after the quoted text that opens at `at`. */
function endOfQuoted(text: string, at: number): number {
  const quote = text[at++];
  while (at < text.length && text[at] !== '\n') {
    if (text[at] === quote) return at + 1;
    at += text[at] === '\\' && text[at + 1] !== '\n' ? 2 : 1;
  }
  return Math.min(at, text.length);
}

/** What quoted text says; its closing quote may be missing. */
function unquoted(written: string): string {
  const closed = written.length > 1 && written.endsWith(written[0]);
  return written.slice(1, closed ? -1 : undefined).replace(/\\(["'\\])/g, '$1');
}
