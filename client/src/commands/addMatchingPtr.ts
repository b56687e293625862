/** Add Matching PTR Record: for the address record at the cursor, in the reverse zone. */
import { type Position, window } from 'vscode';
import type { Parts } from '../parts.ts';
import type * as protocol from '../protocol.ts';
import { applyEdit } from './applyEdit.ts';
import { targetZone } from './target.ts';

export async function addMatchingPtr({ server }: Parts, uri?: unknown, place?: unknown): Promise<void> {
  const document = await targetZone(uri);
  if (!document) return;
  const editor = window.visibleTextEditors.find((each) => each.document === document);
  const position = isPosition(place) ? place : asPlain(editor?.selection.active);
  await applyEdit(server, await server.request('zonesmith/addPtr', { uri: document.uri.toString(), position }));
}

const asPlain = (position: Position | undefined): protocol.Position => ({
  line: position?.line ?? 0,
  character: position?.character ?? 0,
});

const isPosition = (value: unknown): value is protocol.Position =>
  typeof value === 'object' && value !== null && 'line' in value && 'character' in value;
