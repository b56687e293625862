/** What must be true of formatting, whatever the text is. */
import { expect } from 'vitest';
import { type FormatOptions, formatEdits, formatText } from '../../server/src/features/format.ts';
import { type Codes, codesOf, textOf } from '../../server/src/text/codes.ts';
import { tokenize } from '../../server/src/text/tokens.ts';
import { printZone } from '../../server/src/zone/print.ts';
import type { Zone } from '../../server/src/zone/zone.ts';

/** Formats a text and checks all that is not a matter of taste; returns the result. */
export function formatSoundly(codes: Codes, options: FormatOptions = {}): string {
  const text = formatText(codes, options);
  const formatted = codesOf(text);
  expect(signature(formatted)).toBe(signature(codes));
  expect(formatText(formatted, options)).toBe(text);
  expect(applied(codes, options)).toBe(text);
  return text;
}

/** Words, strings, comments and parentheses in order, with the line breaks between them and what starts a line. */
export function signature(codes: Codes): string {
  const found: string[] = [];
  let depth = 0;
  let line = true;
  for (const { kind, start, end } of tokenize(codes)) {
    if (kind === 'newline') line = true;
    if (kind === 'blank' || kind === 'newline') continue;
    const text = textOf(codes, start, end);
    const startsLine = line && found.length > 0 ? 'newline ' : '';
    const isOwner = depth === 0 && line && kind !== 'comment' ? `column ${isAtStart(codes, start) ? 0 : 'later'} ` : '';
    found.push(`${startsLine}${isOwner}${kind} ${kind === 'comment' ? text.replace(/[ \t]+$/, '') : text}`);
    if (kind === 'open') depth++;
    if (kind === 'close' && depth > 0) depth--;
    line = false;
  }
  return found.join('\n');
}

const isAtStart = (codes: Codes, at: number): boolean => at === 0 || codes[at - 1] === 10 || codes[at - 1] === 13;

/** The text with the edits of the formatter. */
function applied(codes: Codes, options: FormatOptions): string {
  const text = textOf(codes, 0, codes.length);
  let result = '';
  let copied = 0;
  for (const edit of formatEdits(codes, options)) {
    expect(edit.start).toBeGreaterThanOrEqual(copied);
    result += text.slice(copied, edit.start) + edit.text;
    copied = edit.end;
  }
  return result + text.slice(copied);
}

export const recordSet = (zone: Zone): string => Array.from(printZone(zone)).sort().join('\n');
