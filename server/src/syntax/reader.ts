/**
 * Text → entries. Reads one entry after the other, never throws and never loses its place: an entry ends at a newline
 * outside of parentheses, and a parenthesis or quote that is never closed spoils its own entry only.
 */
import {
  CODE_CLASS,
  type Codes,
  IS_BLANK,
  IS_CLOSE,
  IS_COMMENT,
  IS_NEWLINE,
  IS_OPEN,
  IS_QUOTE,
  SEMICOLON,
} from '../text/codes.ts';
import type { Problem } from '../text/problem.ts';
import { afterBlanks, afterNewline, endOfLine, endOfQuoted, endOfWord, isClosed } from '../text/scan.ts';
import type { Entry } from './entry.ts';
import { readsAsEntry } from './recovery.ts';
import { findSlots } from './slots.ts';

export class EntryReader {
  readonly codes: Codes;
  readonly limit: number;
  at: number;
  /** What was wrong with the entries read so far; the caller empties it. */
  readonly problems: Problem[] = [];
  /** Offsets of comments that speak to Zonesmith (`; zonesmith…`), in order; the caller empties it. */
  readonly pragmas: number[] = [];
  /** A parenthesis was found open at the end, so the next open one is cut at the first line that reads as an entry. */
  #parenthesesBroken = false;

  constructor(codes: Codes, start = 0, limit = codes.length) {
    this.codes = codes;
    this.at = start;
    this.limit = limit;
  }

  /** Fills `entry` with the next entry; false at the end of the text. */
  next(entry: Entry): boolean {
    if (this.at >= this.limit) return false;
    entry.reset(this.at);
    entry.indented = CODE_CLASS[this.codes[this.at]] === IS_BLANK;
    this.readTokens(entry);
    entry.end = this.at;
    if (entry.count > 0) findSlots(this.codes, entry, this.problems);
    return true;
  }

  private readTokens(entry: Entry): void {
    const { codes, limit } = this;
    let at = this.at;
    let depth = 0;
    // Where a line inside the parentheses reads as an entry of its own: the place to recover at.
    let resume = -1;
    let resumeCount = 0;
    while (at < limit) {
      switch (CODE_CLASS[codes[at]]) {
        case IS_BLANK:
          at++;
          break;
        case IS_NEWLINE:
          at = afterNewline(codes, at, limit);
          if (depth === 0) {
            this.at = at;
            return;
          }
          if (resume < 0 && readsAsEntry(codes, at, limit)) {
            resume = at;
            resumeCount = entry.count;
            if (this.#parenthesesBroken) at = limit;
          }
          break;
        case IS_COMMENT: {
          const end = endOfLine(codes, at, limit);
          if (isPragma(codes, at, end)) this.pragmas.push(at);
          at = end;
          break;
        }
        case IS_OPEN:
          if (entry.openedAt < 0) entry.openedAt = at;
          depth++;
          at++;
          break;
        case IS_CLOSE:
          if (depth > 0) depth--;
          else this.problems.push({ code: 'unopened-parenthesis', start: at, end: at + 1 });
          at++;
          break;
        case IS_QUOTE: {
          const end = endOfQuoted(codes, at, limit);
          if (!isClosed(codes, at, end)) this.problems.push({ code: 'unclosed-quote', start: at, end });
          entry.push(at, end, true);
          at = end;
          break;
        }
        default: {
          const end = endOfWord(codes, at, limit);
          entry.push(at, end, false);
          at = end;
        }
      }
    }
    this.at = limit;
    if (depth === 0) return;
    this.problems.push({ code: 'unclosed-parenthesis', start: entry.openedAt, end: entry.openedAt + 1 });
    if (resume >= 0) {
      this.#parenthesesBroken = true;
      this.at = resume;
      entry.count = resumeCount;
    }
  }
}

const PRAGMA = 'zonesmith';

/** Whether the comment at `at` speaks to Zonesmith. */
function isPragma(codes: Codes, at: number, end: number): boolean {
  while (at < end && codes[at] === SEMICOLON) at++;
  at = afterBlanks(codes, at, end);
  if (at + PRAGMA.length > end) return false;
  for (let i = 0; i < PRAGMA.length; i++) if ((codes[at + i] | 32) !== PRAGMA.charCodeAt(i)) return false;
  return true;
}
