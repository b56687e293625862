/** Open Sample Zone: the first step of the walkthrough, a zone with mistakes that may be changed at will. */
import { Uri, window, workspace } from 'vscode';
import type { Parts } from '../parts.ts';
import { LANGUAGE } from '../zoneDocument.ts';

export async function openSampleZone({ context }: Parts): Promise<void> {
  const file = Uri.joinPath(context.extensionUri, 'walkthrough', 'sample.zone');
  const content = new TextDecoder().decode(await workspace.fs.readFile(file));
  await window.showTextDocument(await workspace.openTextDocument({ language: LANGUAGE, content }));
}
