/** Every action is applied, and what comes out is checked again. */
import { describe, expect, it } from 'vitest';
import { type CodeAction, codeActions } from '../../server/src/features/codeActions.ts';
import { printZone } from '../../server/src/zone/print.ts';
import { type FeatureSetup, marked } from '../support/feature.ts';

function actionsAt(source: string, only?: readonly string[], setup: FeatureSetup = {}) {
  const { snapshot, offset, text } = marked(source, setup);
  return { snapshot, text, actions: codeActions(snapshot, { start: offset, end: offset }, { only }) };
}

function apply(text: string, action: CodeAction): string {
  const edits = [...(action.edits ?? [])].sort((a, b) => b.place.start - a.place.start);
  return edits.reduce((done, { place, newText }) => done.slice(0, place.start) + newText + done.slice(place.end), text);
}

/** The text after the action whose title matches. */
function applied(source: string, title: RegExp, only?: readonly string[]): string {
  const { text, actions } = actionsAt(source, only);
  const action = actions.find((each) => title.test(each.title));
  if (!action) throw new Error(`no such action among: ${actions.map((each) => each.title).join(' · ')}`);
  return apply(text, action);
}

const codesIn = (text: string): string[] => marked(text).snapshot.findings.map(({ code }) => code);
const records = (text: string): string[] => [...printZone(marked(text).snapshot.zone)].sort();

const HEAD = '$TTL 1h\n@ SOA ns1 hm 2026010101 4h 1h 2w 1h\n NS ns1\nns1 A 192.0.2.1\nmail A 192.0.2.25\n';

describe('fixes', () => {
  it.each([
    [`${HEAD}@ MX 10█:mail\n`, /Write/, `${HEAD}@ MX 10 mail\n`],
    [`${HEAD}@ MX █5 .\n`, /Write 0/, `${HEAD}@ MX 0 .\n`],
  ])('%j', (source, title, expected) => {
    expect(applied(source, title)).toBe(expected);
    expect(codesIn(expected)).toEqual([]);
  });

  it('marks a fix that can only be what was meant', () => {
    const { actions } = actionsAt(`${HEAD}@ MX █5 .\n`);
    expect(actions.find(({ title }) => title === 'Write 0')?.preferred).toBe(true);
    expect(actions.filter(({ preferred }) => preferred).every(({ finding }) => finding?.fixes[0].safe)).toBe(true);
  });

  it('fixes all of a kind', () => {
    const source = `${HEAD}a A 192.0.2.2\na A 192.0.2.2█\nb A 192.0.2.3\nb A 192.0.2.3\n`;
    const fixed = applied(source, /Fix all duplicate-record/);
    expect(fixed).toBe(`${HEAD}a A 192.0.2.2\nb A 192.0.2.3\n`);
  });
});

describe('silence', () => {
  const CASES = [
    ['a line without a comment', `${HEAD}@ MX 10 gone█\n`],
    ['a line with a comment', `${HEAD}@ MX 10 gone█ ; soon\n`],
    ['a line that silences something else', `${HEAD}@ MX 10 gone█ ; zonesmith-ignore duplicate-record\n`],
    ['a line inside of parentheses', `${HEAD}@ MX ( 10\n  gone█\n )\n`],
    ['a line with semicolons in a string', `${HEAD}_dmarc TXT "v=DMARC1; p=none" more ; x\n@ MX 10 gone█\n`],
    ['a last line without a newline', `${HEAD}@ MX 10 gone█`],
  ] as const;

  it.each(CASES)('on the line: %s', (_, source) => {
    const silenced = applied(source, /Silence target-without-address on this line/);
    expect(codesIn(silenced)).not.toContain('target-without-address');
    expect(records(silenced)).toEqual(records(source.replace('█', '')));
  });

  it.each(CASES)('in the file: %s', (_, source) => {
    const silenced = applied(source, /Silence target-without-address in this file/);
    expect(codesIn(silenced)).not.toContain('target-without-address');
    expect(records(silenced)).toEqual(records(source.replace('█', '')));
  });

  it('adds a code to those of the line', () => {
    expect(applied(CASES[2][1], /on this line/)).toContain(
      '; zonesmith-ignore duplicate-record, target-without-address\n',
    );
  });

  it('in the settings, and explains, by commands', () => {
    const { actions } = actionsAt(CASES[0][1]);
    expect(actions.flatMap(({ command }) => (command ? [[command.name, ...command.arguments]] : []))).toEqual([
      ['zonesmith.disableRule', 'target-without-address'],
      ['zonesmith.explainRule', 'target-without-address'],
    ]);
  });
});

describe('other spellings keep the records', () => {
  it.each([
    [`${HEAD}www CNAME ma█il\n`, /whole name/, 'www CNAME mail.example.com.\n'],
    [`${HEAD}ww█w CNAME mail\n`, /whole name/, 'www.example.com. CNAME mail\n'],
    [`${HEAD}www CNAME mail.example.com█.\n`, /relative/, 'www CNAME mail\n'],
    [`${HEAD}www MX 10 example.com█.\n`, /relative/, 'www MX 10 @\n'],
    [
      `${HEAD}$ORIGIN lab.example.com.\nwww A 192.0.2.9\nx CNAME ww█w\n`,
      /whole name/,
      'x CNAME www.lab.example.com.\n',
    ],
    [`${HEAD}t TXT "a█" "b\\"c"\n`, /Join/, 't TXT "ab\\"c"\n'],
  ])('%j', (source, title, expected) => {
    const changed = applied(source, title);
    expect(changed.endsWith(expected), changed).toBe(true);
    if (!/Join/.test(String(title))) expect(records(changed)).toEqual(records(source.replace('█', '')));
  });

  it('splits a string that is too long', () => {
    const source = `${HEAD}t TXT "█${'x'.repeat(300)}"\n`;
    expect(applied(source, /Split/)).toBe(`${HEAD}t TXT "${'x'.repeat(255)}" "${'x'.repeat(45)}"\n`);
    expect(codesIn(applied(source, /Split/))).toEqual([]);
  });

  it.each([`${HEAD}t TXT "a█" ( ; why\n "b" )\n`, `${HEAD}t TXT █a "b\n`, `${HEAD}t TXT \\# 1█ 00\n`])(
    'offers no other strings in %j',
    (source) => {
      expect(actionsAt(source).actions.filter(({ kind }) => kind === 'refactor.rewrite')).toEqual([]);
    },
  );
});

describe('actions for the whole document', () => {
  it('fix all that is safe, so that nothing safe is left', () => {
    const source = `${HEAD}a A 192.0.2.2\na A 192.0.2.2\n@ MX 5 .\n█`;
    const fixed = applied(source, /./, ['source.fixAll.zonesmith']);
    expect(marked(fixed).snapshot.findings.filter(({ fixes }) => fixes.some(({ safe }) => safe))).toEqual([]);
    expect(actionsAt(fixed, ['source.fixAll']).actions).toEqual([]);
  });

  it('bump the serial', () => {
    expect(applied(`${HEAD}█`, /Bump/, ['source'])).toBe(HEAD.replace('2026010101', '2026050101'));
  });

  it('are not offered when nobody asks', () => {
    expect(actionsAt(`${HEAD}█`).actions).toEqual([]);
  });
});

it('never throws, wherever the cursor is', () => {
  const nasty = `$ORIGIN\n(\n"\n; zonesmith-ignore\n@ MX 10:mail\n${HEAD}www CNAME (\n mail ; x\n )\nt TXT "a\n\\# 3\nx TYPE999 \\# 1 00\n$GENERATE 1-3 h$ A 192.0.2.$\n$INCLUDE none\n`;
  const { snapshot } = marked(nasty);
  for (let offset = 0; offset <= nasty.length; offset++) {
    expect(() => codeActions(snapshot, { start: offset, end: offset })).not.toThrow();
  }
});
