/** Keys for blocklists and zone transfers: they live in VS Code's secret storage, and nowhere else. */
import { type ExtensionContext, window } from 'vscode';

const PREFIX = 'zonesmith.key.';

/** Lists that want a key, by the name that their checks ask for. */
const KNOWN = [
  { label: 'spamhaus-dqs', description: 'Data Query Service of Spamhaus' },
  { label: 'abusix', description: 'Abusix Mail Intelligence' },
  { label: 'Another key', description: 'such as a TSIG key: its name, then algorithm:secret', isOther: true },
] as const;

export const keyOf = ({ secrets }: ExtensionContext, name: string): Thenable<string | undefined> =>
  secrets.get(PREFIX + name.toLowerCase());

export async function setKey({ secrets }: ExtensionContext): Promise<void> {
  const picked = await window.showQuickPick(KNOWN, { title: 'Set Live Check Key (1/2)', placeHolder: 'Which key?' });
  if (!picked) return;
  const name =
    'isOther' in picked
      ? await window.showInputBox({
          title: 'Set Live Check Key (1/2)',
          prompt: 'The name of the key',
          ignoreFocusOut: true,
        })
      : picked.label;
  if (!name?.trim()) return;
  const value = await window.showInputBox({
    title: 'Set Live Check Key (2/2)',
    prompt: `The key ${name.trim()}; empty forgets it. It is kept in VS Code's secret storage.`,
    password: true,
    ignoreFocusOut: true,
  });
  if (value === undefined) return;
  const key = PREFIX + name.trim().toLowerCase();
  if (value.trim() === '') await secrets.delete(key);
  else await secrets.store(key, value.trim());
  void window.showInformationMessage(
    value.trim() === '' ? `The key ${name.trim()} is forgotten.` : `The key ${name.trim()} is kept.`,
  );
}
