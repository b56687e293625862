/** Every action is applied, and what comes out is checked again. */
import { describe, expect, it } from 'vitest';
import { codeActions } from '../../server/src/features/codeActions.ts';
import { printZone } from '../../server/src/zone/print.ts';
import { applied } from '../support/applied.ts';
import { load } from '../support/check.ts';
import { type FeatureSetup, marked } from '../support/feature.ts';

function actionsAt(source: string, only?: readonly string[], setup: FeatureSetup = {}) {
  const { snapshot, offset, text } = marked(source, setup);
  return { snapshot, text, actions: codeActions(snapshot, { start: offset, end: offset }, { only }) };
}

/** The text after the action whose title matches. */
function done(source: string, title: RegExp, only?: readonly string[]): string {
  const { text, actions } = actionsAt(source, only);
  const action = actions.find((each) => title.test(each.title));
  if (!action) throw new Error(`no such action among: ${actions.map((each) => each.title).join(' · ')}`);
  return applied(text, action.edits ?? []);
}

const codesIn = (text: string): string[] => marked(text).snapshot.findings.map(({ code }) => code);
/** Letter case aside: what a relative name gets appended is spelled as the origin is. */
const records = (text: string): string[] =>
  [...printZone(marked(text).snapshot.zone)].map((line) => line.toLowerCase()).sort();

const HEAD =
  '$TTL 1h\n@ SOA ns1 hm 2026010101 4h 1h 2w 1h\n NS ns1\n NS ns.example.net.\nns1 A 192.0.2.1\nmail A 192.0.2.25\n';

describe('fixes', () => {
  it.each([
    [`${HEAD}@ MX 10█:mail\n`, /Write/, `${HEAD}@ MX 10 mail\n`],
    [`${HEAD}@ MX █5 .\n`, /Write 0/, `${HEAD}@ MX 0 .\n`],
  ])('%j', (source, title, expected) => {
    expect(done(source, title)).toBe(expected);
    expect(codesIn(expected)).toEqual([]);
  });

  it('marks a fix that can only be what was meant', () => {
    const { actions } = actionsAt(`${HEAD} $T█TL 3600\n`);
    expect(actions.find(({ title }) => title === 'Remove the blanks before it')?.preferred).toBe(true);
    expect(actions.filter(({ preferred }) => preferred).every(({ finding }) => finding?.fixes[0].safe)).toBe(true);
  });

  it('fixes all of a kind', () => {
    const source = `${HEAD}a A 192.0.2.2\na A 192.0.2.2█\nb A 192.0.2.3\nb A 192.0.2.3\n`;
    const fixed = done(source, /Fix all duplicate-record/);
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
    const silenced = done(source, /Silence target-without-address on this line/);
    expect(codesIn(silenced)).not.toContain('target-without-address');
    expect(records(silenced)).toEqual(records(source.replace('█', '')));
  });

  it.each(CASES)('in the file: %s', (_, source) => {
    const silenced = done(source, /Silence target-without-address in this file/);
    expect(codesIn(silenced)).not.toContain('target-without-address');
    expect(records(silenced)).toEqual(records(source.replace('█', '')));
  });

  it('adds a code to those of the line', () => {
    expect(done(CASES[2][1], /on this line/)).toContain(
      '; zonesmith-ignore duplicate-record, target-without-address\n',
    );
  });

  it.each([
    [
      'adds a code to those of the line above',
      `${HEAD}; zonesmith-ignore-next-line duplicate-record\n@ MX ( 10 gone█ ; soon\n )\n`,
      /on this line/,
      '; zonesmith-ignore-next-line duplicate-record, target-without-address\n',
    ],
    [
      'adds a code to those of the file',
      `; zonesmith-ignore-file duplicate-record\n${HEAD}@ MX 10 gone█\n`,
      /in this file/,
      '; zonesmith-ignore-file duplicate-record, target-without-address\n',
    ],
    [
      'keeps CR LF',
      `${HEAD}@ MX 10 gone█\n`.replaceAll('\n', '\r\n'),
      /in this file/,
      'target-without-address\r\n$TTL',
    ],
    [
      'leaves a comment that explains alone',
      `${HEAD}@ MX 10 gone█ ; zonesmith-ignore duplicate-record -- in May\n`,
      /on this line/,
      '; zonesmith-ignore-next-line target-without-address\n@ MX',
    ],
  ])('%s', (_, source, title, expected) => {
    const silenced = done(source, title);
    expect(silenced).toContain(expected);
    expect(codesIn(silenced)).not.toContain('target-without-address');
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
    [`${HEAD}ma█il MX 10 mail.example.com.\n`, /all names .* whole/, undefined],
    [`${HEAD}ma█il RP hm txt\n`, /all names .* whole/, 'mail.example.com. RP hm.example.com. txt.example.com.\n'],
    [
      `${HEAD}mail.example.com. RP hm.example.com█. other.example.net.\n`,
      /all names .* relative/,
      'mail RP hm other.example.net.\n',
    ],
    [`${HEAD}www.EXAMPLE.com█. A 192.0.2.3\n`, /relative/, 'www A 192.0.2.3\n'],
    [`${HEAD}x A 192.0.2.3\n CNAME ma█il\n`, /whole name/, ' CNAME mail.example.com.\n'],
    [`${HEAD}www 36█00 A 192.0.2.3\n`, /with units/, 'www 1h A 192.0.2.3\n'],
    [`${HEAD}www 864█000 A 192.0.2.3\n`, /with units/, 'www 10d A 192.0.2.3\n'],
    [`${HEAD}www 1H30█m A 192.0.2.3\n`, /in seconds/, 'www 5400 A 192.0.2.3\n'],
    [`${HEAD}$TTL 86█400\nwww A 192.0.2.3\n`, /with units/, '$TTL 1d\nwww A 192.0.2.3\n'],
    [
      `${HEAD}$GENERATE 1-█3 h$ 60 A 192.0.2.$ ; x\n`,
      /Write the 3 records/,
      'h1 60 A 192.0.2.1\nh2 60 A 192.0.2.2\nh3 60 A 192.0.2.3 ; x\n',
    ],
    [`${HEAD}$GENERATE 9-10 $\tMX █"10 mail"\n`, /Write the 2 records/, '9 \tMX 10 mail\n10\tMX 10 mail\n'],
  ])('%j', (source, title, expected) => {
    if (expected === undefined) {
      expect(actionsAt(source).actions.filter((each) => title.test(each.title))).toEqual([]);
      return;
    }
    const changed = done(source, title);
    expect(changed.endsWith(expected), changed).toBe(true);
    expect(records(changed)).toEqual(records(source.replace('█', '')));
  });

  it('writes all times of the SOA record at once', () => {
    const soa = '@ SOA ns1 hm 2026010101 14█400 3600 2w 300\n';
    const changed = done(`$TTL 1h\n${soa}`, /all times .* with units/);
    expect(changed).toBe('$TTL 1h\n@ SOA ns1 hm 2026010101 4h 1h 2w 5m\n');
    expect(done(changed.replace('4h', '4█h'), /all times .* in seconds/)).toContain(' 14400 3600 1209600 300\n');
  });

  it.each([
    ['a name that would become the origin', `${HEAD}\\@.example.com█. A 192.0.2.3\n`],
    ['a name of another zone', `${HEAD}www CNAME other.example.net█.\n`],
    ['the root', `${HEAD}@ SRV 0 0 0 .█\n`],
    ['seconds that are read as they are', `${HEAD}www 3█0 A 192.0.2.3\n`],
    ['templates above records that inherit an owner', `${HEAD}$GENERATE 1-3 █h$ A 192.0.2.$\n TXT x\n`],
    ['large templates', `${HEAD}$GENERATE 1-3█00 h$ A 192.0.2.1\n`],
    ['templates over several lines', `${HEAD}$GENERATE 1-3 █h$ ( A\n 192.0.2.$ )\n`],
    ['broken templates', `${HEAD}$GENERATE 1-3 █h\${0,x} A 192.0.2.$\n`],
    ['nothing', `${HEAD}\n█`],
  ])('leaves %s', (_, source) => {
    const { actions } = actionsAt(source, ['refactor']);
    const changed = actions.filter(({ title }) => !/^Write it relative to the origin: \\@$/.test(title));
    expect(changed.map(({ title }) => title)).toEqual([]);
  });

  it.each([
    ['"a█" "b\\"c"', /Join the strings$/, '"ab\\"c"'],
    ['█a b\\;c', /Join the strings$/, '"ab\\;c"'],
    ['(\n "v=DKIM1; █"\n "p=" )', /Join the strings$/, '(\n "v=DKIM1; p=" )'],
    ['"caf█é" "\\195\\169"', /Join the strings$/, '"café\\195\\169"'],
    [
      `"${'x'.repeat(200)}" "█${'y'.repeat(50)}" "${'z'.repeat(50)}"`,
      /Join the strings into 2/,
      `"${'x'.repeat(200)}${'y'.repeat(50)}${'z'.repeat(5)}" "${'z'.repeat(45)}"`,
    ],
    [`"${'é'.repeat(150)}█"`, /Split into/, `"${'é'.repeat(127)}" "${'é'.repeat(23)}"`],
    [`"${'\\200'.repeat(300)}█"`, /Split into/, `"${'\\200'.repeat(255)}" "${'\\200'.repeat(45)}"`],
  ])('of strings keep what they say: %j', (data, title, expected) => {
    const changed = done(`${HEAD}t TXT ${data}\n`, title, ['refactor']);
    expect(changed).toBe(`${HEAD}t TXT ${expected}\n`);
    expect(codesIn(changed)).not.toContain('string-too-long');
    expect(actionsAt(changed.replace('t TXT', 't T█XT'), ['refactor']).actions).toEqual([]);
  });

  it('splits a string that is too long', () => {
    const source = `${HEAD}t TXT "█${'x'.repeat(300)}"\n`;
    expect(done(source, /Split/)).toBe(`${HEAD}t TXT "${'x'.repeat(255)}" "${'x'.repeat(45)}"\n`);
    expect(codesIn(done(source, /Split/))).toEqual([]);
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
    const fixed = done(source, /./, ['source.fixAll.zonesmith']);
    expect(marked(fixed).snapshot.findings.filter(({ fixes }) => fixes.some(({ safe }) => safe))).toEqual([]);
    expect(actionsAt(fixed, ['source.fixAll']).actions).toEqual([]);
  });

  it('fix many at once', () => {
    const lines = Array.from({ length: 2000 }, (_, i) => `h${i} A 192.0.2.1\nh${i} A 192.0.2.1\nh${i} A 192.0.2.1\n`);
    const fixed = done(`█${HEAD}${lines.join('')}`, /./, ['source.fixAll']);
    expect(fixed.split('\n')).toHaveLength(HEAD.split('\n').length + 2000);
    expect(codesIn(fixed)).toEqual([]);
  });

  it('bump the serial only when the records changed', () => {
    const { snapshot } = marked(HEAD);
    const bump = (previous: string) =>
      codeActions(snapshot, { start: 0, end: 0 }, { only: ['source.bumpSerial'], previous: () => load(previous) });
    expect(bump(`${HEAD}; a comment\n`)).toEqual([]);
    expect(bump(`${HEAD}www A 192.0.2.2\n`)).toHaveLength(1);
  });

  it('do not touch the serial of a file that is not for people to edit', () => {
    expect(actionsAt(`; zonesmith: kind=secondary\n█${HEAD}`, ['source.bumpSerial']).actions).toEqual([]);
  });

  it('bump the serial', () => {
    expect(done(`${HEAD}█`, /Bump/, ['source'])).toBe(HEAD.replace('2026010101', '2026050101'));
  });

  it('offer every serial that may follow in the SOA record', () => {
    const { actions } = actionsAt(`$TTL 1h\n@ SOA ns1 hm █7 4h 1h 2w 1h\n`, ['refactor']);
    expect(actions.map(({ title }) => title).filter((title) => title.startsWith('Bump'))).toEqual([
      'Bump the serial to 8',
      "Bump the serial to 2026050101, today's date",
      'Bump the serial to 1777593600, the time in seconds',
    ]);
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
