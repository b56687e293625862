/** Show Expanded Zone: the records as a server would load them, `$INCLUDE` and `$GENERATE` carried out, in a view. */
import { Disposable, EventEmitter, languages, Uri, ViewColumn, window, workspace } from 'vscode';
import { targetZone } from './commands/target.ts';
import type { Parts } from './parts.ts';
import { LANGUAGE } from './zoneDocument.ts';

const SCHEME = 'zone-expanded';

/** The view's address says whose view it is. */
const viewOf = (source: string): Uri => Uri.from({ scheme: SCHEME, path: Uri.parse(source).path, query: source });

export async function showExpanded(_: Parts, uri?: unknown): Promise<void> {
  const source = await targetZone(uri);
  if (!source) return;
  const document = await workspace.openTextDocument(viewOf(source.uri.toString()));
  await languages.setTextDocumentLanguage(document, LANGUAGE);
  await window.showTextDocument(document, { preview: true, viewColumn: ViewColumn.Beside, preserveFocus: true });
}

/** Gives the views their text, and a new one when their zone changes. */
export function provideExpanded({ server }: Parts): Disposable {
  const changed = new EventEmitter<Uri>();
  const provider = workspace.registerTextDocumentContentProvider(SCHEME, {
    onDidChange: changed.event,
    provideTextDocumentContent: async ({ query }) => (await server.request('zonesmith/expanded', { uri: query })).text,
  });
  const following = server.onStatusChanged((source) => {
    const view = viewOf(source).toString();
    const open = workspace.textDocuments.find(({ uri }) => uri.toString() === view);
    if (open) changed.fire(open.uri);
  });
  return Disposable.from(provider, following, changed);
}
