/** The language server, for any connection and any host. */
import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
} from 'vscode-languageserver';
import { onActions } from './actions.ts';
import { CAPABILITIES } from './capabilities.ts';
import { onCompletion } from './completion.ts';
import { Configuration } from './configuration.ts';
import type { ServerContext } from './context.ts';
import { onCustomRequests } from './custom.ts';
import { Documents, type OpenDocument } from './documents.ts';
import { onExplanation } from './explanation.ts';
import { onFormatting } from './formatting.ts';
import { onHints } from './hints.ts';
import type { FileChange, Host } from './host.ts';
import { onLive } from './live.ts';
import { onNavigation } from './navigation.ts';
import { Diagnostics } from './publish.ts';
import { Refreshing } from './refreshing.ts';
import { STATUS_CHANGED } from './requests.ts';
import { onStructure } from './structure.ts';
import { onSymbols } from './symbols.ts';
import { onTokens } from './tokens.ts';
import { pathOf } from './uris.ts';
import { Watching } from './watching.ts';
import { Workspace } from './workspace.ts';

/** Files that zones, or what is known about them, may depend on: they can be called anything. */
const WATCHED = '**/*';
/** Milliseconds without a change after which closed zones are read again that a change concerns. */
const QUIET = 300;

const CHANGES = { 1: 'made', 2: 'changed', 3: 'gone' } as const;

export function startServer(connection: Connection, host: Host, version: string): void {
  const log = (message: string): void => connection.console.error(message);
  const workspace = new Workspace(host, log);
  const configuration = new Configuration(connection, host, workspace);
  const settings = (path: string) => configuration.of(path);
  const documents = new Documents(host, workspace, settings, log);
  const refreshing = new Refreshing(connection, host);
  const watching = new Watching({ host, workspace, documents, configuration });
  const context: ServerContext = {
    connection,
    host,
    documents,
    workspace,
    settings,
    configured: async () => {
      await configuration.answered();
      applySettings();
    },
    log,
    refresh: () => {
      diagnostics?.refresh();
      refreshing.plan();
    },
  };
  let diagnostics: Diagnostics | undefined;
  let client: InitializeParams['capabilities'] = {};

  connection.onInitialize(({ capabilities, initializationOptions, workspaceFolders, rootUri }) => {
    client = capabilities;
    refreshing.capabilities = capabilities;
    workspace.folders = workspaceFolders?.map(({ uri }) => pathOf(uri)) ?? (rootUri ? [pathOf(rootUri)] : []);
    const { ruleLinks = false, trusted = true } = initializationOptions ?? {};
    workspace.trusted = trusted;
    configuration.canAsk = capabilities.workspace?.configuration === true;
    diagnostics = new Diagnostics(context, {
      pull: capabilities.textDocument?.diagnostic !== undefined,
      refresh: capabilities.workspace?.diagnostics?.refreshSupport === true,
      ruleLinks,
    });
    onCustomRequests(context, diagnostics);
    onActions(context);
    onCompletion(context);
    onExplanation(context);
    onHints(context);
    onLive(context);
    onNavigation(context);
    onStructure(context);
    onSymbols(context);
    onTokens(context);
    onFormatting(context);
    return { capabilities: CAPABILITIES, serverInfo: { name: 'zonesmith', version } };
  });

  let isLooking = false;
  let wantsLook = false;
  /** Asks for settings and looks at the workspace anew; findings may be others then. One look at a time. */
  const lookAgain = async (): Promise<void> => {
    wantsLook = true;
    if (isLooking) return;
    isLooking = true;
    try {
      while (wantsLook) {
        wantsLook = false;
        await look();
      }
    } catch (error) {
      log(`the workspace could not be looked at: ${String(error)}`);
    } finally {
      isLooking = false;
    }
  };
  const look = async (): Promise<void> => {
    const open = [...documents.all].map(({ path }) => path);
    void configuration.read(workspace.folders, open).then(applySettings);
    await configuration.answered();
    applySettings();
    await workspace.scan();
    allChanged(documents.reconsider());
    readClosed();
    if (!editorWatches()) watching.follow(filesChanged);
  };
  let applied = 0;
  const applySettings = (): void => {
    if (applied === configuration.revision) return;
    applied = configuration.revision;
    allChanged(documents.reconsider());
    refreshing.plan();
  };
  const allChanged = (concerned: readonly { readonly uri: string }[]): void => {
    if (concerned.length > 0) context.refresh();
    for (const { uri } of concerned) void connection.sendNotification(STATUS_CHANGED, { uri });
  };

  /** Reads closed zones in the background; what is open may be a part of them. */
  const readClosed = (): void => {
    const { closedRevision: before } = documents;
    void documents.ready().then(() => {
      allChanged(documents.partsOfClosed());
      if (documents.closedRevision !== before) diagnostics?.refresh();
    });
  };
  let laterRead: (() => void) | undefined;
  const readClosedLater = (): void => {
    laterRead?.();
    laterRead = host.later(QUIET, readClosed);
  };

  const editorWatches = (): boolean => client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
  const filesChanged = (changes: readonly FileChange[]): void => {
    const { paths, lookAgain: isImportant } = watching.sort(changes);
    if (paths.length === 0) return;
    allChanged(documents.refresh(paths));
    if (isImportant) void lookAgain();
    else readClosedLater();
  };

  connection.onInitialized(() => {
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'zonesmith' });
    }
    if (editorWatches()) {
      void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: WATCHED }] });
    }
    if (client.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => pathOf(uri)));
        const left = workspace.folders.filter((folder) => !gone.has(folder));
        workspace.folders = [...left, ...added.map(({ uri }) => pathOf(uri))];
        void lookAgain();
      });
    }
    void lookAgain();
  });

  connection.onDidChangeConfiguration(({ settings: sent }) => {
    configuration.sent = sent?.zonesmith;
    void lookAgain();
  });

  connection.onDidChangeWatchedFiles(({ changes }) =>
    filesChanged(changes.map(({ uri, type }) => ({ path: pathOf(uri), kind: CHANGES[type] }))),
  );

  connection.onDidOpenTextDocument(({ textDocument: { uri, version: number, text } }) => {
    const opened = documents.open(uri, number, text);
    void configuration.readFor(opened.path).then(applySettings);
    compareWithCommitted(opened);
    diagnostics?.changed(opened);
    othersChanged(opened.path);
    if (!editorWatches()) watching.follow(filesChanged);
  });

  connection.onDidChangeTextDocument(({ textDocument: { uri, version: number }, contentChanges }) => {
    const opened = documents.change(uri, number, contentChanges);
    if (!opened) return;
    diagnostics?.changed(opened);
    void connection.sendNotification(STATUS_CHANGED, { uri });
    othersChanged(opened.path);
  });

  connection.onDidSaveTextDocument(({ textDocument: { uri } }) => {
    documents.saved(uri);
    const opened = documents.get(uri);
    if (opened) compareWithCommitted(opened);
  });

  /** Asks for the state that was committed last, which the serial is compared with. */
  const compareWithCommitted = (opened: OpenDocument): void => {
    void documents.readCommitted(opened).then((isAnother) => {
      if (isAnother) diagnostics?.refresh();
    });
  };

  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    documents.close(uri);
    diagnostics?.closed(uri);
    othersChanged(pathOf(uri));
  });

  /** Zones that include a text which is another one now. */
  const othersChanged = (path: string): void => {
    allChanged(documents.refreshIncluders(path));
    if (documents.lacksClosed) readClosedLater();
  };

  connection.listen();
}
