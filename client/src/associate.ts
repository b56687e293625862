/** Adds a pattern to `files.associations`: of the workspace if it has its own, else of the user. */
import { ConfigurationTarget, workspace } from 'vscode';
import { LANGUAGE } from './zoneDocument.ts';

export async function associate(pattern: string): Promise<void> {
  const files = workspace.getConfiguration('files');
  const known = files.inspect<Record<string, string>>('associations');
  const inWorkspace = known?.workspaceValue !== undefined;
  const before = inWorkspace ? known.workspaceValue : known?.globalValue;
  const target = inWorkspace ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  await files.update('associations', { ...before, [pattern]: LANGUAGE }, target);
}
