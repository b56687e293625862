/** Settings: of the editor, sent by it, or in `.zonesmith.json`; origins and server configurations of the workspace. */
import { describe, expect, it } from 'vitest';
import { FOLDER, open, type Session, serve, ZONE } from '../support/lsp.ts';
import { APEX } from '../support/marks.ts';

const TWICE = `${APEX}www A 192.0.2.1\nwww A 192.0.2.1\n`;
const FILE = '/zones/.zonesmith.json';
const severities = async ({ editor }: Session): Promise<unknown[]> =>
  (await editor.diagnostics(ZONE)).map(({ severity }) => severity);

const changed = async ({ editor }: Session, uri: string): Promise<void> => {
  await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
  await editor.settled();
};

describe('rules', () => {
  it('are as the editor says when it is asked', async () => {
    const session = await open(TWICE, { settings: { rules: { 'duplicate-record': 'error' } } });
    expect(await severities(session)).toEqual([1]);
  });

  it('and after a change as it says then', async () => {
    const session = await open(TWICE, { settings: {} });
    const { editor, host } = session;
    const before = await editor.pull(ZONE);
    expect(await severities(session)).toEqual([3]);
    await editor.configure({ rules: { 'duplicate-record': 'off' } });
    await editor.settled();
    host.pass(300);
    await editor.settled();
    expect(editor.refreshes).toBe(1);
    expect(await editor.pull(ZONE, before.resultId)).toMatchObject({ kind: 'full', items: [] });
  });

  it('are those of the preset, with single ones on top', async () => {
    const session = await open(TWICE, { disk: { [FILE]: '{ "preset": "minimal" }' }, settings: {} });
    expect(await severities(session)).toEqual([]);
    await session.editor.configure({ rules: { 'duplicate-record': 'hint' } });
    await session.editor.settled();
    expect(await severities(session)).toEqual([4]);
    await session.editor.configure({ preset: 'recommended' });
    await session.editor.settled();
    expect(await severities(session)).toEqual([3]);
  });

  it('are as an editor says that cannot be asked', async () => {
    const session = await open(TWICE);
    const settings = { zonesmith: { rules: { 'duplicate-record': 'warning' } } };
    await session.editor.connection.sendNotification('workspace/didChangeConfiguration', { settings });
    await session.editor.settled();
    expect(await severities(session)).toEqual([2]);
  });

  it('are as the file says, unless the editor says otherwise', async () => {
    const disk = { [FILE]: '{ "rules": { "duplicate-record": "error", "no-final-newline": "off" } }' };
    const session = await open(TWICE, { disk, settings: {} });
    expect(await severities(session)).toEqual([1]);
    await session.editor.configure({ rules: { 'duplicate-record': 'hint' } });
    await session.editor.settled();
    expect(await severities(session)).toEqual([4]);
    await session.editor.edit(ZONE, TWICE.length - 1, TWICE.length, '');
    expect(await severities(session)).toEqual([4]);
  });

  it('are others when the file changes', async () => {
    const disk = { [FILE]: '{}' };
    const session = await open(TWICE, { disk });
    expect(await severities(session)).toEqual([3]);
    session.host.files[FILE] = '{ "rules": { "duplicate-record": "off" } }';
    await changed(session, `${FOLDER}/.zonesmith.json`);
    expect(await severities(session)).toEqual([]);
  });

  it.each(['', '[]', '{', 'null', '{ "rules": 1, "maxFindings": "x", "inlayHints": [] }'])(
    'are as always when the file holds %j',
    async (content) => {
      const session = await open(TWICE, { disk: { [FILE]: content }, settings: null });
      expect(await severities(session)).toEqual([3]);
      expect(session.editor.log).toEqual([]);
    },
  );
});

describe('the origin', () => {
  const DB = `${FOLDER}/db.one`;
  const status = ({ editor }: Session): Promise<{ origin: string | null }> =>
    editor.connection.sendRequest('zonesmith/status', { uri: DB });

  it('is as a pattern of the settings says', async () => {
    const session = await serve({ settings: { origins: { 'db.*': 'example.org' } } });
    await session.editor.open(DB, APEX);
    await session.editor.settled();
    expect((await status(session)).origin).toBe('example.org.');
  });

  it('is as a server configuration of the workspace says', async () => {
    const disk = { '/zones/named.conf': 'zone "example.net" { type primary; file "db.one"; };', '/zones/db.one': APEX };
    const session = await serve({ disk });
    await session.editor.open(DB, APEX);
    expect((await status(session)).origin).toBe('example.net.');
    session.host.files['/zones/named.conf'] = 'zone "example.org" { type primary; file "db.one"; };';
    await changed(session, `${FOLDER}/named.conf`);
    expect((await status(session)).origin).toBe('example.org.');
  });

  it('is found in a folder that was added to the workspace', async () => {
    const disk = {
      '/more/named.conf': 'zone "example.net" { type primary; file "/zones/db.one"; };',
      '/more/zone': APEX,
    };
    const session = await serve({ disk });
    await session.editor.open(DB, APEX);
    const event = { added: [{ uri: 'file:///more', name: 'more' }], removed: [] };
    await session.editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    await session.editor.settled();
    expect((await status(session)).origin).toBe('example.net.');
  });
});

it('asks to be told about settings and files', async () => {
  const { editor } = await serve();
  expect(editor.registered).toEqual(['workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles']);
});
