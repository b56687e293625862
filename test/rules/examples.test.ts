/** Every rule's own examples, docs and fixes. */
import { describe, expect, test } from 'vitest';
import { RULES } from '../../server/src/rules/registry.ts';
import { fixed } from '../support/applied.ts';
import { check } from '../support/check.ts';
import { exampleOf, setupOf } from '../support/examples.ts';

describe.each(RULES.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  test('its bad example has this fault and no other', () => {
    const codes = check(exampleOf(rule.doc.bad), setupOf(rule)).findings.map((finding) => finding.code);
    expect([...new Set(codes)]).toEqual([code]);
  });

  test('its good example has none', () => {
    const { findings } = check(exampleOf(rule.doc.good), setupOf(rule));
    expect(findings.map((finding) => `${finding.code}: ${finding.message}`)).toEqual([]);
  });

  test('its documentation is complete', () => {
    const { summary, why, remedy, references } = rule.doc;
    for (const text of [summary, why, remedy]) expect(text).toMatch(/^\S[\s\S]*[.…]$/);
    expect(references.length).toBeGreaterThan(0);
  });

  test('its fixes remove it', () => {
    const text = exampleOf(rule.doc.bad);
    const { findings } = check(text, setupOf(rule));
    const fixes = findings.flatMap((finding) => finding.fixes);
    if (rule.fix === 'none') expect(fixes).toEqual([]);
    else expect(fixes.length).toBeGreaterThan(0);
    for (const finding of findings) {
      for (const fix of finding.fixes) {
        const after = check(fixed(text, fix.edits), setupOf(rule)).findings.filter((left) => left.code === code);
        expect(after.length, fix.title).toBe(findings.length - 1);
        expect(fix.safe).toBe(rule.fix === 'safe');
      }
    }
  });
});
