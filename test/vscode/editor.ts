/** The editor, as the suites use it: zones are opened, and what the language server says about them is awaited. */
import {
  commands,
  type Diagnostic,
  type Disposable,
  type Event,
  extensions,
  languages,
  type Position,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import { present } from './expect.ts';

export const EXTENSION = 'zonesmith.zonesmith';

interface Api {
  ready(): Promise<void>;
}

const MILLISECONDS = 20_000;
const POLL_MILLISECONDS = 50;
const CURSOR = '█';

/** Waits until `find` finds something: asked again after each event, and every now and then. */
export async function until<T>(
  what: string,
  find: () => T | undefined | false | PromiseLike<T | undefined | false>,
  event?: Event<unknown>,
): Promise<T> {
  const end = Date.now() + MILLISECONDS;
  for (;;) {
    const found = await find();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await nextChance(event);
  }
}

function nextChance(event: Event<unknown> | undefined): Promise<void> {
  return new Promise((resolve) => {
    let listening: Disposable | undefined;
    const timer = setTimeout(done, POLL_MILLISECONDS);
    function done() {
      clearTimeout(timer);
      listening?.dispose();
      resolve();
    }
    listening = event?.(done);
  });
}

/** The extension, active, and its server answering. */
export async function startExtension(): Promise<void> {
  const extension = present(extensions.getExtension<Api>(EXTENSION), EXTENSION);
  const api = await extension.activate();
  await api.ready();
}

/** A file of the workspace, in an editor. */
export async function openFile(name: string): Promise<TextDocument> {
  const [folder] = present(workspace.workspaceFolders, 'workspace folder');
  const document = await workspace.openTextDocument(Uri.joinPath(folder.uri, name));
  await window.showTextDocument(document, { preview: false });
  return document;
}

export interface Opened {
  readonly document: TextDocument;
  /** Where the mark `█` was. */
  readonly cursor: Position;
}

/** A new zone that was never saved, in an editor. */
export async function openZone(marked: string): Promise<Opened> {
  const content = marked.replace(CURSOR, '');
  const document = await workspace.openTextDocument({ language: 'dns-zone', content });
  await window.showTextDocument(document, { preview: false });
  return { document, cursor: document.positionAt(Math.max(0, marked.indexOf(CURSOR))) };
}

/** Where `word` stands the first time after `after`. */
export function positionOf({ document }: Pick<Opened, 'document'>, word: string, after = ''): Position {
  const text = document.getText();
  const index = text.indexOf(word, text.indexOf(after));
  if (index < 0) throw new Error(`no "${word}" after "${after}"`);
  return document.positionAt(index);
}

export function codeOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The codes of a document's findings, in the order of the text. */
export function codesOf(document: TextDocument): string[] {
  return languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === 'zonesmith')
    .sort((a, b) => a.range.start.compareTo(b.range.start))
    .map(codeOf);
}

/** Waits until the findings of a document are these. */
export async function untilCodes(document: TextDocument, expected: readonly string[]): Promise<void> {
  const same = () => codesOf(document).join() === expected.join();
  try {
    await until('findings', same, languages.onDidChangeDiagnostics);
  } catch {
    throw new Error(`expected the findings ${expected.join()}\n      found ${codesOf(document).join()}`);
  }
}

/** Closes all editors and the panel, and throws away what was typed. */
export async function closeAll(): Promise<void> {
  while (window.activeTextEditor?.document.isDirty) {
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await commands.executeCommand('workbench.action.closeAllEditors');
  await commands.executeCommand('workbench.action.closePanel');
}
