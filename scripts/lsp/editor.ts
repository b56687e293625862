/** A scripted editor: what a client sends to the language server, and what it was told. Tests and benchmarks drive it. */
import {
  type ClientCapabilities,
  ConfigurationRequest,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  RegistrationRequest,
  ShutdownRequest,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import { Lines } from './lines.ts';

export interface EditorOptions {
  /** Workspace folders, as URIs. */
  readonly folders?: readonly string[];
  /** Whether it asks for diagnostics; otherwise they are sent to it. */
  readonly pull?: boolean;
  /** The section `zonesmith`; absent: this editor cannot be asked for settings. */
  readonly settings?: unknown;
  readonly initializationOptions?: unknown;
}

export class Editor {
  readonly connection: ProtocolConnection;
  /** What the server logged; faults of ours are logged. */
  readonly log: string[] = [];
  /** Diagnostics that were sent, in order. */
  readonly published: PublishDiagnosticsParams[] = [];
  /** URIs whose status is said to be another one. */
  readonly statusChanged: string[] = [];
  /** How often it was told to ask for diagnostics again. */
  refreshes = 0;
  /** Capabilities that the server registered later. */
  readonly registered: string[] = [];
  settings: unknown;
  server: InitializeResult | undefined;
  readonly #texts = new Map<string, { version: number; text: string }>();

  constructor(connection: ProtocolConnection) {
    this.connection = connection;
    connection.onNotification(LogMessageNotification.type, ({ message }) => void this.log.push(message));
    connection.onNotification(PublishDiagnosticsNotification.type, (sent) => void this.published.push(sent));
    connection.onNotification('zonesmith/statusChanged', ({ uri }: { uri: string }) => {
      this.statusChanged.push(uri);
    });
    connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => this.settings ?? null));
    connection.onRequest(DiagnosticRefreshRequest.type, () => void this.refreshes++);
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.registered.push(...registrations.map(({ method }) => method));
    });
    connection.listen();
  }

  async start({ folders = [], pull = true, settings, initializationOptions }: EditorOptions = {}): Promise<void> {
    this.settings = settings;
    const params: InitializeParams = {
      processId: null,
      rootUri: null,
      workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
      capabilities: capabilitiesOf(pull, settings !== undefined),
      initializationOptions,
    };
    this.server = await this.connection.sendRequest(InitializeRequest.type, params);
    await this.connection.sendNotification(InitializedNotification.type, {});
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
  }

  text(uri: string): string {
    return this.#texts.get(uri)?.text ?? '';
  }

  async open(uri: string, text: string): Promise<void> {
    this.#texts.set(uri, { version: 1, text });
    const textDocument = { uri, languageId: 'dns-zone', version: 1, text };
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  /** Puts text in the place of that between two offsets. */
  async edit(uri: string, start: number, end: number, text: string): Promise<void> {
    const before = this.text(uri);
    const lines = new Lines(before);
    await this.change(uri, [{ range: { start: lines.positionAt(start), end: lines.positionAt(end) }, text }]);
  }

  /** Sends changes as they are; each counts from what the one before it left. */
  async change(uri: string, contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    const { version, text } = this.#texts.get(uri) ?? { version: 0, text: '' };
    this.#texts.set(uri, { version: version + 1, text: contentChanges.reduce(changed, text) });
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: version + 1 },
      contentChanges,
    });
  }

  async save(uri: string): Promise<void> {
    await this.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } });
  }

  async close(uri: string): Promise<void> {
    this.#texts.delete(uri);
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** Other settings, and the word that they are others. */
  async configure(settings: unknown): Promise<void> {
    this.settings = settings;
    await this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    const params = { textDocument: { uri }, identifier: 'zonesmith', ...(previousResultId && { previousResultId }) };
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, params);
  }

  async diagnostics(uri: string): Promise<readonly Diagnostic[]> {
    const report = await this.pull(uri);
    return report.kind === 'full' ? report.items : [];
  }

  /** Waits until the server has done what was sent, and what it asked meanwhile. */
  async settled(): Promise<void> {
    for (let round = 0; round < 4; round++) await this.connection.sendRequest('zonesmith/rules', {});
  }
}

function capabilitiesOf(pull: boolean, canBeAsked: boolean): ClientCapabilities {
  return {
    workspace: {
      configuration: canBeAsked,
      workspaceFolders: true,
      didChangeConfiguration: { dynamicRegistration: true },
      didChangeWatchedFiles: { dynamicRegistration: true },
      ...(pull && { diagnostics: { refreshSupport: true } }),
    },
    textDocument: {
      publishDiagnostics: { relatedInformation: true, versionSupport: true },
      ...(pull && { diagnostic: { dynamicRegistration: false } }),
    },
  };
}

/** A text after one change of it. */
function changed(text: string, change: TextDocumentContentChangeEvent): string {
  if (!('range' in change)) return change.text;
  const lines = new Lines(text);
  const { start, end } = change.range;
  return text.slice(0, lines.offsetAt(start)) + change.text + text.slice(lines.offsetAt(end));
}
