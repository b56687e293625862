/** Show Expanded Zone: the records as a server would load them, `$INCLUDE` and `$GENERATE` carried out, in a view. */
import { Disposable, EventEmitter, languages, Uri, ViewColumn, window, workspace } from 'vscode';
import { calm } from './calm.ts';
import { targetZone } from './commands/target.ts';
import type { Parts } from './parts.ts';
import { LANGUAGE } from './zoneDocument.ts';

const SCHEME = 'zone-expanded';

/** Milliseconds after the last change of a text. */
const SOON = 500;

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
  /** Zones that changed. */
  const sources = new Set<string>();
  const refreshSoon = calm(SOON, () => {
    const views = new Set([...sources].map((source) => viewOf(source).toString()));
    sources.clear();
    for (const { uri } of workspace.textDocuments) if (views.has(uri.toString())) changed.fire(uri);
  });
  const following = server.onStatusChanged((source) => {
    sources.add(source);
    refreshSoon();
  });
  return Disposable.from(provider, following, refreshSoon, changed);
}
