/** A notice on files that are too large for the editor, or for its extensions: nothing tells the user otherwise. */
import { Disposable, LanguageStatusSeverity, languages, TabInputText, type Uri, window, workspace } from 'vscode';
import { largeFileNotice } from './largeFileNotice.ts';
import { LANGUAGE } from './zoneDocument.ts';

export function noticeLargeFiles(): Disposable {
  const item = languages.createLanguageStatusItem('zonesmith.size', []);
  item.name = 'Zone size';
  item.severity = LanguageStatusSeverity.Warning;

  const refresh = async () => {
    const uri = activeFile();
    const notice = uri && largeFileNotice(await sizeOf(uri), linesOf(uri));
    if (uri?.toString() !== activeFile()?.toString()) return;
    item.selector = notice ? [{ language: LANGUAGE }] : [];
    item.text = notice?.text ?? '';
    item.detail = notice?.detail ?? '';
  };
  void refresh();
  return Disposable.from(item, window.tabGroups.onDidChangeTabs(refresh), window.onDidChangeActiveTextEditor(refresh));
}

/** Of its tab, because files that are too large have no document here. */
function activeFile(): Uri | undefined {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof TabInputText ? input.uri : undefined;
}

async function sizeOf(uri: Uri): Promise<number> {
  try {
    return (await workspace.fs.stat(uri)).size;
  } catch {
    return 0; // not saved yet
  }
}

const linesOf = (uri: Uri): number =>
  workspace.textDocuments.find((document) => document.uri.toString() === uri.toString())?.lineCount ?? 0;
