/** What the desktop and the web entry have in common: puts the parts together, starts the server when a zone is open. */
import { type Disposable, type ExtensionContext, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { clientOptions } from './clientOptions.ts';
import { registerCommands } from './commands.ts';
import { offerDetected } from './detect.ts';
import { provideExpanded } from './expanded.ts';
import { noticeLargeFiles } from './largeFile.ts';
import { openLog } from './log.ts';
import { noticeOtherExtensions } from './otherExtension.ts';
import type { Parts } from './parts.ts';
import { provideRules } from './rules.ts';
import { promptForSerial } from './serialPrompt.ts';
import { Server } from './server.ts';
import { showStatus } from './status.ts';
import { isZone } from './zoneDocument.ts';

/** What other extensions, and tests, may use. */
export interface Api {
  /** Settles when the language server answers. */
  ready(): Promise<void>;
}

/** A client for these options, not started. */
export type CreateClient = (options: LanguageClientOptions) => Promise<BaseLanguageClient>;

/** Registers everything; `stop` ends the server. */
export function activateWith(context: ExtensionContext, create: CreateClient): { api: Api; stop: () => Promise<void> } {
  const log = openLog();
  const server = new Server(() => create(clientOptions(context, log)), log);
  const parts: Parts = { context, server, log };
  context.subscriptions.push(
    log,
    server,
    startWithZones(server),
    registerCommands(parts),
    provideRules(parts),
    provideExpanded(parts),
    showStatus(parts),
    noticeLargeFiles(parts),
    promptForSerial(parts),
    offerDetected(parts),
    noticeOtherExtensions(parts),
    workspace.onDidGrantWorkspaceTrust(() => server.renew()),
  );
  const ready = async () => {
    await server.start();
  };
  return { api: { ready }, stop: () => server.stop() };
}

/** Nothing runs until a zone is open. */
function startWithZones(server: Server): Disposable {
  if (workspace.textDocuments.some(isZone)) server.begin();
  return workspace.onDidOpenTextDocument((document) => {
    if (isZone(document)) server.begin();
  });
}
