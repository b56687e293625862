/** How the client talks with the server. */
import { type LogOutputChannel, workspace } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import { editedSchemes, LANGUAGE } from './zoneDocument.ts';

export function clientOptions(log: LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: editedSchemes().map((scheme) => ({ scheme, language: LANGUAGE })),
    initializationOptions: { ruleLinks: true, trusted: workspace.isTrusted },
    outputChannel: log,
    traceOutputChannel: log,
    diagnosticCollectionName: 'zonesmith',
    markdown: { isTrusted: { enabledCommands: ['zonesmith.explainRule'] } },
  };
}
