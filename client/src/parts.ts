/** What most parts of the client work with. */
import type { ExtensionContext, LogOutputChannel } from 'vscode';
import type { Server } from './server.ts';

export interface Parts {
  readonly context: ExtensionContext;
  readonly server: Server;
  readonly log: LogOutputChannel;
}
