/**
 * Text → entries. Reads one entry after the other, never throws and never loses its place: an entry ends at a newline
 * outside of parentheses, and a parenthesis or quote that is never closed spoils its own entry only.
 */
import {
  CLOSE,
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
import { afterBlanks, afterNewline, endOfComment, endOfLine, endOfQuoted, endOfWord, isClosed } from '../text/scan.ts';
import type { Entry } from './entry.ts';
import { endOfForeignComment, explainComment, explainSuspects, nextLine, startsComment } from './misread.ts';
import { endOfBrokenString, readsAsEntry } from './recovery.ts';
import { findSlots } from './shape.ts';

export class EntryReader {
  readonly codes: Codes;
  readonly limit: number;
  at: number;
  /** What was wrong with the entries read so far; the caller empties it. */
  readonly problems: Problem[] = [];
  /** Offsets of comments that speak to Zonesmith (`; zonesmith…`), in order; the caller empties it. */
  readonly pragmas: number[] = [];
  /** Offsets of strange characters in the text, in order (`findSuspects`). */
  suspects: readonly number[] = [];
  /** Somebody knows that from this offset on every parenthesis that is opened is closed, and no other one. */
  balancedFrom = Number.POSITIVE_INFINITY;
  /** Parentheses were read around a line that reads as an entry of its own. */
  hasSwallowed = false;
  #suspect = 0;
  /** A parenthesis was found open at the end, so the next open one is cut at the first line that reads as an entry. */
  #parenthesesBroken: boolean;

  /** `parenthesesBroken`: a reader has found before that a parenthesis in this text is never closed. */
  constructor(codes: Codes, start = 0, limit = codes.length, parenthesesBroken = false) {
    this.#parenthesesBroken = parenthesesBroken;
    this.codes = codes;
    this.at = start;
    this.limit = limit;
  }

  /** Whether a parenthesis was found that is never closed. */
  get parenthesesBroken(): boolean {
    return this.#parenthesesBroken;
  }

  /** Fills `entry` with the next entry; false at the end of the text. */
  next(entry: Entry): boolean {
    if (this.at >= this.limit) return false;
    entry.reset(this.at);
    entry.indented = CODE_CLASS[this.codes[this.at]] === IS_BLANK;
    if (this.readForeignComment(entry)) return true;
    this.readTokens(entry);
    entry.end = this.at;
    if (this.#suspect < this.suspects.length && this.suspects[this.#suspect] < entry.end) this.takeSuspects(entry);
    if (entry.count > 0) this.findShape(entry);
    return true;
  }

  private findShape(entry: Entry): void {
    const { misread } = entry;
    const before = this.problems.length;
    findSlots(this.codes, entry, this.problems);
    if (misread) {
      entry.misread = misread;
      this.problems.length = before;
    } else if (!entry.misread && entry.commentToken >= 0) explainComment(this.codes, entry, this.limit);
  }

  /** Reads over a line that is a comment in another language; false when there is none. */
  private readForeignComment(entry: Entry): boolean {
    const { codes, limit } = this;
    const end = startsCommentAt(codes, this.at, limit, entry.indented)
      ? endOfForeignComment(codes, this.at, limit)
      : -1;
    if (end < 0) return false;
    const start = afterBlanks(codes, this.at, limit);
    this.problems.push({ code: 'wrong-comment-character', start, end });
    this.at = entry.end = nextLine(codes, end, limit);
    while (this.suspects[this.#suspect] < this.at) this.#suspect++;
    return true;
  }

  private takeSuspects(entry: Entry): void {
    const first = this.#suspect;
    while (this.suspects[this.#suspect] < entry.end) this.#suspect++;
    explainSuspects(this.codes, entry, this.suspects.slice(first, this.#suspect));
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
            if (resume >= 0) this.hasSwallowed = true;
            return;
          }
          if (resume < 0 && readsAsEntry(codes, at, limit)) {
            resume = at;
            resumeCount = entry.count;
          }
          if (resume >= 0 && (this.#parenthesesBroken || at >= this.balancedFrom)) at = limit;
          break;
        case IS_COMMENT: {
          const end = endOfComment(codes, at, limit);
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
          else entry.misread = { code: 'unopened-parenthesis', start: at, end: at + 1 };
          at++;
          break;
        case IS_QUOTE: {
          let end = endOfQuoted(codes, at, limit);
          if (!isClosed(codes, at, end)) end = this.recoverString(at, end);
          entry.push(at, end, true);
          at = end;
          break;
        }
        default: {
          const end = endOfWord(codes, at, limit);
          if (entry.commentToken < 0 && startsComment(codes, at)) entry.commentToken = entry.count;
          entry.push(at, end, false);
          at = end;
        }
      }
    }
    this.at = limit;
    if (depth === 0 || this.isOpenedInComment(entry)) return;
    if (resume >= 0) this.resumeAt(resume, resumeCount, entry);
    this.reportUnclosed(entry);
  }

  /** Goes on at an offset inside the parentheses, and forgets what was read behind it. */
  private resumeAt(resume: number, count: number, entry: Entry): void {
    this.#parenthesesBroken = true;
    this.at = resume;
    entry.count = count;
    if (entry.commentToken >= count) entry.commentToken = -1;
    while ((this.problems.at(-1)?.start ?? -1) >= resume) this.problems.pop();
    while ((this.pragmas.at(-1) ?? -1) >= resume) this.pragmas.pop();
  }

  /** Whether the parenthesis stands in a comment of another kind, `// (see below`; then the entry ends with its line. */
  private isOpenedInComment(entry: Entry): boolean {
    const { commentToken, openedAt } = entry;
    if (commentToken < 1 || entry.starts[commentToken] > openedAt) return false;
    this.#parenthesesBroken = true;
    const start = entry.starts[commentToken];
    const end = endOfLine(this.codes, start, this.limit);
    if (end < openedAt) return false;
    entry.misread = { code: 'wrong-comment-character', start, end };
    entry.count = commentToken;
    this.at = nextLine(this.codes, end, this.limit);
    return true;
  }

  private reportUnclosed(entry: Entry): void {
    const { codes } = this;
    const last = entry.count === 0 ? entry.openedAt + 1 : Math.max(entry.openedAt + 1, entry.ends[entry.count - 1]);
    let closedInComment = -1;
    for (let i = last; i < this.at && closedInComment < 0; i++) if (codes[i] === CLOSE) closedInComment = i;
    entry.misread = {
      code: 'unclosed-parenthesis',
      start: entry.openedAt,
      end: entry.openedAt + 1,
      args: { closeAt: last },
      ...(closedInComment >= 0 && { message: 'inComment' }),
    };
  }

  /** Where to go on after the string from `start` whose quote is not closed on its line. */
  private recoverString(start: number, end: number): number {
    const { codes, limit } = this;
    const closedAt = endOfBrokenString(codes, end, limit);
    if (closedAt < 0) {
      this.problems.push({ code: 'unclosed-quote', start, end });
      return end;
    }
    this.problems.push({ code: 'unclosed-quote', start, end: closedAt, message: 'lines' });
    return closedAt;
  }
}

/** A quick look at the first character of an entry, before anything else is done about it. */
function startsCommentAt(codes: Codes, at: number, limit: number, indented: boolean): boolean {
  return startsComment(codes, indented ? afterBlanks(codes, at, limit) : at);
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
