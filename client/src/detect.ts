/** "Treat as zone file": offered, once for each file, when a plain text that is shown looks like one. */
import { ConfigurationTarget, Disposable, languages, type Memento, type TextDocument, window, workspace } from 'vscode';
import { associate } from './associate.ts';
import { patternFor } from './association.ts';
import type { Parts } from './parts.ts';
import { mayBeZone, SENT } from './quickLook.ts';
import { editedSchemes, LANGUAGE } from './zoneDocument.ts';

/** Files that were asked about, and those of them that are zones: lists of addresses in the workspace's memory. */
const ASKED = 'detect.asked';
const ZONES = 'detect.zones';
const REMEMBERED = 500;

export function offerDetected(parts: Parts): Disposable {
  const look = (document: TextDocument | undefined) => {
    if (document?.languageId !== 'plaintext' || !editedSchemes().includes(document.uri.scheme)) return;
    lookAt(document, parts).catch((error: unknown) => parts.log.error('A text could not be looked at.', error));
  };
  look(window.activeTextEditor?.document);
  return Disposable.from(window.onDidChangeActiveTextEditor((editor) => look(editor?.document)));
}

async function lookAt(document: TextDocument, { server, context }: Parts): Promise<void> {
  const { workspaceState: memory } = context;
  const address = document.uri.toString();
  if (recall(memory, ZONES).includes(address)) {
    await languages.setTextDocumentLanguage(document, LANGUAGE);
    return;
  }
  if (recall(memory, ASKED).includes(address) || !offers(document)) return;
  const text = document.getText(document.validateRange(headOf(document)));
  if (!mayBeZone(text)) return;
  await remember(memory, ASKED, address);
  const { yes } = await server.request('zonesmith/looksLikeZone', { text, path: document.uri.path });
  if (yes && document.languageId === 'plaintext') await offer(document, memory);
}

const offers = ({ uri }: TextDocument): boolean =>
  workspace.getConfiguration('zonesmith', uri).get<boolean>('detection.offer', true);

/** Enough of the text to judge it. */
function headOf(document: TextDocument) {
  const start = document.positionAt(0);
  return document.lineAt(0).range.with(start, document.positionAt(SENT));
}

async function offer(document: TextDocument, memory: Memento): Promise<void> {
  const name = document.uri.path.split('/').at(-1);
  const pattern = patternFor(document.uri.path);
  const always = `Always for ${pattern}`;
  const choices = document.isUntitled ? ['This File', 'Never Ask'] : ['This File', always, 'Never Ask'];
  const choice = await window.showInformationMessage(
    `${name} looks like a DNS zone file. Treat it as one?`,
    ...choices,
  );
  if (choice === 'This File') {
    await remember(memory, ZONES, document.uri.toString());
    await languages.setTextDocumentLanguage(document, LANGUAGE);
  } else if (choice === always) {
    await associate(pattern);
    await languages.setTextDocumentLanguage(document, LANGUAGE);
  } else if (choice === 'Never Ask') {
    await workspace.getConfiguration('zonesmith').update('detection.offer', false, ConfigurationTarget.Global);
  }
}

const recall = (memory: Memento, list: string): readonly string[] => memory.get<readonly string[]>(list, []);

async function remember(memory: Memento, list: string, address: string): Promise<void> {
  await memory.update(list, [...recall(memory, list), address].slice(-REMEMBERED));
}
