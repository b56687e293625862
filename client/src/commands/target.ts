/** What a command is about: the document that was named, as a code lens does, or the one in the active editor. */
import { type TextDocument, Uri, window, workspace } from 'vscode';
import { isZone } from '../zoneDocument.ts';

/** A zone that is open; undefined, after a message, when there is none. */
export async function targetZone(uri: unknown): Promise<TextDocument | undefined> {
  const document =
    typeof uri === 'string' || uri instanceof Uri
      ? await workspace.openTextDocument(typeof uri === 'string' ? Uri.parse(uri) : uri)
      : window.activeTextEditor?.document;
  if (document && isZone(document)) return document;
  void window.showInformationMessage('Open a zone file first.');
  return undefined;
}
