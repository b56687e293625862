/**
 * Opening, typing and saving send nothing, and an untrusted workspace sends nothing whatever is clicked. Nothing can be sent
 * without a world, or a transfer, and tests count how often one is asked for.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REQUESTS } from '../../server/src/lsp/requests.ts';
import { filesBelow, root } from '../support/files.ts';
import { FOLDER, type ServerSetup, type Session, serve } from '../support/lsp.ts';

const EXAMPLES = filesBelow('examples').map((path) => ({
  uri: `${FOLDER}/${path.split('/').at(-1)}`,
  text: readFileSync(join(root, path), 'utf8'),
}));
const KINDS = [
  'hover',
  'completion',
  'definition',
  'codeAction',
  'codeLens',
  'documentLink',
  'inlayHint',
  'documentSymbol',
];
const PLACE = {
  position: { line: 3, character: 2 },
  range: { start: { line: 0, character: 0 }, end: { line: 3, character: 2 } },
};

interface Counted extends Session {
  transfers: number;
}

async function counted(setup: ServerSetup = {}): Promise<Counted> {
  const transfer: ServerSetup['transfer'] = async () => {
    session.transfers++;
    return { kind: 'failed', why: 'refused' };
  };
  const session: Counted = { ...(await serve({ settings: {}, transfer, ...setup })), transfers: 0 };
  return session;
}

/** Everything that is done without a wish to ask somebody. */
async function edit({ editor, ask, host }: Session): Promise<void> {
  for (const { uri, text } of EXAMPLES) {
    await editor.open(uri, text);
    await editor.diagnostics(uri);
    for (const kind of KINDS) await ask(kind, { context: { diagnostics: [] }, ...PLACE }, uri);
    for (const typed of ['x', ' IN A 192.0.2.1\n', '\n@ MX 10 mail.example.net.\n'])
      await editor.edit(uri, 0, 0, typed);
    await editor.diagnostics(uri);
    await editor.save(uri);
    host.pass(1000);
    await editor.settled();
  }
}

describe('nothing is sent', () => {
  it('by opening, typing and saving every example', async () => {
    const session = await counted();
    await edit(session);
    expect([session.host.worlds.length, session.transfers]).toEqual([0, 0]);
  });

  it.each(REQUESTS.filter((method) => !/Run$|Resolve$|Compare$|axfr$/.test(method)))('by %s', async (method) => {
    const session = await counted();
    await edit(session);
    for (const { uri } of EXAMPLES) await session.editor.connection.sendRequest(method, paramsFor(uri));
    expect([session.host.worlds.length, session.transfers]).toEqual([0, 0]);
  });

  it('is what would be noticed', async () => {
    const session = await counted();
    const [{ uri, text }] = EXAMPLES.filter(({ uri: each }) => each.endsWith('db.example.com'));
    await session.editor.open(uri, text);
    await session.editor.connection.sendRequest('zonesmith/liveRun', paramsFor(uri));
    await session.editor.connection.sendRequest('zonesmith/axfr', paramsFor(uri));
    expect([session.host.worlds.length, session.transfers]).toEqual([1, 1]);
  });
});

describe('a workspace that is not trusted sends nothing', () => {
  it.each(REQUESTS)('by %s', async (method) => {
    const session = await counted({ initializationOptions: { trusted: false } });
    for (const { uri, text } of EXAMPLES) {
      await session.editor.open(uri, text);
      const answer = await session.editor.connection.sendRequest(method, paramsFor(uri));
      if (/live(?:Subjects|Hosts|Run|Resolve|Compare)$|axfr$/.test(method)) {
        expect(answer).toEqual({ refused: expect.stringContaining('not trusted') });
      }
    }
    expect([session.host.worlds.length, session.transfers]).toEqual([0, 0]);
  });
});

/** Enough for every request. */
const paramsFor = (uri: string) => ({
  uri,
  ...PLACE,
  run: '1',
  zone: 'example.com',
  server: '192.0.2.53',
  origin: null,
  nameServers: ['ns1.example.com.'],
  code: 'mx-target-is-address',
  text: '@ A 192.0.2.1',
  path: '/zones/x',
});
