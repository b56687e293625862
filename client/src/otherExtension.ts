/** Another extension may own `.zone` files, and then Zonesmith never sees them. That is said once, with a way out. */
import { Disposable, extensions, languages, type TextDocument, window } from 'vscode';
import { associate } from './associate.ts';
import { type LanguageOwner, ownerOf, ownPattern } from './languageOwner.ts';
import type { Parts } from './parts.ts';
import { LANGUAGE } from './zoneDocument.ts';

export function noticeOtherExtensions(parts: Parts): Disposable {
  const look = (document: TextDocument | undefined) => {
    if (!document || document.languageId === LANGUAGE || document.languageId === 'plaintext') return;
    notice(document, parts).catch((error: unknown) => parts.log.error('A file could not be taken over.', error));
  };
  look(window.activeTextEditor?.document);
  return Disposable.from(window.onDidChangeActiveTextEditor((editor) => look(editor?.document)));
}

async function notice(document: TextDocument, { context }: Parts): Promise<void> {
  const pattern = ownPattern(document.uri.path, context.extension.packageJSON as LanguageOwner);
  if (pattern === undefined) return;
  const others = extensions.all.filter(({ id }) => id !== context.extension.id);
  const owner = ownerOf(
    document.languageId,
    others.map(({ packageJSON }) => packageJSON as LanguageOwner),
  );
  if (!owner) return;
  const asked = `otherExtension.${owner.publisher}.${owner.name}`;
  if (context.globalState.get(asked)) return;
  await context.globalState.update(asked, true);
  const name = document.uri.path.split('/').at(-1);
  const take = `Use Zonesmith for ${pattern}`;
  const message = `${name} belongs to the extension ${owner.displayName ?? owner.name}, so Zonesmith does not check it.`;
  if ((await window.showInformationMessage(message, take, 'Leave It')) !== take) return;
  await associate(pattern);
  await languages.setTextDocumentLanguage(document, LANGUAGE);
}
