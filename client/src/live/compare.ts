/** Compare Zone with Live DNS: the file beside what is served now, in the diff editor. */
import { commands, type Disposable, EventEmitter, languages, Uri, window, workspace } from 'vscode';
import { targetZone } from '../commands/target.ts';
import { LANGUAGE } from '../zoneDocument.ts';
import type { Asking } from './asking.ts';
import { comparisonText, sentence } from './words.ts';

const SCHEME = 'zone-live';
const TITLE = 'Compare Zone with Live DNS';

export class Comparisons implements Disposable {
  readonly #texts = new Map<string, string>();
  readonly #changed = new EventEmitter<Uri>();
  readonly #provider = workspace.registerTextDocumentContentProvider(SCHEME, {
    onDidChange: this.#changed.event,
    provideTextDocumentContent: (uri) => this.#texts.get(uri.toString()) ?? '',
  });

  async open(asking: Asking, uri?: unknown): Promise<void> {
    const document = await targetZone(uri);
    if (!document || !asking.mayAsk()) return;
    const zone = document.uri.toString();
    const hosts = await asking.hostsOf(zone, { groups: ['served', 'names'] });
    if (!hosts || !(await asking.consentTo(TITLE, hosts))) return;
    const answer = await asking.withProgress(TITLE, (token) =>
      asking.parts.server.request('zonesmith/liveCompare', { uri: zone }, token),
    );
    if ('refused' in answer) {
      void window.showInformationMessage(sentence(answer.refused));
      return;
    }
    if (answer.different + answer.unknown === 0) {
      void window.showInformationMessage(comparisonText(answer));
      return;
    }
    const served = Uri.from({ scheme: SCHEME, path: document.uri.path, query: zone });
    this.#texts.set(served.toString(), answer.text);
    this.#changed.fire(served);
    await languages.setTextDocumentLanguage(await workspace.openTextDocument(served), LANGUAGE);
    const name = document.uri.path.split('/').at(-1) ?? '';
    await commands.executeCommand('vscode.diff', served, document.uri, `${name}: ${answer.server} ↔ file`);
    window.setStatusBarMessage(comparisonText(answer), 10_000);
  }

  dispose(): void {
    this.#provider.dispose();
    this.#changed.dispose();
  }
}
