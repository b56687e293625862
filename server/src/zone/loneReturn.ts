/** Carriage returns that no line feed follows. BIND takes them for line ends, except in comments. */
import { CODE_CLASS, type Codes, IS_BLANK, IS_NEWLINE, LINE_FEED } from '../text/codes.ts';
import { LONE_RETURN, suspectKind } from '../text/suspects.ts';
import { type Token, tokenAt } from '../text/tokens.ts';
import type { Reading } from './reading.ts';

/** Says once for a file that they stand where lines end, and once that they stand in comments which hide text. */
export function reportLoneReturn(reading: Reading, suspects: readonly number[]): void {
  const { codes } = reading.text.file;
  const returns = suspects.filter((at) => suspectKind(codes, at) === LONE_RETURN);
  if (returns.length === 0) return;
  const comments = commentsWith(codes, returns);
  const lineEnds = returns.filter((_, i) => comments[i] === undefined);
  const hiding = returns.filter((at, i) => hidesText(codes, at, comments[i]));
  for (const [at, count, message] of [
    [lineEnds[0], lineEnds.length],
    [hiding[0], hiding.length, 'comment'],
  ] as const) {
    if (at !== undefined) reading.report('lone-carriage-return', at, at + 1, { count }, message);
  }
}

/** For each of some offsets, in order, the comment that it lies in. */
function commentsWith(codes: Codes, offsets: readonly number[]): readonly (Token | undefined)[] {
  let token: Token = { kind: 'newline', start: 0, end: 0 };
  return offsets.map((offset) => {
    if (token.end <= offset) {
      let at = offset;
      while (at > token.end && codes[at - 1] !== LINE_FEED) at--;
      while (at <= offset) {
        token = tokenAt(codes, at, codes.length);
        at = token.end;
      }
    }
    return token.kind === 'comment' ? token : undefined;
  });
}

/** Whether a comment goes on behind a carriage return, which an editor shows as another line. */
function hidesText(codes: Codes, at: number, comment: Token | undefined): boolean {
  for (let i = at + 1; i < (comment?.end ?? 0); i++) {
    const kind = CODE_CLASS[codes[i]];
    if (kind !== IS_BLANK && kind !== IS_NEWLINE) return true;
  }
  return false;
}
