/** What the server can do; it says so at once, because not every editor lets it say so later. */
import { type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import { ON_TYPE } from '../features/onType.ts';
import { LEGEND } from './tokens.ts';

export const CAPABILITIES: ServerCapabilities = {
  positionEncoding: 'utf-16',
  textDocumentSync: {
    openClose: true,
    change: TextDocumentSyncKind.Incremental,
    save: { includeText: false },
    willSaveWaitUntil: true,
  },
  diagnosticProvider: { identifier: 'zonesmith', interFileDependencies: true, workspaceDiagnostics: false },
  completionProvider: { triggerCharacters: [' ', '\t', '.', '$', '@', '"', ';', '=', ':', '_', '-', ','] },
  hoverProvider: true,
  signatureHelpProvider: { triggerCharacters: [' ', '\t'], retriggerCharacters: [' ', '\t'] },
  definitionProvider: true,
  referencesProvider: true,
  renameProvider: { prepareProvider: true },
  documentHighlightProvider: true,
  codeActionProvider: {
    codeActionKinds: ['quickfix', 'refactor.rewrite', 'source.fixAll.zonesmith', 'source.bumpSerial.zonesmith'],
  },
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  callHierarchyProvider: true,
  semanticTokensProvider: { legend: LEGEND, full: true, range: true },
  inlayHintProvider: {},
  codeLensProvider: {},
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  documentLinkProvider: {},
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  documentOnTypeFormattingProvider: {
    firstTriggerCharacter: ON_TYPE[0],
    moreTriggerCharacter: ON_TYPE.slice(1),
  },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};
