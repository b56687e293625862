/** Who would be asked, and what they get to know, as a list to look at. */
import { window } from 'vscode';
import type { LiveHost } from './messages.ts';

export async function listHosts(hosts: readonly LiveHost[]): Promise<void> {
  const rows = hosts.map(({ who, learns }) => ({ label: who, detail: `learns ${learns.join('; ')}` }));
  const options = {
    title: 'Who would be asked',
    placeHolder: 'Nothing was sent yet; close the list to go back',
    matchOnDetail: true,
  };
  await window.showQuickPick(rows, options);
}
