/** The workspace: many files keep nobody waiting, zones that are not open count, changes on the disk that matter do. */
import { describe, expect, it } from 'vitest';
import { FOLDER, open, type Session, serve, ZONE } from '../support/lsp.ts';
import { APEX } from '../support/marks.ts';

const MAIL = `${APEX}mail A 192.0.2.1\n`;
const otherZone = (number: number): string => `$ORIGIN n${number}.example.\n${APEX}relay MX 10 mail.example.com.\n`;

/** The editor saw changes of files: 1 made, 2 changed, 3 gone. */
async function watched({ editor }: Session, ...changes: [path: string, type: number][]): Promise<void> {
  await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: changes.map(([path, type]) => ({ uri: `file://${path}`, type })),
  });
  await editor.settled();
}

const symbols = async ({ editor }: Session, query: string): Promise<string[]> =>
  (await editor.connection.sendRequest<{ name: string }[]>('workspace/symbol', { query })).map(({ name }) => name);

describe('zones that are not open', () => {
  it('are loaded when somebody asks about all of them', async () => {
    const disk = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`/zones/sub/n${i}.zone`, otherZone(i)]));
    const session = await serve({ disk });
    expect(await symbols(session, 'relay')).toHaveLength(30);
  });

  it('are as they are on the disk after a change there', async () => {
    const session = await serve({ disk: { '/zones/one.zone': otherZone(1) } });
    expect(await symbols(session, 'relay')).toEqual(['relay.n1.example.']);
    session.host.files['/zones/one.zone'] = otherZone(1).replace('relay', 'gate');
    await watched(session, ['/zones/one.zone', 2]);
    expect(await symbols(session, 'relay')).toEqual([]);
    expect(await symbols(session, 'gate')).toEqual(['gate.n1.example.']);
  });

  it('come and go', async () => {
    const session = await serve();
    session.host.files['/zones/new.zone'] = otherZone(1);
    await watched(session, ['/zones/new.zone', 1]);
    expect(await symbols(session, 'relay')).toEqual(['relay.n1.example.']);
    delete session.host.files['/zones/new.zone'];
    await watched(session, ['/zones/new.zone', 3]);
    expect(await symbols(session, 'relay')).toEqual([]);
  });

  it('come and go with their folder, of which alone the editor tells', async () => {
    const session = await serve();
    session.host.files['/zones/sub/new.zone'] = otherZone(1);
    await watched(session, ['/zones/sub', 1]);
    expect(await symbols(session, 'relay')).toEqual(['relay.n1.example.']);
    delete session.host.files['/zones/sub/new.zone'];
    await watched(session, ['/zones/sub', 3]);
    expect(await symbols(session, 'relay')).toEqual([]);
  });

  it('are not loaded when they are large', async () => {
    const large = `${otherZone(1)}; ${'x'.repeat(4_000_000)}\n`;
    const session = await serve({ disk: { '/zones/large.zone': large, '/zones/small.zone': otherZone(2) } });
    expect(await symbols(session, 'relay')).toEqual(['relay.n2.example.']);
    expect(session.host.reads).not.toContain('/zones/large.zone');
  });

  it('count as they are in the editor while they are open, and as on the disk afterwards', async () => {
    const session = await serve({ disk: { '/zones/one.zone': otherZone(1) } });
    const uri = `${FOLDER}/one.zone`;
    await session.editor.open(uri, otherZone(1).replace('relay', 'gate'));
    expect(await symbols(session, 'relay')).toEqual([]);
    await session.editor.close(uri);
    expect(await symbols(session, 'relay')).toEqual(['relay.n1.example.']);
  });
});

describe('a workspace of many files', () => {
  it('answers while it is looked at', async () => {
    const notes = Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`/zones/notes/${i}.txt`, 'a note\n']));
    const session = await serve({ disk: { ...notes, '/zones/one.zone': otherZone(1) } });
    let looked = 0;
    const { start } = session.host.disk;
    Object.assign(session.host.disk, {
      start(path: string) {
        looked++;
        return start(path);
      },
    });
    session.host.files['/zones/two.zone'] = otherZone(2);
    await watched(session, ['/zones/two.zone', 1]);
    expect(looked).toBeLessThan(3000);
    const all = Object.keys(session.host.files).length;
    while (looked <= all) await session.editor.settled();
    await session.editor.settled();
    expect(await symbols(session, 'relay')).toHaveLength(2);
  });
});

describe('changes on the disk that change nothing', () => {
  it.each([
    ['a file that no zone needs', '/zones/notes.txt', 'notes', 1],
    ['what git does', '/zones/.git/index.lock', 'db.example.com SOA', 1],
    ['packages', '/zones/node_modules/x/some.zone', otherZone(1), 1],
    ['the document itself, which was saved', '/zones/example.com.zone', MAIL, 2],
    ['the document itself, made anew', '/zones/example.com.zone', MAIL, 1],
  ])('%s', async (_, path, text, type) => {
    const session = await open(MAIL, { disk: { '/zones/example.com.zone': MAIL } });
    const { editor, host } = session;
    // The editor is told once when the other zones are loaded.
    host.pass(1000);
    await editor.settled();
    const { refreshes } = editor;
    const { resultId } = await editor.pull(ZONE);
    host.files[path] = text;
    await watched(session, [path, type]);
    host.pass(1000);
    await editor.settled();
    expect(editor.refreshes).toBe(refreshes);
    expect(await editor.pull(ZONE, resultId)).toEqual({ kind: 'unchanged', resultId });
  });
});

describe('changes on the disk that matter', () => {
  const status = ({ editor }: Session): Promise<{ kind: string; origin: string | null }> =>
    editor.connection.sendRequest('zonesmith/status', { uri: ZONE });

  it('a journal beside the document', async () => {
    const session = await open(MAIL, { disk: { '/zones/example.com.zone': MAIL } });
    expect(await status(session)).toMatchObject({ kind: 'zone' });
    session.host.files['/zones/example.com.zone.jnl'] = ';BIND LOG V9\n';
    await watched(session, ['/zones/example.com.zone.jnl', 1]);
    expect(await status(session)).toMatchObject({ kind: 'journaled' });
  });

  it('a server configuration that is changed', async () => {
    const conf = 'zone "other.example" { type primary; file "example.com.zone"; };\n';
    const session = await open(MAIL, { disk: { '/zones/example.com.zone': MAIL, '/zones/named.conf': conf } });
    expect(await status(session)).toMatchObject({ origin: 'other.example.' });
    session.host.files['/zones/named.conf'] = conf.replace('other', 'third');
    await watched(session, ['/zones/named.conf', 2]);
    expect(await status(session)).toMatchObject({ origin: 'third.example.' });
  });

  it('a part of a zone that lies in another folder and is not open', async () => {
    const zone = `$ORIGIN n1.example.\n${APEX}$INCLUDE /zones/parts/hosts\n`;
    const hosts = `${FOLDER}/parts/hosts`;
    const disk = { '/zones/main/n1.zone': zone, '/zones/parts/hosts': 'www CNAME web\n' };
    const { editor, host } = await serve({ disk });
    /** The findings, when nobody has typed for a while. */
    const codes = async (): Promise<unknown[]> => {
      await editor.settled();
      host.pass(300);
      await editor.settled();
      return (await editor.diagnostics(hosts)).map(({ code }) => code);
    };
    await editor.open(hosts, 'www CNAME web\n');
    expect(await codes()).toEqual(['cname-target-missing']);
    await editor.edit(hosts, 0, 0, 'web A 192.0.2.1\n');
    expect(await codes()).toEqual([]);
    await editor.edit(hosts, 0, 3, 'ftp');
    expect(await codes()).toEqual(['cname-target-missing']);
  });
});

describe('a request about a text that has changed before it was looked at', () => {
  it.each([
    ['rename', { newName: 'mx' }, -32801],
    ['definition', {}, -32801],
    ['completion', {}, undefined],
  ])('%s', async (kind, params, code) => {
    const { ask, editor } = await open(MAIL.replace('mail', 'ma█il'));
    const answer = ask(kind, params).then(
      () => undefined,
      (error: { code: number }) => error.code,
    );
    await editor.edit(ZONE, 0, 0, '; ');
    expect(await answer).toBe(code);
  });
});

describe('a position beyond the end of its line is that end', () => {
  it.each(['\n', '\r\n', '\r'])('before %j', async (newline) => {
    const text = `${MAIL}www CNAME mail\n`.replaceAll('\n', newline);
    const { editor } = await open(text);
    const line = text.split(newline).length - 3;
    const start = { line, character: 'mail A '.length };
    await editor.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: ZONE, version: 2 },
      contentChanges: [{ range: { start, end: { line, character: 1000 } }, text: '192.0.2.2' }],
    });
    const { text: expanded } = await editor.connection.sendRequest<{ text: string }>('zonesmith/expanded', {
      uri: ZONE,
    });
    expect(expanded).toContain('192.0.2.2\n');
    expect(expanded).toContain('www.example.com.');
  });
});

describe('a server configuration that includes one outside of the workspace', () => {
  const disk = {
    '/zones/example.com.zone': MAIL,
    '/zones/named.conf': 'include "/etc/outside.conf";\n',
    '/etc/outside.conf': 'zone "other.example" { type primary; file "/zones/example.com.zone"; };\n',
  };

  it.each([
    [true, 'other.example.'],
    [false, 'example.com.'],
  ])('in a workspace that is trusted: %s', async (trusted, origin) => {
    const { editor } = await open(MAIL, { disk, initializationOptions: { trusted } });
    expect(await editor.connection.sendRequest('zonesmith/status', { uri: ZONE })).toMatchObject({ origin });
  });
});
