/** Every rule's own examples, docs and fixes. */
import { describe, expect, test } from 'vitest';
import { RULES } from '../../server/src/rules/registry.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import { fixed } from '../support/applied.ts';
import { type CheckSetup, check } from '../support/check.ts';
import { APEX } from '../support/marks.ts';

const zoneOf = (body: string): string => (/\bSOA\b/i.test(body) ? body : APEX + body);

/**
 * Rules about what a file is look at it as it comes, without being told its origin. Rules of the preset `strict` are
 * turned on one by one.
 */
const setupOf = ({ code, group, severity, preset, doc }: Rule): CheckSetup => ({
  ...(preset && { settings: { [code]: severity } }),
  ...((group === 'file' || OWN_ORIGIN.test(doc.bad)) && { origin: null }),
  ...(doc.file !== undefined && { path: doc.file }),
  ...(doc.others && { files: doc.others }),
});

/** An example that brings its own SOA below a `$ORIGIN` is the zone of that name. */
const OWN_ORIGIN = /^\$ORIGIN \S+\n@.* SOA /;

describe.each(RULES.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  test('its bad example has this fault and no other', () => {
    const codes = check(zoneOf(rule.doc.bad), setupOf(rule)).findings.map((finding) => finding.code);
    expect([...new Set(codes)]).toEqual([code]);
  });

  test('its good example has none', () => {
    const { findings } = check(zoneOf(rule.doc.good), setupOf(rule));
    expect(findings.map((finding) => `${finding.code}: ${finding.message}`)).toEqual([]);
  });

  test('its documentation is complete', () => {
    const { summary, why, remedy, references } = rule.doc;
    for (const text of [summary, why, remedy]) expect(text).toMatch(/^\S[\s\S]*[.…]$/);
    expect(references.length).toBeGreaterThan(0);
  });

  test('its fixes remove it', () => {
    const text = zoneOf(rule.doc.bad);
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
