/** Every rule's own examples, docs and fixes. */
import { describe, expect, test } from 'vitest';
import { RULES } from '../../server/src/rules/registry.ts';
import { check } from '../support/check.ts';
import { APEX } from '../support/marks.ts';

const zoneOf = (body: string): string => (/\bSOA\b/i.test(body) ? body : APEX + body);

/** The text after all edits of a fix. */
function applyFix(text: string, edits: readonly { start: number; end: number; newText: string }[]): string {
  const sorted = [...edits].sort((a, b) => b.start - a.start);
  return sorted.reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text);
}

describe.each(RULES.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  test('its bad example has this fault and no other', () => {
    const codes = check(zoneOf(rule.doc.bad)).findings.map((finding) => finding.code);
    expect([...new Set(codes)]).toEqual([code]);
  });

  test('its good example has none', () => {
    const { findings } = check(zoneOf(rule.doc.good));
    expect(findings.map((finding) => `${finding.code}: ${finding.message}`)).toEqual([]);
  });

  test('its documentation is complete', () => {
    const { summary, why, remedy, references } = rule.doc;
    for (const text of [summary, why, remedy]) expect(text).toMatch(/^\S[\s\S]*[.…]$/);
    expect(references.length).toBeGreaterThan(0);
  });

  test('its fixes remove it', () => {
    const text = zoneOf(rule.doc.bad);
    const { findings } = check(text);
    const fixes = findings.flatMap((finding) => finding.fixes);
    if (rule.fix === 'none') expect(fixes).toEqual([]);
    else expect(fixes.length).toBeGreaterThan(0);
    for (const finding of findings) {
      for (const fix of finding.fixes) {
        const after = check(applyFix(text, fix.edits)).findings.filter((left) => left.code === code);
        expect(after.length, fix.title).toBe(findings.length - 1);
        expect(fix.safe).toBe(rule.fix === 'safe');
      }
    }
  });
});
