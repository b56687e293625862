/** What most parts of the client work with. */
import type { ExtensionContext, LogOutputChannel } from 'vscode';
import type { Live } from './live/live.ts';
import type { Server } from './server.ts';

export interface Parts {
  readonly context: ExtensionContext;
  readonly server: Server;
  readonly log: LogOutputChannel;
  /** Live checks are loaded when somebody needs them. */
  live(): Promise<Live>;
}
