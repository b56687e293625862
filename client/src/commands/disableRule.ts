/** Turn Rule Off: what a quick fix writes into the settings, of the workspace if there is one. */
import { ConfigurationTarget, window, workspace } from 'vscode';
import type { Parts } from '../parts.ts';

export async function disableRule(_: Parts, code: unknown): Promise<void> {
  if (typeof code !== 'string') return;
  const settings = workspace.getConfiguration('zonesmith');
  const known = settings.inspect<Record<string, string>>('rules');
  const inWorkspace = workspace.workspaceFolders !== undefined;
  const before = inWorkspace ? known?.workspaceValue : known?.globalValue;
  const target = inWorkspace ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  await settings.update('rules', { ...before, [code]: 'off' }, target);
  const where = inWorkspace ? 'workspace' : 'user';
  const choice = await window.showInformationMessage(`${code} is off in the ${where} settings.`, 'Undo');
  if (choice === 'Undo') await settings.update('rules', before, target);
}
