/** Requests about the text: what can be folded, selected, followed, laid out and repaired. */
import { describe, expect, it } from 'vitest';
import { edited } from '../../scripts/lsp/lines.ts';
import { editsFor, open, shown, textIn, ZONE } from '../support/lsp.ts';
import { APEX } from '../support/marks.ts';

const SOA = `@ SOA ns1 hostmaster (
\t2026043001 ; serial
\t14400 3600 1209600 3600 )
`;

it('folding ranges are lines', async () => {
  const { ask } = await open(`$TTL 3600\n${SOA}; one\n; two\n`);
  const found = await ask('foldingRange');
  expect(found).toContainEqual({ startLine: 1, endLine: 3 });
  expect(found).toContainEqual({ startLine: 4, endLine: 5, kind: 'comment' });
});

it('a selection grows from the word to the document', async () => {
  const { ask, text, position } = await open(`${APEX}www A 192.0█.2.1\n`);
  const [innermost] = await ask('selectionRange', { positions: [position] });
  const grown: string[] = [];
  for (let at: typeof innermost | undefined = innermost; at; at = at.parent) grown.push(textIn(text, at.range));
  expect(grown[0]).toBe('192.0.2.1');
  expect(grown).toContain('www A 192.0.2.1');
  expect(grown.at(-1)).toBe(text);
});

it('links lead to included files and to the web', async () => {
  const { ask, text } = await open(`${APEX}$INCLUDE sub/hosts\n; see RFC 1035 and https://www.example.com/zones\n`, {
    disk: { '/zones/sub/hosts': 'www A 192.0.2.1\n' },
  });
  const links = await ask('documentLink');
  expect(links.map(({ range, target }) => [textIn(text, range), target])).toEqual([
    ['sub/hosts', 'file:///zones/sub/hosts'],
    ['RFC 1035', 'https://www.rfc-editor.org/rfc/rfc1035'],
    ['https://www.example.com/zones', 'https://www.example.com/zones'],
  ]);
});

describe('formatting', () => {
  it('of a document', async () => {
    const { ask, text } = await open('www A 192.0.2.1\nmail  AAAA 2001:db8::1\n');
    expect(edited(text, await ask('formatting', OPTIONS))).toBe('www     A     192.0.2.1\nmail    AAAA  2001:db8::1\n');
  });

  it('of a range', async () => {
    const { ask, text } = await open('www A 192.0.2.1\n\n█mail  A 192.0.2.2\n█');
    expect(edited(text, await ask('rangeFormatting', OPTIONS))).toBe('www A 192.0.2.1\n\nmail    A     192.0.2.2\n');
  });

  it('while typing', async () => {
    const { ask, text } = await open('www A 192.0.2.1\n█');
    expect(edited(text, await ask('onTypeFormatting', { ch: '\n', ...OPTIONS }))).toBe('www     A     192.0.2.1\n');
  });

  it('as the settings say', async () => {
    const { ask, text } = await open('www A 192.0.2.1\n', { settings: { format: { ownerWidth: 12 } } });
    expect(edited(text, await ask('formatting', OPTIONS))).toBe('www         A     192.0.2.1\n');
  });

  it('keeps CR LF', async () => {
    const { ask, text } = await open('www A 192.0.2.1\r\nmail A 192.0.2.2\r\n');
    expect(edited(text, await ask('formatting', OPTIONS))).toBe(
      'www     A     192.0.2.1\r\nmail    A     192.0.2.2\r\n',
    );
  });
});

describe('inlay hints', () => {
  const SOURCE = `${APEX}█www A 192.0.2.1\n\tTXT "x"\n█`;

  it('say what is not written', async () => {
    const { ask, text } = await open(SOURCE);
    const hints = await ask('inlayHint');
    const lines = text.split('\n');
    const told = hints.map(({ position, label }) => [lines[position.line].slice(position.character), label]);
    const start = { line: APEX.split('\n').length - 1, character: 0 };
    const location = { uri: ZONE, range: { start, end: start } };
    expect(told).toContainEqual([expect.stringContaining('TXT'), [{ value: 'www.example.com.', location }]]);
  });

  it('are those of the range, and none when they are turned off', async () => {
    const { ask, editor } = await open(SOURCE, { settings: {} });
    const start = { line: 0, character: 0 };
    expect(await ask('inlayHint', { range: { start, end: start } })).toEqual([]);
    await editor.configure({
      inlayHints: { inheritedOwner: false, relativeNames: false, ttl: false, serial: false },
    });
    await editor.settled();
    expect(await ask('inlayHint')).toEqual([]);
  });
});

describe('code lenses', () => {
  it('stand above the SOA record and name what the client can do', async () => {
    const { ask, text } = await open(APEX);
    const lenses = await ask('codeLens');
    expect(new Set(lenses.map(({ range }) => textIn(text, range)))).toEqual(new Set(['SOA']));
    const [bump] = lenses.filter(({ command }) => command.command === 'zonesmith.bumpSerial');
    expect(bump.command).toMatchObject({ title: 'Bump serial to 2026050101', arguments: [ZONE] });
  });

  it('can be turned off', async () => {
    const { ask } = await open(APEX, { settings: { codeLens: { enabled: false } } });
    expect(await ask('codeLens')).toEqual([]);
  });
});

describe('code actions', () => {
  const BROKEN = `${APEX}mail A 192.0.2.1\nmail A 192.0.2.1\n@ MX 10 mail\n@ MX 10 ma█il\n`;

  it('repair a finding', async () => {
    const { ask, text, editor } = await open(BROKEN);
    const diagnostics = await editor.diagnostics(ZONE);
    const actions = await ask('codeAction', { context: { diagnostics } });
    const [once] = actions.filter(({ kind, isPreferred }) => kind === 'quickfix' && isPreferred);
    expect(once.diagnostics?.map(({ code }) => code)).toContain('duplicate-record');
    expect(edited(text, editsFor(ZONE, once.edit ?? {}))).toBe(text.replace('@ MX 10 mail\n', ''));
  });

  it('write a comment that silences it, or the setting', async () => {
    const { ask, text } = await open(BROKEN);
    const actions = await ask('codeAction', { context: { diagnostics: [], only: ['quickfix'] } });
    const texts = actions.map(({ edit }) => edited(text, editsFor(ZONE, edit ?? {})));
    expect(texts.some((after) => after.includes('; zonesmith-ignore duplicate-record'))).toBe(true);
    expect(actions.map(({ command }) => command?.command)).toContain('zonesmith.disableRule');
  });

  it('of one kind only', async () => {
    const { ask } = await open(BROKEN);
    for (const only of [
      'quickfix',
      'refactor',
      'refactor.rewrite',
      'source',
      'source.fixAll',
      'source.bumpSerial.zonesmith',
    ]) {
      const actions = await ask('codeAction', { context: { diagnostics: [], only: [only] } });
      expect(actions.length, only).toBeGreaterThan(0);
      for (const { kind = '' } of actions) expect(`${kind}.`.startsWith(`${only}.`), `${only} ${kind}`).toBe(true);
    }
  });

  it('bump the serial with a save only when the records are others', async () => {
    const { ask, editor } = await open(APEX);
    const only = ['source.bumpSerial.zonesmith'];
    const bump = (triggerKind: number) => ask('codeAction', { context: { diagnostics: [], only, triggerKind } });
    expect(await bump(2)).toEqual([]);
    expect(await bump(1)).toHaveLength(1);
    await editor.edit(ZONE, APEX.length, APEX.length, 'www A 192.0.2.1\n');
    expect(await bump(2)).toHaveLength(1);
  });

  it('repair everything that is safe', async () => {
    const { ask, text } = await open(BROKEN);
    const [all] = await ask('codeAction', { context: { diagnostics: [], only: ['source.fixAll'] } });
    expect(edited(text, editsFor(ZONE, all.edit ?? {}))).toBe(`${APEX}mail A 192.0.2.1\n@ MX 10 mail\n`);
  });
});

describe('the serial that grows with a save', () => {
  const always = { settings: { serial: { onSave: 'always' } } };
  const save = { reason: 1 };

  it('when the records are others', async () => {
    const { ask, editor } = await open(APEX, always);
    expect(await ask('willSaveWaitUntil', save)).toEqual([]);
    await editor.edit(ZONE, APEX.length, APEX.length, 'www A 192.0.2.1\n');
    const text = editor.text(ZONE);
    const edits = await ask('willSaveWaitUntil', save);
    expect(edited(text, edits)).toBe(text.replace('2026010101', '2026050101'));
  });

  it('once for each save', async () => {
    const { ask, editor } = await open(APEX, always);
    await editor.edit(ZONE, APEX.length, APEX.length, 'www A 192.0.2.1\n');
    const [{ range, newText }] = await ask('willSaveWaitUntil', save);
    await editor.change(ZONE, [{ range, text: newText }]);
    expect(await ask('willSaveWaitUntil', save)).toEqual([]);
    await editor.save(ZONE);
    expect(await ask('willSaveWaitUntil', save)).toEqual([]);
  });

  it.each([
    ['the layout', '@ NS ns1', '@   NS  ns1'],
    ['a comment', '@ NS ns1', '@ NS ns1 ; the first one'],
    ['letter case', '@ NS ns1', '@ ns NS1'],
  ])('not when only %s is another', async (_, before, after) => {
    const { ask, editor } = await open(APEX, always);
    const at = APEX.indexOf(before);
    await editor.edit(ZONE, at, at + before.length, after);
    expect(await ask('willSaveWaitUntil', save)).toEqual([]);
  });

  it('not when the user changed it', async () => {
    const { ask, editor } = await open(APEX, always);
    const changed = `${APEX.replace('2026010101', '2026050107')}www A 192.0.2.1\n`;
    await editor.change(ZONE, [{ text: changed }]);
    expect(await ask('willSaveWaitUntil', save)).toEqual([]);
  });

  it.each(['never', 'prompt'])('and not with %s', async (onSave) => {
    const { ask, editor } = await open(APEX, { settings: { serial: { onSave } } });
    await editor.edit(ZONE, APEX.length, APEX.length, 'www A 192.0.2.1\n');
    expect(await ask('willSaveWaitUntil', save)).toEqual([]);
  });
});

describe('positions', () => {
  it('count UTF-16 units', async () => {
    const { ask, editor, text } = await open(`${APEX}www TXT "é 😀" ; 😀\n@ MX 10 ma█il\nmail A 192.0.2.1 ; 😀\n`);
    const { range } = await ask('hover');
    expect(textIn(text, range)).toBe('mail');
    const at = text.indexOf('mail A') + 'mail A 192.0.2.1 ; 😀'.length;
    await editor.edit(ZONE, at - 2, at, '"é" 😀😀');
    await editor.edit(ZONE, at + 6, at + 6, '\nftp CNAME ma');
    const fresh = await ask('references', { context: { includeDeclaration: true } });
    const ranges = fresh.map((each) => each.range);
    expect(shown(editor.text(ZONE), ranges).match(/«.*?»/g)).toEqual(['«mail»', '«mail»']);
  });

  it('in a document with CR LF, and a CR that ends no entry', async () => {
    const source = `${APEX}; é 😀\rwww\n@ MX 10 ma█il\nmail A 192.0.2.1\n`.replaceAll('\n', '\r\n');
    const { ask, text, editor } = await open(source);
    expect(textIn(text, (await ask('hover')).range)).toBe('mail');
    const [{ range }] = await ask('definition');
    expect(shown(text, [range])).toContain('\n«mail» A');
    await editor.edit(ZONE, text.length, text.length, 'www CNAME mail.example.com\r\n');
    const found = await editor.diagnostics(ZONE);
    const dots = found.filter(({ code }) => code === 'target-missing-dot');
    expect(dots.map((each) => textIn(editor.text(ZONE), each.range))).toEqual(['mail.example.com']);
  });

  it('beyond the end of a line or of the text mean its end', async () => {
    const { ask, editor } = await open(APEX);
    const position = { line: 1e6, character: 1e6 };
    expect(await ask('hover', { position })).toBeNull();
    expect(
      await ask('codeAction', { range: { start: position, end: position }, context: { diagnostics: [] } }),
    ).toEqual([]);
    await editor.change(ZONE, [{ range: { start: position, end: position }, text: 'www A 192.0.2.1\n' }]);
    expect((await ask('documentSymbol')).map(({ name }) => name)).toContain('www');
    expect(editor.log).toEqual([]);
  });
});

const OPTIONS = { options: { tabSize: 8, insertSpaces: true } };
