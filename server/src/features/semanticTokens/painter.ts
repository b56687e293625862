/** Collects tokens: each within one line, in the end in order and apart from each other. */
import { CODE_CLASS, type Codes, IS_NEWLINE } from '../../text/codes.ts';
import { afterBlanks } from '../../text/scan.ts';
import type { Range } from '../snapshot.ts';
import type { TokenType } from './legend.ts';

export interface SemanticToken {
  readonly start: number;
  readonly length: number;
  readonly type: TokenType;
  /** A bit for each of the legend's modifiers. */
  readonly modifiers: number;
}

/** A part of a token that is something else than the rest of it. */
export interface Part extends Range {
  readonly type: TokenType;
  readonly modifiers?: number;
}

export class Painter {
  readonly codes: Codes;
  readonly #tokens: SemanticToken[] = [];
  readonly #range: Range;

  constructor(codes: Codes, range: Range) {
    this.codes = codes;
    this.#range = range;
  }

  /** What was painted; of tokens that overlap, the first. */
  get tokens(): readonly SemanticToken[] {
    let end = 0;
    return this.#tokens
      .sort((a, b) => a.start - b.start)
      .filter(({ start, length }) => {
        if (start < end) return false;
        end = start + length;
        return true;
      });
  }

  /** Paints what lies in the range. */
  paint(start: number, end: number, type: TokenType, modifiers = 0): void {
    const { codes } = this;
    const limit = Math.min(end, codes.length);
    if (limit <= this.#range.start || start >= this.#range.end) return;
    for (let at = start; at < limit; ) {
      let lineEnd = at;
      while (lineEnd < limit && CODE_CLASS[codes[lineEnd]] !== IS_NEWLINE) lineEnd++;
      if (lineEnd > at) this.#tokens.push({ start: at, length: lineEnd - at, type, modifiers });
      at = lineEnd + 1;
    }
  }

  /** Paints parts, which are in order, and what lies between them, but for blanks, as something else. */
  paintAround(start: number, end: number, type: TokenType, parts: readonly Part[], modifiers = 0): void {
    let at = start;
    for (const part of parts) {
      if (part.start < at || part.end > end) continue;
      if (!this.isBlank(at, part.start)) this.paint(at, part.start, type, modifiers);
      this.paint(part.start, part.end, part.type, part.modifiers ?? modifiers);
      at = part.end;
    }
    this.paint(at, end, type, modifiers);
  }

  private isBlank(start: number, end: number): boolean {
    return afterBlanks(this.codes, start, end) >= end;
  }
}
