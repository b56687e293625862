/**
 * `zonesmith.serial.onSave: prompt`: asks after a save whether the serial should be bumped. What is asked about is found
 * out before the save, while the server still knows what was saved last; the save itself waits for nothing.
 */
import { Disposable, type TextDocument, TextDocumentSaveReason, window, workspace } from 'vscode';
import { applyEdit } from './commands/applyEdit.ts';
import type { Parts } from './parts.ts';
import type { Requests } from './protocol.ts';
import { isZone } from './zoneDocument.ts';

type Answer = Requests['zonesmith/bumpSerial']['result'];

const BUMP = 'Bump and Save';

export function promptForSerial({ server, log }: Parts): Disposable {
  /** Documents that are being saved → what the server says about their serials. */
  const pending = new Map<TextDocument, Promise<Answer>>();
  /** Documents whose bumped serial is being saved. */
  const bumped = new Set<TextDocument>();

  const willSave = workspace.onWillSaveTextDocument(({ document, reason }) => {
    if (reason !== TextDocumentSaveReason.Manual || !isZone(document) || bumped.has(document)) return;
    if (workspace.getConfiguration('zonesmith', document.uri).get('serial.onSave') !== 'prompt') return;
    const answer = server.request('zonesmith/bumpSerial', { uri: document.uri.toString(), ifChanged: true });
    pending.set(document, answer);
    answer.catch((error: unknown) => log.error('Whether the serial should change is not known.', error));
  });

  const didSave = workspace.onDidSaveTextDocument(async (document) => {
    const question = pending.get(document);
    pending.delete(document);
    const answer = await question?.catch(() => undefined);
    if (!answer?.edit) return;
    const name = document.uri.path.split('/').at(-1);
    const next = answer.serial === undefined ? '' : ` The next one is ${answer.serial}.`;
    const choice = await window.showInformationMessage(
      `The records of ${name} changed, its serial did not, so secondaries will not fetch it.${next}`,
      BUMP,
      'Not Now',
    );
    if (choice === BUMP) await bump(document);
  });

  async function bump(document: TextDocument): Promise<void> {
    const answer = await server.request('zonesmith/bumpSerial', { uri: document.uri.toString() });
    if (!(await applyEdit(server, answer))) return;
    bumped.add(document);
    try {
      await document.save();
    } finally {
      bumped.delete(document);
    }
  }
  return Disposable.from(willSave, didSave);
}
