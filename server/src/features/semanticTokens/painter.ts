/** Collects tokens: in order, apart from each other, each within one line. */
import { CODE_CLASS, type Codes, IS_NEWLINE } from '../../text/codes.ts';
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
  #end = 0;

  constructor(codes: Codes, range: Range) {
    this.codes = codes;
    this.#range = range;
  }

  get tokens(): readonly SemanticToken[] {
    return this.#tokens;
  }

  /** Paints what lies in the range and behind the last token. */
  paint(start: number, end: number, type: TokenType, modifiers = 0): void {
    const { codes } = this;
    const limit = Math.min(end, codes.length);
    if (limit <= this.#range.start || start >= this.#range.end) return;
    for (let at = Math.max(start, this.#end); at < limit; ) {
      let lineEnd = at;
      while (lineEnd < limit && CODE_CLASS[codes[lineEnd]] !== IS_NEWLINE) lineEnd++;
      if (lineEnd > at) this.#tokens.push({ start: at, length: lineEnd - at, type, modifiers });
      at = lineEnd + 1;
    }
    this.#end = Math.max(this.#end, limit);
  }

  /** Paints parts, which are in order, and what lies between them as something else. */
  paintAround(start: number, end: number, type: TokenType, parts: readonly Part[], modifiers = 0): void {
    let at = start;
    for (const part of parts) {
      if (part.start < at || part.end > end) continue;
      this.paint(at, part.start, type, modifiers);
      this.paint(part.start, part.end, part.type, part.modifiers ?? modifiers);
      at = part.end;
    }
    this.paint(at, end, type, modifiers);
  }
}
