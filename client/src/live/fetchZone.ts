/** Open Zone from Server: asks which one, and opens a copy that was never saved. */
import { window, workspace } from 'vscode';
import { nameTrouble, withoutDot } from '../domainName.ts';
import { activeZone, LANGUAGE } from '../zoneDocument.ts';
import type { Asking } from './asking.ts';
import { runsInBrowser } from './place.ts';
import { sentence } from './words.ts';

const TITLE = 'Open Zone from Server';

export async function fetchZone(asking: Asking): Promise<void> {
  if (!asking.mayAsk()) return;
  if (runsInBrowser(asking.parts)) {
    void window.showInformationMessage('Zones cannot be fetched from here, because a browser has no sockets.');
    return;
  }
  const { server } = asking.parts;
  const active = activeZone();
  const status = active && (await server.request('zonesmith/status', { uri: active.uri.toString() }));
  const zone = await window.showInputBox({
    title: `${TITLE} (1/3)`,
    prompt: 'The name of the zone',
    value: withoutDot(status?.origin ?? ''),
    validateInput: nameTrouble,
    ignoreFocusOut: true,
  });
  if (zone === undefined) return;
  const address = await window.showInputBox({
    title: `${TITLE} (2/3)`,
    prompt: 'The address of the server, which must let this machine have the zone',
    placeHolder: '192.0.2.53 or [2001:db8::53]:5353',
    validateInput: (value) => (value.trim() === '' ? 'A server has an address.' : undefined),
    ignoreFocusOut: true,
  });
  if (address === undefined) return;
  const key = await window.showInputBox({
    title: `${TITLE} (3/3)`,
    prompt: 'The name that "Set Live Check Key" gave the TSIG key; empty if the server wants none',
    ignoreFocusOut: true,
  });
  if (key === undefined) return;
  const name = withoutDot(zone.trim());
  const hosts = [{ who: `the server ${address.trim()}`, learns: [`that somebody wants a copy of ${name}`] }];
  if (!(await asking.consentTo(TITLE, hosts))) return;
  const wish = { zone: name, server: address.trim(), ...(key.trim() !== '' && { key: key.trim() }) };
  const answer = await asking.withProgress(TITLE, (token) => server.request('zonesmith/axfr', wish, token));
  if ('refused' in answer) {
    void window.showInformationMessage(sentence(answer.refused));
    return;
  }
  await window.showTextDocument(await workspace.openTextDocument({ language: LANGUAGE, content: answer.text }));
}
