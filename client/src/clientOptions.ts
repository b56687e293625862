/** How the client talks with the server. */
import { type ExtensionContext, type LogOutputChannel, workspace } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import { answerConfiguration } from './configured.ts';
import { editedSchemes, LANGUAGE } from './zoneDocument.ts';

export function clientOptions(context: ExtensionContext, log: LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: editedSchemes().map((scheme) => ({ scheme, language: LANGUAGE })),
    initializationOptions: { ruleLinks: true, trusted: workspace.isTrusted },
    outputChannel: log,
    traceOutputChannel: log,
    diagnosticCollectionName: 'zonesmith',
    middleware: { workspace: { configuration: answerConfiguration(context) } },
    markdown: { isTrusted: { enabledCommands: ['zonesmith.explainRule'] } },
  };
}
