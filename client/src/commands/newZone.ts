/** New Zone File: asks for what a zone cannot do without, and opens it unsaved. */
import { window, workspace } from 'vscode';
import { nameInZone, namesIn, namesTrouble, nameTrouble, withoutDot } from '../domainName.ts';
import type { Parts } from '../parts.ts';
import { LANGUAGE } from '../zoneDocument.ts';

export async function newZone({ server }: Parts): Promise<void> {
  const typed = await window.showInputBox({
    title: 'New Zone File (1/3)',
    prompt: 'The name of the zone',
    placeHolder: 'example.com',
    validateInput: nameTrouble,
    ignoreFocusOut: true,
  });
  if (typed === undefined) return;
  const origin = withoutDot(typed.trim());
  const nameServers = await window.showInputBox({
    title: 'New Zone File (2/3)',
    prompt: 'Its name servers, with commas between them; at least two are usual',
    value: `ns1.${origin}, ns2.${origin}`,
    validateInput: (value) => (namesIn(value).length === 0 ? 'A zone needs a name server.' : namesTrouble(value)),
    ignoreFocusOut: true,
  });
  if (nameServers === undefined) return;
  const mailHost = await window.showInputBox({
    title: 'New Zone File (3/3)',
    prompt: 'The host that takes its mail; empty if it takes none',
    placeHolder: `mail.${origin}`,
    validateInput: namesTrouble,
    ignoreFocusOut: true,
  });
  if (mailHost === undefined) return;
  const { text, refused } = await server.request('zonesmith/newZone', {
    origin,
    nameServers: namesIn(nameServers).map((name) => nameInZone(name, origin)),
    ...(mailHost.trim() === '' ? {} : { mailHost: nameInZone(mailHost, origin) }),
  });
  if (text === undefined) {
    void window.showInformationMessage(refused ?? 'There can be no such zone.');
    return;
  }
  await window.showTextDocument(await workspace.openTextDocument({ language: LANGUAGE, content: text }));
}
