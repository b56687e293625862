/** What was set lasts until the window closes; this offers to keep it in the file or in the settings. */
import { ConfigurationTarget, Range, type TextDocument, WorkspaceEdit, window, workspace } from 'vscode';
import { declareOrigin } from '../declaration.ts';
import { withoutDot } from '../domainName.ts';

const IN_FILE = 'Write It Into the File';
const IN_SETTINGS = 'Save It in the Settings';

export async function keepOrigin(document: TextDocument, origin: string): Promise<void> {
  const folder = workspace.getWorkspaceFolder(document.uri);
  const choices = folder ? [IN_FILE, IN_SETTINGS] : [IN_FILE];
  const choice = await window.showInformationMessage(
    `${document.uri.path.split('/').at(-1)} is the zone ${withoutDot(origin)} until this window is closed.`,
    ...choices,
  );
  if (choice === IN_FILE) await declare(document, origin);
  if (choice === IN_SETTINGS) await save(document, origin);
}

async function declare(document: TextDocument, origin: string): Promise<void> {
  const { start, end, text } = declareOrigin(document.getText(), origin);
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(document.positionAt(start), document.positionAt(end)), text);
  await workspace.applyEdit(edit);
}

async function save(document: TextDocument, origin: string): Promise<void> {
  const settings = workspace.getConfiguration('zonesmith', document.uri);
  const several = (workspace.workspaceFolders?.length ?? 0) > 1;
  const known = settings.inspect<Record<string, string>>('origins');
  const before = several ? known?.workspaceFolderValue : known?.workspaceValue;
  const target = several ? ConfigurationTarget.WorkspaceFolder : ConfigurationTarget.Workspace;
  await settings.update('origins', { ...before, [workspace.asRelativePath(document.uri, false)]: origin }, target);
}
