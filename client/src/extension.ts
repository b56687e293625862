/** What the desktop and the web entry have in common: puts the parts together, starts the server when a zone is open. */
import { Disposable, type ExtensionContext, ExtensionMode, window, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { calm } from './calm.ts';
import { clientOptions } from './clientOptions.ts';
import { registerCommands } from './commands.ts';
import { offerDetected } from './detect.ts';
import { provideExpanded } from './expanded.ts';
import { noticeLargeFiles } from './largeFile.ts';
import { type PartsWithLive, withLive } from './lazyLive.ts';
import type { Ask } from './live/consent.ts';
import { openLog } from './log.ts';
import { noticeOtherExtensions } from './otherExtension.ts';
import { provideRules } from './rules.ts';
import { promptForSerial } from './serialPrompt.ts';
import { Server } from './server.ts';
import { showStatus } from './status.ts';
import { isZone } from './zoneDocument.ts';

/** Milliseconds after a zone was opened. */
const LATER = 1500;

/** What other extensions, and tests, may use. */
export interface Api {
  /** Settles when the language server answers. */
  ready(): Promise<void>;
  /** Only while the extension is tested: answers the questions whether somebody may be asked. */
  readonly test?: { ask: Ask };
}

/** A client for these options, not started. */
export type CreateClient = (options: LanguageClientOptions) => Promise<BaseLanguageClient>;

/** Registers everything; `stop` ends the server. */
export function activateWith(context: ExtensionContext, create: CreateClient): { api: Api; stop: () => Promise<void> } {
  const log = openLog();
  const server = new Server(() => create(clientOptions(context, log)), log);
  const asking: { ask: Ask } = {
    ask: ({ message, detail }, ...buttons) =>
      window.showInformationMessage(message, { modal: true, detail }, ...buttons),
  };
  const parts = withLive({ context, server, log }, asking);
  context.subscriptions.push(
    log,
    server,
    startWithZones(server),
    lookForTests(parts),
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
  const isTest = context.extensionMode === ExtensionMode.Test;
  return { api: { ready, ...(isTest && { test: asking }) }, stop: () => server.stop() };
}

/** The Test Explorer shows what could be checked of zones that are open; finding that out sends nothing. */
function lookForTests({ live, log }: PartsWithLive): Disposable {
  const soon = calm(LATER, () => {
    live().catch((error: unknown) => log.error('Live checks did not start.', error));
  });
  if (workspace.textDocuments.some(isZone)) soon();
  const opening = workspace.onDidOpenTextDocument((document) => {
    if (isZone(document)) soon();
  });
  return Disposable.from(opening, soon);
}

/** Nothing runs until a zone is open. */
function startWithZones(server: Server): Disposable {
  if (workspace.textDocuments.some(isZone)) server.begin();
  return workspace.onDidOpenTextDocument((document) => {
    if (isZone(document)) server.begin();
  });
}
