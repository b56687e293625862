/** Carries out an edit that the server answered, or shows why there is none. */
import { window, workspace } from 'vscode';
import type { Edited } from '../protocol.ts';
import type { Server } from '../server.ts';

type ProtocolEdit = Parameters<Awaited<ReturnType<Server['start']>>['protocol2CodeConverter']['asWorkspaceEdit']>[0];

/** Whether something was changed. Edits of other files ask for confirmation first, as the server marked them. */
export async function applyEdit(server: Server, { edit, refused }: Edited): Promise<boolean> {
  if (edit === undefined || edit === null) {
    void window.showInformationMessage(refused ?? 'There is nothing to change.');
    return false;
  }
  const client = await server.start();
  const changes = await client.protocol2CodeConverter.asWorkspaceEdit(edit as ProtocolEdit);
  return changes !== undefined && workspace.applyEdit(changes, { isRefactoring: true });
}
