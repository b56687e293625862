/** All actions on the examples of all rules: each is applied, and what comes out is checked again. */
import { describe, expect, it } from 'vitest';
import { type CodeAction, codeActions } from '../../server/src/features/codeActions.ts';
import { RULES } from '../../server/src/rules/registry.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import { printZone } from '../../server/src/zone/print.ts';
import { applied } from '../support/applied.ts';
import { type FeatureSetup, marked } from '../support/feature.ts';
import { APEX } from '../support/marks.ts';

/** As the tests of the rules have them. */
const setupOf = ({ group, doc }: Rule): FeatureSetup =>
  group === 'file' || /^\$ORIGIN \S+\n@.* SOA /.test(doc.bad)
    ? { origin: null, ...(doc.file !== undefined && { path: doc.file }) }
    : {};
const textOf = ({ doc }: Rule): string => (/\bSOA\b/i.test(doc.bad) ? doc.bad : APEX + doc.bad);

const codesIn = (text: string, setup: FeatureSetup): string[] =>
  marked(text, setup).snapshot.findings.map(({ code }) => code);
const recordsIn = (text: string, setup: FeatureSetup): string[] =>
  [...printZone(marked(text, setup).snapshot.zone)].sort();
const count = (codes: readonly string[], code: string): number => codes.filter((each) => each === code).length;

const edits = ({ edits: own = [] }: CodeAction) => own;

/** Where the last words start: those of the example. */
const offsetsIn = (text: string): number[] => [...text.matchAll(/\S+/g)].map(({ index }) => index).slice(-25);

/** A byte order mark is no part of a text, so offsets are others there; and some examples are large. */
const LEFT_OUT = new Set(['byte-order-mark', 'generate-too-large', 'rdata-too-long', 'too-many-includes']);
const SHOWN = RULES.filter(({ code }) => !LEFT_OUT.has(code));

describe.each(SHOWN.map((rule) => [rule.code, rule] as const))('%s', (_, rule) => {
  const setup = setupOf(rule);
  const text = textOf(rule);
  const { snapshot } = marked(text, setup);
  const before = snapshot.findings.map(({ code }) => code);

  it('quick fixes and silence remove the finding, silence changes no record', () => {
    for (const finding of snapshot.findings) {
      const actions = codeActions(snapshot, finding, { only: ['quickfix'] });
      for (const action of actions.filter((each) => each.edits && each.finding === finding)) {
        const after = applied(text, edits(action));
        const left = codesIn(after, setup);
        expect(count(left, finding.code), `${action.title}\n${after}`).toBeLessThan(count(before, finding.code));
        if (!action.title.startsWith('Silence')) continue;
        expect(recordsIn(after, setup), action.title).toEqual(recordsIn(text, setup));
        expect(left.filter((code) => code !== finding.code)).toEqual(before.filter((code) => code !== finding.code));
      }
    }
  });

  it('other spellings change no record and bring no findings', () => {
    const seen = new Set<string>();
    for (const offset of offsetsIn(text)) {
      for (const action of codeActions(snapshot, { start: offset, end: offset }, { only: ['refactor'] })) {
        const after = applied(text, edits(action));
        if (seen.has(after) || action.confirm || /strings|Bump/.test(action.title)) continue;
        seen.add(after);
        expect(recordsIn(after, setup), action.title).toEqual(recordsIn(text, setup));
        expect(after).not.toBe(text);
      }
    }
  });

  it('what is safe to fix is fixed at once', () => {
    const [action] = codeActions(snapshot, { start: 0, end: 0 }, { only: ['source.fixAll'] });
    const after = action ? applied(text, edits(action)) : text;
    const { snapshot: fixed } = marked(after, setup);
    expect(fixed.findings.filter(({ fixes }) => fixes.some(({ safe }) => safe)).map(({ code }) => code)).toEqual([]);
    expect(codeActions(fixed, { start: 0, end: 0 }, { only: ['source.fixAll'] })).toEqual([]);
  });
});
