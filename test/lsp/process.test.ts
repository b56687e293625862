/** The built server as editors start it. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { CancellationTokenSource, HoverRequest } from 'vscode-languageserver';
import { COMMANDS, type ServerProcess, startProcess } from '../../scripts/lsp/process.ts';
import { ZONE } from '../support/lsp.ts';
import { APEX } from '../support/marks.ts';

function start(command: readonly string[]): ServerProcess {
  const server = startProcess(command);
  onTestFinished(() => void server.child.kill());
  return server;
}

const SERVER = COMMANDS['language-server.js'];
const TEXT = `${APEX}@ MX 10 mail\nmail A 192.0.2.1\nmail A 192.0.2.1\n`;
const AT_MAIL = { line: 5, character: 9 };

describe.each(Object.entries(COMMANDS))('%s', (_, command) => {
  it('serves a document from opening to the end', async () => {
    const { editor, ended } = start(command);
    await editor.start();
    expect(editor.server?.serverInfo?.name).toBe('zonesmith');
    await editor.open(ZONE, TEXT);
    expect((await editor.diagnostics(ZONE)).map(({ code }) => code)).toEqual(['duplicate-record']);
    const params = { textDocument: { uri: ZONE }, position: AT_MAIL };
    expect(await editor.connection.sendRequest(HoverRequest.type, params)).toMatchObject({
      contents: { value: expect.stringContaining('mail.example.com.') },
    });
    await editor.stop();
    expect(await ended).toBe(0);
  });
});

describe('a workspace that is not trusted', () => {
  const untrusted = { initializationOptions: { trusted: false } };
  const source = `${APEX}$INCLUDE inside\n$INCLUDE link\n$INCLUDE ../outside\n`;

  it('lets nothing be read outside of it, not through a symbolic link either', async () => {
    const top = mkdtempSync(join(tmpdir(), 'zonesmith-lsp-'));
    onTestFinished(() => rmSync(top, { recursive: true }));
    const folder = join(top, 'zones');
    mkdirSync(folder);
    writeFileSync(join(folder, 'inside'), 'www A 192.0.2.1\n');
    writeFileSync(join(top, 'outside'), 'ftp A 192.0.2.1\n');
    symlinkSync(join(top, 'outside'), join(folder, 'link'));
    const { editor } = start(SERVER);
    await editor.start({ ...untrusted, folders: [pathToFileURL(folder).href] });
    const uri = pathToFileURL(join(folder, 'example.com.zone')).href;
    await editor.open(uri, source);
    await editor.settled();
    const found = await editor.diagnostics(uri);
    expect(found.map(({ code }) => code)).toEqual(['include-outside-workspace', 'include-outside-workspace']);
  });

  it('may be a folder that is not there', async () => {
    const { editor } = start(SERVER);
    await editor.start({ ...untrusted, folders: ['file:///zones/none', 'memfs:/none'] });
    for (const uri of ['file:///zones/none/example.com.zone', 'memfs:/none/example.com.zone', 'untitled:example.com']) {
      await editor.open(uri, `${source}www CNAME gone\n`);
      await editor.settled();
      expect((await editor.diagnostics(uri)).length, uri).toBeGreaterThan(2);
    }
    expect(editor.log).toEqual([]);
  });
});

describe('the process', () => {
  it('ends with 1 when nobody asked it to shut down', async () => {
    const { editor, ended } = start(SERVER);
    await editor.start();
    await editor.connection.sendNotification('exit');
    expect(await ended).toBe(1);
  });

  it('ends when its input ends, even before anything was said', async () => {
    const started = start(SERVER);
    const said = start(SERVER);
    await said.editor.start();
    for (const { child } of [started, said]) child.stdin.end();
    expect(await started.ended).toBe(1);
    expect(await said.ended).toBe(1);
  });

  it('answers a request that comes too early with an error, and starts all the same', async () => {
    const { editor } = start(SERVER);
    const params = { textDocument: { uri: ZONE }, position: AT_MAIL };
    await expect(editor.connection.sendRequest(HoverRequest.type, params)).rejects.toMatchObject({ code: -32601 });
    await editor.start();
    expect(editor.server).toBeDefined();
  });

  it('answers a request that is cancelled as cancelled, and the next one as ever', async () => {
    const { editor } = start(SERVER);
    await editor.start();
    await editor.open(ZONE, TEXT);
    const params = { textDocument: { uri: ZONE }, position: AT_MAIL };
    const answers = Array.from({ length: 10 }, () => {
      const source = new CancellationTokenSource();
      const answer = editor.connection.sendRequest(HoverRequest.type, params, source.token);
      source.cancel();
      return answer.then(
        () => 'answered',
        ({ code }: { code: number }) => code,
      );
    });
    expect(new Set(await Promise.all(answers))).toEqual(new Set([-32800]));
    expect(await editor.connection.sendRequest(HoverRequest.type, params)).not.toBeNull();
    expect(editor.log).toEqual([]);
  });
});
