/** The language server in a web worker: no disk, so included files and other zones are those that are open. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { version } from '../../../../package.json';
import type { Host } from '../../lsp/host.ts';
import { startServer } from '../../lsp/server.ts';

/** What a worker has of the platform. */
interface WorkerScope {
  setTimeout(action: () => void, milliseconds: number): number;
  clearTimeout(timer: number): void;
}

const scope = globalThis as unknown as WorkerScope;

const HOST: Host = {
  disk: { list: () => [], start: () => '', text: () => undefined },
  read: () => 'outside',
  size: () => 0,
  now: () => Math.floor(Date.now() / 1000),
  pause: () => new Promise((resolve) => void scope.setTimeout(resolve, 0)),
  later(milliseconds, action) {
    const timer = scope.setTimeout(action, milliseconds);
    return () => scope.clearTimeout(timer);
  },
  async world(wishes) {
    const { browserWorld } = await import('./live/world.ts');
    return browserWorld(wishes);
  },
};

const port = globalThis as never;
startServer(createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port)), HOST, version);
