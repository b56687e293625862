/** Which documents are ours. */
import { type TextDocument, window, workspace } from 'vscode';

export const LANGUAGE = 'dns-zone';

/** Where zones are edited. Old versions (`git:`) and our own views are shown but not checked. */
const EDITED = ['file', 'untitled', 'vscode-vfs', 'vscode-remote', 'vscode-test-web', 'memfs'];

/** Schemes of documents that are checked; workspace folders may bring their own. */
export function editedSchemes(): string[] {
  const folders = workspace.workspaceFolders ?? [];
  return [...new Set([...EDITED, ...folders.map(({ uri }) => uri.scheme)])];
}

export function isZone(document: TextDocument): boolean {
  return document.languageId === LANGUAGE && editedSchemes().includes(document.uri.scheme);
}

/** The zone in the active editor. */
export function activeZone(): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  return document && isZone(document) ? document : undefined;
}
