/** Set Zone Origin: which zone a file is, chosen from what is known about it, or typed. */
import { type QuickPickItem, type TextDocument, window } from 'vscode';
import { nameTrouble, withDot } from '../domainName.ts';
import type { Parts } from '../parts.ts';
import type { Status } from '../protocol.ts';
import { keepOrigin } from './keepOrigin.ts';
import { targetZone } from './target.ts';

interface OriginItem extends QuickPickItem {
  /** null: what Zonesmith finds by itself. */
  readonly origin: string | null;
}

export async function setOrigin({ server }: Parts, uri?: unknown): Promise<void> {
  const document = await targetZone(uri);
  if (!document) return;
  const status = await server.request('zonesmith/status', { uri: document.uri.toString() });
  const picked = await pick(document, choices(status));
  if (!picked) return;
  await server.request('zonesmith/setOrigin', { uri: document.uri.toString(), origin: picked.origin });
  if (picked.origin !== null) void keepOrigin(document, picked.origin);
}

function choices(status: Status | null): OriginItem[] {
  const known = status?.candidates ?? [];
  const current =
    status?.origin && !known.some(({ origin }) => origin === status.origin)
      ? [{ origin: status.origin, why: status.originWhy ?? '' }]
      : [];
  const items = [...current, ...known].map(({ origin, why }) => ({
    label: origin,
    description: origin === status?.origin ? `${why} (now)` : why,
    origin,
  }));
  return [...items, { label: '$(wand) Let Zonesmith decide', description: 'forget what was set here', origin: null }];
}

/** What is typed joins the list as its first item. */
function pick(document: TextDocument, items: readonly OriginItem[]): Promise<OriginItem | undefined> {
  const list = window.createQuickPick<OriginItem>();
  list.title = `Which zone is ${document.uri.path.split('/').at(-1)}?`;
  list.placeholder = 'Choose, or type its name, such as example.com.';
  list.items = items;
  list.onDidChangeValue((value) => {
    const origin = withDot(value.trim());
    const isNew =
      value.trim() !== '' && nameTrouble(value) === undefined && !items.some((item) => item.origin === origin);
    list.items = isNew ? [{ label: origin, description: 'as typed', origin, alwaysShow: true }, ...items] : items;
  });
  return new Promise((resolve) => {
    list.onDidAccept(() => {
      resolve(list.selectedItems[0]);
      list.hide();
    });
    list.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
    list.show();
  });
}
