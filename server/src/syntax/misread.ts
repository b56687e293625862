/** Lines that look right to a person and are read as something else: comments of other languages, strange characters. */
import { CARRIAGE_RETURN, type Codes, LINE_FEED, NUL } from '../text/codes.ts';
import type { Problem } from '../text/problem.ts';
import { afterBlanks, afterNewline, endOfLine } from '../text/scan.ts';
import { CONTROL, LIKE_BLANK, LIKE_QUOTE, LONE_RETURN, suspectKind } from '../text/suspects.ts';
import { DIRECTIVE, type Entry, RECORD } from './entry.ts';
import { readsAsEntry } from './recovery.ts';

const HASH = 35;
const EQUALS = 61;
const STAR = 42;
const SLASH = 47;
const LETTER_V = 118;

/** How many lines a comment between slashes and stars may have. */
const MOST_LINES = 200;

/** Whether a word that starts at `at` starts as comments do in other languages: `#`, `//` or a slash and a star. */
export function startsComment(codes: Codes, at: number): boolean {
  const code = codes[at];
  return code === HASH || (code === SLASH && (codes[at + 1] === SLASH || codes[at + 1] === STAR));
}

/**
 * Whether the line that starts at `at` is such a comment, so that its quotes and parentheses mean nothing. Then the
 * answer is where it ends, otherwise -1: `#www A 192.0.2.1` is a record of the name `#www`.
 */
export function endOfForeignComment(codes: Codes, at: number, limit: number): number {
  const first = afterBlanks(codes, at, limit);
  if (first >= limit || !startsComment(codes, first)) return -1;
  if (codes[first] === SLASH && codes[first + 1] === STAR) return endOfBlockComment(codes, first, limit);
  if (readsAsEntry(codes, at, limit)) return -1;
  return endOfLine(codes, first, limit);
}

function endOfBlockComment(codes: Codes, at: number, limit: number): number {
  const firstLine = endOfLine(codes, at, limit);
  let i = at + 2;
  for (let lines = 0; i < limit && lines < MOST_LINES; i++) {
    if (codes[i] === LINE_FEED) lines++;
    if (codes[i] === STAR && codes[i + 1] === SLASH) {
      const end = endOfLine(codes, i, limit);
      return afterBlanks(codes, i + 2, end) === end ? end : firstLine;
    }
  }
  return firstLine;
}

/**
 * Looks at the suspects among an entry's characters, whose offsets are given, and says what the first one is taken for;
 * a NUL rather than others, because BIND refuses it in any word.
 */
export function explainSuspects(codes: Codes, entry: Entry, suspects: readonly number[]): void {
  let token = 0;
  let isExplained = false;
  for (const at of suspects) {
    while (token < entry.count && entry.ends[token] <= at) token++;
    if (token === entry.count) return;
    if (entry.starts[token] > at || (isExplained && codes[at] !== NUL)) continue;
    const problem = explainSuspect(codes, entry, token, at);
    if (!problem) continue;
    entry.misread = problem;
    isExplained = true;
    if (codes[at] === NUL) return;
  }
}

/** What a suspect in a token is taken for; undefined when there is nothing to say about it. */
function explainSuspect(codes: Codes, entry: Entry, token: number, at: number): Problem | undefined {
  const kind = suspectKind(codes, at);
  const [start, end, quoted] = [entry.starts[token], entry.ends[token], entry.quoted[token] === 1];
  const code = codes[at];
  if (kind === LONE_RETURN) return undefined;
  if (kind === LIKE_QUOTE) {
    // At the start of a word, or of the value of a parameter: alpn=“h2”.
    const opens = at === start || codes[at - 1] === EQUALS;
    return quoted || !opens ? undefined : { code: 'smart-quotes', start: at, end, args: { code }, loads: true };
  }
  if (kind === CONTROL) {
    if (quoted) return undefined;
    return { code: 'control-character', start: at, end: at + 1, args: { code }, ...(code !== NUL && { loads: true }) };
  }
  if (quoted && isJoiner(code) && codes[start + 1] !== LETTER_V) return undefined;
  const message = quoted ? 'string' : kind === LIKE_BLANK ? 'likeBlank' : 'invisible';
  const args = { code, tokenStart: start, tokenEnd: end };
  return { code: 'invisible-character', start: at, end: at + 1, message, args, loads: true };
}

/** Joins letters of some scripts and pictures: at home in a text, unless it is a policy (`v=…`). */
const isJoiner = (code: number): boolean => code === 0x200c || code === 0x200d;

/** Says what a word is that starts as comments do in other languages, if it is one in an entry that reads well. */
export function explainComment(codes: Codes, entry: Entry, limit: number): void {
  const { commentToken } = entry;
  const start = entry.starts[commentToken];
  const code = 'wrong-comment-character';
  if (entry.kind === RECORD && commentToken === 0) {
    entry.misread = { code, start, end: entry.ends[0], message: 'record', loads: true };
  } else if (entry.kind === RECORD && commentToken > entry.first && entry.quoted[commentToken - 1] === 1) {
    entry.misread = { code, start, end: endOfLine(codes, start, limit), message: 'string', loads: true };
  } else if (entry.kind === DIRECTIVE && commentToken > entry.first) {
    entry.misread = { code, start, end: endOfLine(codes, start, limit) };
    entry.count = commentToken;
  }
}

/** The start of the line after the one that ends at `end`. */
export const nextLine = (codes: Codes, end: number, limit: number): number =>
  end < limit && (codes[end] === LINE_FEED || codes[end] === CARRIAGE_RETURN) ? afterNewline(codes, end, limit) : end;
