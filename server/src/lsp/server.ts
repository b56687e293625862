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
import { Documents } from './documents.ts';
import { onExplanation } from './explanation.ts';
import { onFormatting } from './formatting.ts';
import { onHints } from './hints.ts';
import type { Host } from './host.ts';
import { onNavigation } from './navigation.ts';
import { Diagnostics } from './publish.ts';
import { STATUS_CHANGED } from './requests.ts';
import { onStructure } from './structure.ts';
import { onSymbols } from './symbols.ts';
import { pathOf } from './uris.ts';
import { Workspace } from './workspace.ts';

/** Files that zones, or what is known about them, may depend on. */
const WATCHED = '**/*';

export function startServer(connection: Connection, host: Host, version: string): void {
  const log = (message: string): void => connection.console.error(message);
  const workspace = new Workspace(host);
  const configuration = new Configuration(connection, host, workspace);
  const settings = (path: string) => configuration.of(path);
  const documents = new Documents(host, workspace, settings, log);
  const context: ServerContext = {
    connection,
    host,
    documents,
    workspace,
    settings,
    log,
    refreshDiagnostics: () => diagnostics?.refresh(),
  };
  let diagnostics: Diagnostics | undefined;
  let client: InitializeParams['capabilities'] = {};
  let folders: string[] = [];

  connection.onInitialize(({ capabilities, initializationOptions, workspaceFolders, rootUri }) => {
    client = capabilities;
    folders = workspaceFolders?.map(({ uri }) => pathOf(uri)) ?? (rootUri ? [pathOf(rootUri)] : []);
    const { ruleLinks = false, trusted = true } = initializationOptions ?? {};
    documents.trusted = trusted;
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
    onNavigation(context);
    onStructure(context);
    onSymbols(context);
    onFormatting(context);
    return { capabilities: CAPABILITIES, serverInfo: { name: 'zonesmith', version } };
  });

  /** Asks for settings and looks at the workspace anew; findings may be others then. */
  const lookAgain = async (): Promise<void> => {
    await configuration.read([...documents.all].map(({ uri }) => uri));
    if (!(await workspace.scan(folders))) return;
    allChanged(documents.refresh());
  };
  const allChanged = (concerned: Iterable<{ readonly uri: string }>): void => {
    diagnostics?.refresh();
    for (const { uri } of concerned) void connection.sendNotification(STATUS_CHANGED, { uri });
  };

  connection.onInitialized(() => {
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'zonesmith' });
    }
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: WATCHED }] });
    }
    if (client.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => pathOf(uri)));
        folders = [...folders.filter((folder) => !gone.has(folder)), ...added.map(({ uri }) => pathOf(uri))];
        void lookAgain();
      });
    }
    void lookAgain();
  });

  connection.onDidChangeConfiguration(({ settings: sent }) => {
    configuration.sent = sent?.zonesmith;
    void lookAgain();
  });

  connection.onDidChangeWatchedFiles(({ changes }) => {
    const paths = changes.map(({ uri }) => pathOf(uri));
    if (
      changes.some(({ type }) => type !== 2) ||
      paths.some((path) => configuration.isSource(path) || /conf|corefile/i.test(path))
    ) {
      workspace.forget();
      void lookAgain();
    } else allChanged(documents.refresh(paths));
  });

  connection.onDidOpenTextDocument(({ textDocument: { uri, version: number, text } }) => {
    const opened = documents.open(uri, number, text);
    void configuration.read([uri]).then((changed) => {
      if (changed) allChanged(documents.refresh([opened.path]));
    });
    diagnostics?.changed(opened);
    othersChanged(opened.path);
  });

  connection.onDidChangeTextDocument(({ textDocument: { uri, version: number }, contentChanges }) => {
    const opened = documents.change(uri, number, contentChanges);
    if (!opened) return;
    diagnostics?.changed(opened);
    void connection.sendNotification(STATUS_CHANGED, { uri });
    othersChanged(opened.path);
  });

  connection.onDidSaveTextDocument(({ textDocument: { uri } }) => documents.saved(uri));

  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    documents.close(uri);
    diagnostics?.closed(uri);
    othersChanged(pathOf(uri));
  });

  /** Zones that include a text which is another one now. */
  const othersChanged = (path: string): void => {
    const concerned = documents.refreshIncluders(path);
    if (concerned.length > 0) allChanged(concerned);
  };

  connection.listen();
}
