/** A notice on zones that are too large for the editor, or for its extensions: nothing tells the user otherwise. */
import {
  Disposable,
  LanguageStatusSeverity,
  languages,
  StatusBarAlignment,
  TabInputText,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { type LanguageOwner, ownPattern } from './languageOwner.ts';
import { largeFileNotice } from './largeFileNotice.ts';
import type { Parts } from './parts.ts';
import { activeZone, LANGUAGE } from './zoneDocument.ts';

export function noticeLargeFiles({ context }: Parts): Disposable {
  const item = languages.createLanguageStatusItem('zonesmith.size', []);
  item.name = 'Zone size';
  item.severity = LanguageStatusSeverity.Warning;
  const bar = window.createStatusBarItem('zonesmith.notChecked', StatusBarAlignment.Right);
  bar.name = 'Zone not checked';

  const refresh = async () => {
    const uri = zoneInTab(context.extension.packageJSON as LanguageOwner);
    const notice = uri && largeFileNotice(await sizeOf(uri), activeZone()?.lineCount ?? 0);
    if (uri && uri.toString() !== activeFile()?.toString()) return;
    item.selector = notice?.isHidden === false ? [{ language: LANGUAGE }] : [];
    item.text = notice?.text ?? '';
    item.detail = notice?.detail ?? '';
    bar.text = `$(warning) ${notice?.text}`;
    bar.tooltip = notice?.detail;
    if (notice?.isHidden) bar.show();
    else bar.hide();
  };
  void refresh();
  return Disposable.from(
    item,
    bar,
    window.tabGroups.onDidChangeTabs(refresh),
    window.tabGroups.onDidChangeTabGroups(refresh),
    window.onDidChangeActiveTextEditor(refresh),
  );
}

/** Of its tab and by its name, because files that are too large have no document here. */
function zoneInTab(own: LanguageOwner): Uri | undefined {
  const uri = activeFile();
  const isZone = uri && (uri.toString() === activeZone()?.uri.toString() || ownPattern(uri.path, own) !== undefined);
  return isZone ? uri : undefined;
}

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
