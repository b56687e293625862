/** Requests about a name: what the server says, and where it leads. */
import { describe, expect, it } from 'vitest';
import { edited } from '../../scripts/lsp/lines.ts';
import { editsFor, FOLDER, open, serve, shown, textIn, ZONE } from '../support/lsp.ts';
import { APEX } from '../support/marks.ts';

const MAIL = `${APEX}@ MX 10 ma█il
mail A 192.0.2.1
www CNAME mail
`;
const OTHER = `${FOLDER}/example.net.zone`;
const IN_OTHER = `${APEX.replace('ns.example.net.', 'ns1')}relay MX 10 mail.example.com.\n`;

describe('hover', () => {
  it('explains the word', async () => {
    const { ask, text } = await open(MAIL);
    const { range, contents } = await ask('hover');
    expect(textIn(text, range)).toBe('mail');
    expect(contents).toMatchObject({ kind: 'markdown', value: expect.stringContaining('mail.example.com.') });
  });

  it('says nothing where there is nothing', async () => {
    const { ask } = await open(`${APEX}\n█\n`);
    expect(await ask('hover')).toBeNull();
  });
});

describe('completion', () => {
  it('offers hosts, each with the word that it replaces', async () => {
    const { ask, text } = await open(MAIL);
    const { items, isIncomplete } = await ask('completion');
    const [mail] = items.filter(({ label }) => label === 'mail');
    expect(isIncomplete).toBe(false);
    expect(edited(text, [mail.textEdit])).toBe(text);
    expect(mail).toMatchObject({ detail: 'A', documentation: { kind: 'markdown' } });
  });

  it('offers snippets as such', async () => {
    const { ask } = await open(`${APEX}█`);
    const { items } = await ask('completion');
    const snippets = items.filter(({ insertTextFormat }) => insertTextFormat === 2);
    expect(snippets.length).toBeGreaterThan(0);
  });
});

it('signature help shows the field that is next', async () => {
  const { ask } = await open(`${APEX}@ MX 10 █`);
  const { signatures, activeSignature, activeParameter } = await ask('signatureHelp');
  const { label, parameters } = signatures[activeSignature];
  expect(label.slice(...parameters[activeParameter].label)).toBe('exchange');
});

describe('where a name leads', () => {
  it('definition', async () => {
    const { ask, text } = await open(MAIL);
    const [{ uri, range }] = await ask('definition');
    expect(uri).toBe(ZONE);
    expect(shown(text, [range])).toContain('«mail» A');
  });

  it('references, with and without the declaration', async () => {
    const { ask, text } = await open(MAIL);
    const found = await ask('references', { context: { includeDeclaration: true } });
    const ranges = found.map(({ range }) => range);
    expect(shown(text, ranges)).toBe(`${APEX}@ MX 10 «mail»\n«mail» A 192.0.2.1\nwww CNAME «mail»\n`);
    expect(await ask('references', { context: { includeDeclaration: false } })).toHaveLength(2);
  });

  it('references in another zone of the workspace that is not open', async () => {
    const { ask } = await open(MAIL, { disk: { '/zones/example.net.zone': IN_OTHER } });
    const found = await ask('references', { context: { includeDeclaration: false } });
    expect(found.map(({ uri }) => uri)).toContain(OTHER);
  });

  it('highlights', async () => {
    const { ask, text } = await open(MAIL);
    const found = await ask('documentHighlight');
    expect(found.map(({ range, kind }) => [textIn(text, range), kind])).toEqual([
      ['mail', 2],
      ['mail', 3],
      ['mail', 2],
    ]);
  });
});

describe('rename', () => {
  it('says what is to be renamed, and renames it', async () => {
    const { ask, text } = await open(MAIL);
    const { range, placeholder } = await ask('prepareRename');
    expect([textIn(text, range), placeholder]).toEqual(['mail', 'mail']);
    const edit = await ask('rename', { newName: 'mx' });
    expect(edited(text, editsFor(ZONE, edit))).toBe(`${APEX}@ MX 10 mx\nmx A 192.0.2.1\nwww CNAME mx\n`);
  });

  it('asks before it changes another file', async () => {
    const { ask, text } = await open(MAIL, { disk: { '/zones/example.net.zone': IN_OTHER } });
    const edit = await ask('rename', { newName: 'mx' });
    expect(edited(text, editsFor(ZONE, edit))).toContain('@ MX 10 mx\n');
    expect(edited(IN_OTHER, editsFor(OTHER, edit))).toContain('relay MX 10 mx.example.com.\n');
    const [[annotation, { needsConfirmation }]] = Object.entries(edit.changeAnnotations ?? {});
    expect(needsConfirmation).toBe(true);
    expect(editsFor(OTHER, edit)).toEqual([expect.objectContaining({ annotationId: annotation })]);
    expect(editsFor(ZONE, edit)).not.toContainEqual(expect.objectContaining({ annotationId: annotation }));
  });

  it.each(['a..b', 'with blank', ''])('refuses %j and says why', async (newName) => {
    const { ask } = await open(MAIL);
    await expect(ask('rename', { newName })).rejects.toMatchObject({
      code: -32803,
      message: expect.stringMatching(/\w+ \w+/),
    });
  });

  it('refuses what has no name', async () => {
    const { ask } = await open(`${APEX}www A 192.0█.2.1\n`);
    await expect(ask('prepareRename')).rejects.toMatchObject({ code: -32803, message: /\w+ \w+/ });
  });
});

describe('an included file', () => {
  const HOSTS = `${FOLDER}/hosts`;
  const text = 'www CNAME mail\n';
  const zone = `${APEX}$INCLUDE hosts\nmail A 192.0.2.1\n`;
  const position = { line: 0, character: text.indexOf('mail') };

  it.each(['open', 'closed'])('is seen as a part of its zone, which is %s', async (state) => {
    const { editor, ask } = await serve({ disk: { '/zones/example.com.zone': zone, '/zones/hosts': text } });
    if (state === 'open') await editor.open(ZONE, zone);
    await editor.open(HOSTS, text);
    const { range, contents } = await ask('hover', { position }, HOSTS);
    expect(textIn(text, range)).toBe('mail');
    expect(contents.value).toContain('192.0.2.1');
    expect(await ask('definition', { position }, HOSTS)).toMatchObject([{ uri: ZONE, range: { start: { line: 6 } } }]);
    const edit = await ask('rename', { position, newName: 'mx' }, HOSTS);
    expect(edited(text, editsFor(HOSTS, edit))).toBe('www CNAME mx\n');
    expect(edited(zone, editsFor(ZONE, edit))).toBe(zone.replace('mail', 'mx'));
    expect((await ask('documentSymbol', {}, HOSTS)).map(({ name }) => name)).toEqual(['www']);
  });
});

describe('symbols', () => {
  it('of a document', async () => {
    const { ask } = await open(MAIL);
    const symbols = await ask('documentSymbol');
    expect(symbols.map(({ name }) => name)).toEqual(['example.com.', 'ns1', 'example.com.', 'mail', 'www']);
  });

  it('of the workspace, with zones that are not open', async () => {
    const { editor } = await open(MAIL, { disk: { '/zones/example.net.zone': IN_OTHER } });
    const found: { name: string; location: { uri: string } }[] = await editor.connection.sendRequest(
      'workspace/symbol',
      { query: 'relay' },
    );
    expect(found.map(({ name, location }) => [name, location.uri])).toEqual([['relay.example.net.', OTHER]]);
  });
});

describe('call hierarchy', () => {
  it('follows mail to its address and back', async () => {
    const { ask, editor } = await open(`${APEX}█@ MX 10 mail\nmail A 192.0.2.1\n`);
    const [item] = await ask('prepareCallHierarchy');
    const outgoing: { to: { name: string } }[] = await editor.connection.sendRequest('callHierarchy/outgoingCalls', {
      item,
    });
    expect(outgoing.map(({ to }) => to.name)).toContain('mail.example.com');
    const [{ to }] = outgoing.filter((call) => call.to.name === 'mail.example.com');
    const incoming: { from: { name: string } }[] = await editor.connection.sendRequest('callHierarchy/incomingCalls', {
      item: to,
    });
    expect(incoming.map(({ from }) => from.name)).toEqual(['example.com']);
  });

  it('has no answer when the document was closed', async () => {
    const { ask, editor } = await open(`${APEX}█@ MX 10 mail\n`);
    const [item] = await ask('prepareCallHierarchy');
    await editor.close(ZONE);
    expect(await editor.connection.sendRequest('callHierarchy/incomingCalls', { item })).toEqual([]);
  });
});

describe('a document that is not open', () => {
  it.each([
    ['hover', null],
    ['completion', { isIncomplete: false, items: [] }],
    ['definition', []],
    ['references', []],
    ['documentHighlight', []],
    ['prepareRename', null],
    ['rename', null],
    ['signatureHelp', null],
    ['documentSymbol', []],
    ['prepareCallHierarchy', []],
    ['codeAction', []],
    ['foldingRange', []],
    ['selectionRange', []],
    ['documentLink', []],
    ['formatting', []],
    ['rangeFormatting', []],
    ['onTypeFormatting', []],
    ['inlayHint', []],
    ['codeLens', []],
    ['willSaveWaitUntil', []],
    ['diagnostic', { kind: 'full', items: [] }],
  ])('%s has an empty answer', async (kind, nothing) => {
    const { ask, editor } = await serve();
    expect(await ask(kind, anyParameters)).toEqual(nothing);
    expect(editor.log).toEqual([]);
  });
});

describe('an empty document', () => {
  it.each([
    'hover',
    'completion',
    'definition',
    'references',
    'documentHighlight',
    'signatureHelp',
    'documentSymbol',
    'prepareCallHierarchy',
    'codeAction',
    'foldingRange',
    'selectionRange',
    'documentLink',
    'formatting',
    'rangeFormatting',
    'onTypeFormatting',
    'inlayHint',
    'codeLens',
    'willSaveWaitUntil',
    'diagnostic',
  ])('%s does no harm', async (kind) => {
    const { ask, editor } = await open('');
    await ask(kind, anyParameters);
    expect(editor.log).toEqual([]);
  });
});

const start = { line: 0, character: 0 };
const anyParameters = {
  position: start,
  positions: [start],
  range: { start, end: start },
  context: { includeDeclaration: true, diagnostics: [] },
  options: { tabSize: 8, insertSpaces: false },
  newName: 'www',
  ch: '\n',
  reason: 1,
};
