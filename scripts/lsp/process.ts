/** The built language server as a process of its own, and an editor that talks to it over standard streams. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { Editor } from './editor.ts';

const DIST = process.env['ZONESMITH_DIST'] ?? join(import.meta.dirname, '../../dist');

/** How the server can be started. */
export const COMMANDS = {
  'zonesmith lsp --stdio': [join(DIST, 'zonesmith.js'), 'lsp', '--stdio'],
  'language-server.js': [join(DIST, 'language-server.js')],
  'language-server.js --stdio': [join(DIST, 'language-server.js'), '--stdio'],
} as const;

export interface ServerProcess {
  readonly editor: Editor;
  readonly child: ChildProcessWithoutNullStreams;
  /** The exit code, once it has ended; undefined: a signal ended it. */
  readonly ended: Promise<number | undefined>;
}

/** `options`: of Node. */
export function startProcess(command: readonly string[], options: readonly string[] = []): ServerProcess {
  const child = spawn(process.execPath, [...options, ...command]);
  child.stderr.pipe(process.stderr);
  // A server that has ended reads no more.
  child.stdin.on('error', () => {});
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const ended = new Promise<number | undefined>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      connection.dispose();
      resolve(code ?? undefined);
    });
  });
  return { editor: new Editor(connection), child, ended };
}
