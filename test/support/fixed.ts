/** What a fix makes of a zone. */
import { expect } from 'vitest';
import { check } from './check.ts';
import { APEX } from './marks.ts';

/** The zone below APEX after the first fix with a title of the first finding with a code. */
export function fixed(body: string, code: string, title: string): string {
  const text = APEX + body;
  const finding = check(text).findings.find((each) => each.code === code);
  const fix = finding?.fixes.find((each) => each.title === title);
  if (!fix) expect.fail(`no fix ${title} of ${code}: ${finding?.fixes.map((each) => each.title).join(', ')}`);
  return [...fix.edits]
    .sort((a, b) => b.start - a.start)
    .reduce((left, { start, end, newText }) => left.slice(0, start) + newText + left.slice(end), text)
    .slice(APEX.length);
}
