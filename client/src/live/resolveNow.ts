/** Resolve Now: what the DNS says about the record at the cursor, beside what the file says. */
import { window } from 'vscode';
import { targetZone } from '../commands/target.ts';
import type { Asking } from './asking.ts';
import { sentence } from './words.ts';

const TITLE = 'Resolve Now';

export async function resolveNow(asking: Asking, uri?: unknown): Promise<void> {
  const document = await targetZone(uri);
  if (!document || !asking.mayAsk()) return;
  const editor = window.visibleTextEditors.find((each) => each.document === document);
  const { line = 0, character = 0 } = editor?.selection.active ?? {};
  const zone = document.uri.toString();
  const { server } = asking.parts;
  const hosts = await asking.hostsOf(zone, { resolving: true });
  if (!hosts || !(await asking.consentTo(TITLE, hosts))) return;
  const params = { uri: zone, position: { line, character } };
  const answer = await asking.withProgress(TITLE, (token) => server.request('zonesmith/liveResolve', params, token));
  if ('refused' in answer) {
    void window.showInformationMessage(sentence(answer.refused));
    return;
  }
  const { message, live: served, server: asked, verdict } = answer;
  const data = served.length === 0 ? '' : ` It says: ${served.join(', ')}.`;
  const text = `${sentence(message)}${data} Asked ${asked}.`;
  if (verdict === 'fail' || verdict === 'warn') void window.showWarningMessage(text);
  else void window.showInformationMessage(text);
}
