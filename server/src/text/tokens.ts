/**
 * Text → tokens, without loss: the tokens lie end to end, so joined they are the text. For what looks at the text as it
 * is written (formatting, colours); reading a zone does not need the blanks and comments in between.
 */
import { CODE_CLASS, type Codes, IS_BLANK, IS_CLOSE, IS_COMMENT, IS_NEWLINE, IS_OPEN, IS_QUOTE } from './codes.ts';
import { afterBlanks, afterNewline, endOfComment, endOfQuoted, endOfWord } from './scan.ts';

export type TokenKind = 'word' | 'quoted' | 'blank' | 'newline' | 'comment' | 'open' | 'close';

export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
}

/** The tokens between two offsets. `start` must not lie within a quoted string or a comment. */
export function tokenize(codes: Codes, start = 0, limit = codes.length): Token[] {
  const tokens: Token[] = [];
  for (let at = start; at < limit; ) {
    const token = tokenAt(codes, at, limit);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

/** The token that starts at `at`. */
export function tokenAt(codes: Codes, at: number, limit: number): Token {
  switch (CODE_CLASS[codes[at]]) {
    case IS_BLANK:
      return { kind: 'blank', start: at, end: afterBlanks(codes, at, limit) };
    case IS_NEWLINE:
      return { kind: 'newline', start: at, end: afterNewline(codes, at, limit) };
    case IS_OPEN:
      return { kind: 'open', start: at, end: at + 1 };
    case IS_CLOSE:
      return { kind: 'close', start: at, end: at + 1 };
    case IS_COMMENT:
      return { kind: 'comment', start: at, end: endOfComment(codes, at, limit) };
    case IS_QUOTE:
      return { kind: 'quoted', start: at, end: endOfQuoted(codes, at, limit) };
    default:
      return { kind: 'word', start: at, end: endOfWord(codes, at, limit) };
  }
}
