/** Whether a text is a zone file, by what it says: such files have no ending of their own. */
import { type LineLook, lookOf } from './zoneLine.ts';

/** How much of a text is looked at. */
export const LOOK_LENGTH = 16_384;

/** Openings of scripts, markup and patches, which may hold whole zones. */
const OTHER_FORMATS = /^(#!|<\?xml|<!DOCTYPE|--- |diff |Index: |From )/i;

/** Whether the start of a text looks like a zone file, or like a part or a template of one. */
export function looksLikeZone(text: string): boolean {
  const start = text.slice(0, LOOK_LENGTH).replace(/^\ufeff/, '');
  if (start.includes('\0') || OTHER_FORMATS.test(start)) return false;
  const count = countLooks(start, text.length > LOOK_LENGTH);
  const good = count.sure + count.record;
  if (good === 0) return false;
  return count.sure > 0 ? count.foreign <= good : count.foreign + count.template <= good / 4;
}

/** How many lines look like what. The last line of a text that goes on is not counted. */
function countLooks(text: string, goesOn: boolean): Record<LineLook, number> {
  const count = { neutral: 0, sure: 0, record: 0, template: 0, foreign: 0 };
  const lines = text.split(/\r\n|[\n\r]/);
  if (goesOn && lines.length > 1) lines.pop();
  let depth = 0;
  for (const line of lines) {
    const code = withoutComment(line);
    count[depth > 0 ? 'neutral' : lookOf(code)]++;
    depth = Math.max(0, depth + nesting(code));
  }
  return count;
}

/** The line up to a `;` outside of quotes. */
const withoutComment = (line: string): string => /^(?:"(?:[^"\\]|\\.)*"?|\\.|[^";\\])*/.exec(line)?.[0] ?? '';

/** How many parentheses a line opens, less those that it closes. */
function nesting(code: string): number {
  const bare = code.replace(/"(?:[^"\\]|\\.)*"?|\\./g, '');
  return bare.split('(').length - bare.split(')').length;
}
