/** The requests of the Zonesmith client. */
import { describe, expect, it } from 'vitest';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { edited } from '../../scripts/lsp/lines.ts';
import { REQUESTS } from '../../server/src/lsp/requests.ts';
import { RULES } from '../../server/src/rules/registry.ts';
import { NOW } from '../support/check.ts';
import { fakeWorld } from '../support/fakeWorld.ts';
import { editsFor, FOLDER, open, type Session, serve, ZONE } from '../support/lsp.ts';
import { APEX } from '../support/marks.ts';

const send = <Answer>({ editor }: Session, request: string, params: object = {}): Promise<Answer> =>
  editor.connection.sendRequest(`zonesmith/${request}`, { uri: ZONE, ...params });

interface Edited {
  readonly edit?: WorkspaceEdit;
  readonly refused?: string;
  readonly serial?: number;
}

const after = (text: string, { edit = {} }: Edited, uri = ZONE): string => edited(text, editsFor(uri, edit));

describe('status', () => {
  it('says which zone a document is and what was found', async () => {
    const session = await open(`${APEX}www A 192.0.2.1\nwww A 192.0.2.1\n`, { settings: { maxFindings: 0 } });
    expect(await send(session, 'status')).toMatchObject({
      origin: 'example.com.',
      originWhy: expect.stringMatching(/\w+ \w+/),
      kind: 'zone',
      kindWhy: expect.stringMatching(/\w+ \w+/),
      records: 6,
      serial: 2026010101,
      findings: 1,
      more: 1,
    });
  });

  it('says that nobody knows the zone', async () => {
    const session = await serve();
    await session.editor.open(`${FOLDER}/hosts`, 'www A 192.0.2.1\n');
    expect(await send(session, 'status', { uri: `${FOLDER}/hosts` })).toMatchObject({
      origin: null,
      serial: null,
      candidates: [],
    });
  });

  it('is said to be another one after an edit', async () => {
    const { editor } = await open(APEX);
    await editor.edit(ZONE, 0, 0, '; x\n');
    await editor.settled();
    expect(editor.statusChanged).toContain(ZONE);
  });

  it('has no answer for what is not open', async () => {
    expect(await send(await serve(), 'status')).toBeNull();
  });
});

it('setOrigin says which zone it is, and takes it back', async () => {
  const session = await open(APEX);
  const origin = async (): Promise<string> => (await send<{ origin: string }>(session, 'status')).origin;
  await send(session, 'setOrigin', { origin: 'example.org' });
  expect(await origin()).toBe('example.org.');
  session.host.pass(300);
  await session.editor.settled();
  expect(session.editor.refreshes).toBe(1);
  await send(session, 'setOrigin', { origin: null });
  expect(await origin()).toBe('example.com.');
});

describe('bumpSerial', () => {
  it('gives the next serial, and the edit', async () => {
    const session = await open(APEX);
    const answer = await send<Edited>(session, 'bumpSerial');
    expect(answer.serial).toBe(2026050101);
    expect(after(APEX, answer)).toBe(APEX.replace('2026010101', '2026050101'));
  });

  it('follows the setting', async () => {
    const session = await open(APEX, { settings: { serial: { scheme: 'increment' } } });
    expect((await send<Edited>(session, 'bumpSerial')).serial).toBe(2026010102);
  });

  it('only when something changed, if that is asked', async () => {
    const session = await open(APEX);
    const ask = (): Promise<Edited> => send(session, 'bumpSerial', { ifChanged: true });
    expect(await ask()).toEqual({ refused: expect.stringMatching(/\w+ \w+/) });
    await session.editor.edit(ZONE, APEX.length, APEX.length, 'www A 192.0.2.1\n');
    expect((await ask()).serial).toBe(2026050101);
  });

  it('says why there is none', async () => {
    const session = await open('www A 192.0.2.1\n');
    expect((await send<Edited>(session, 'bumpSerial')).refused).toContain('SOA');
    expect((await send<Edited>(await serve(), 'bumpSerial')).refused).toBe('the document is not open');
  });
});

describe('addPtr', () => {
  const REVERSE = `${FOLDER}/db.192.0.2`;
  const reverse =
    '$TTL 3600\n$ORIGIN 2.0.192.in-addr.arpa.\n@ SOA ns1.example.com. hostmaster.example.com. 1 4h 1h 2w 1h\n@ NS ns1.example.com.\n@ NS ns.example.net.\n';

  it('writes the record into the zone that holds it, and asks first', async () => {
    const session = await open(`${APEX}www A 192.0█.2.80\n`, { disk: { '/zones/db.192.0.2': reverse } });
    const answer = await send<Edited>(session, 'addPtr', { position: session.position });
    expect(after(reverse, answer, REVERSE)).toMatch(/^80\s+PTR\s+www\.example\.com\.$/m);
    expect(Object.values(answer.edit?.changeAnnotations ?? {})).toMatchObject([{ needsConfirmation: true }]);
  });

  it('says why it cannot', async () => {
    const session = await open(`${APEX}www A 192.0█.2.80\n`);
    expect(await send(session, 'addPtr', { position: session.position })).toEqual({
      refused: expect.stringContaining('192.0.2.80'),
    });
    expect(await send(session, 'addPtr', { position: { line: 0, character: 0 } })).toEqual({
      refused: expect.stringContaining('A or AAAA'),
    });
  });
});

describe('newZone', () => {
  it('has no findings', async () => {
    const session = await serve();
    const answers = { origin: 'example.com', nameServers: ['ns1', 'ns.example.net.'], mailHost: 'mail' };
    const { text } = await send<{ text: string }>(session, 'newZone', answers);
    await session.editor.open(ZONE, text);
    expect(await session.editor.diagnostics(ZONE)).toEqual([]);
    expect(text).toContain('2026050101');
  });

  it('says why there can be none', async () => {
    const answers = { origin: 'a..b', nameServers: [] };
    expect(await send(await serve(), 'newZone', answers)).toEqual({ refused: 'a..b is no name for a zone' });
  });
});

it('expanded is the zone as a server loads it', async () => {
  const session = await open(`${APEX}$GENERATE 1-2 h$ A 192.0.2.$\n`);
  const { text } = await send<{ text: string }>(session, 'expanded');
  expect(text).toContain('h1.example.com.\t3600\tIN\tA\t192.0.2.1\nh2.example.com.\t3600\tIN\tA\t192.0.2.2\n');
  expect(await send(session, 'expanded', { uri: `${FOLDER}/none` })).toEqual({ text: '' });
});

it('explain and rules tell about every rule', async () => {
  const session = await serve();
  const rules = await send<{ code: string }[]>(session, 'rules');
  expect(rules.map(({ code }) => code)).toEqual(RULES.map(({ code }) => code));
  for (const { code } of rules.slice(0, 5)) {
    expect((await send<{ markdown: string }>(session, 'explain', { code })).markdown).toContain(code);
  }
  expect(await send(session, 'explain', { code: 'nothing' })).toEqual({ markdown: 'There is no rule `nothing`.' });
});

it('looksLikeZone tells a zone from other texts', async () => {
  const session = await serve();
  const ask = (text: string): Promise<unknown> => send(session, 'looksLikeZone', { text, path: 'x' });
  expect(await ask(APEX)).toMatchObject({ yes: true });
  expect(await ask('Dear reader,\nthis is a letter.\n')).toMatchObject({ yes: false });
});

it('answers every request that is listed, whatever the document', async () => {
  for (const text of ['', '(', '\\', '"', '$INCLUDE', '$TTL', '@ SOA', `${APEX}\0`]) {
    const session = await open(text, { world: fakeWorld() });
    for (const method of REQUESTS) {
      await session.editor.connection.sendRequest(method, {
        uri: ZONE,
        run: '',
        zone: text,
        server: text,
        position: { line: 0, character: 0 },
        origin: '',
        code: '',
        text,
        path: '',
        nameServers: [],
      });
    }
    expect(session.editor.log).toEqual([]);
  }
});

it('the clock is that of the host', async () => {
  const session = await open(APEX, { settings: { serial: { scheme: 'unix' } } });
  const before = await send<Edited>(session, 'bumpSerial');
  expect(before.serial).toBe(2026010102);
  await session.editor.change(ZONE, [{ text: APEX.replace('2026010101', '1700000000') }]);
  expect((await send<Edited>(session, 'bumpSerial')).serial).toBe(NOW);
});
