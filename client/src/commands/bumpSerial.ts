/** Bump SOA Serial. */
import { window } from 'vscode';
import type { Parts } from '../parts.ts';
import { applyEdit } from './applyEdit.ts';
import { targetZone } from './target.ts';

export async function bumpSerial({ server }: Parts, uri?: unknown): Promise<void> {
  const document = await targetZone(uri);
  if (!document) return;
  const answer = await server.request('zonesmith/bumpSerial', { uri: document.uri.toString() });
  const changed = await applyEdit(server, answer);
  if (changed && answer.serial !== undefined) window.setStatusBarMessage(`Serial ${answer.serial}`, 5000);
}
