/** The commands: all are there, and those that ask nobody do what they say. */
import { commands, extensions, TabInputWebview, window, workspace } from 'vscode';
import { closeAll, codesOf, EXTENSION, openFile, openZone, startExtension, until } from '../editor.ts';
import { equal, includes, matches, present } from '../expect.ts';
import { afterEach, before, describe, it } from '../mocha.ts';

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

const ZONE = `$ORIGIN example.com.
$TTL 1h
@ SOA ns1 hostmaster 2026010101 4h 1h 2w 1h
  NS ns1
  NS ns.example.net.
ns1 A 192.0.2.1
$GENERATE 1-3 host$ A 192.0.2.1$
`;

describe('commands', () => {
  before(startExtension);
  afterEach(closeAll);

  it('of the manifest exist', async () => {
    const { contributes } = present(extensions.getExtension(EXTENSION), EXTENSION).packageJSON as Manifest;
    includes(await commands.getCommands(true), ...contributes.commands.map(({ command }) => command));
  });

  it('Bump SOA Serial', async () => {
    const { document } = await openZone(ZONE);
    await commands.executeCommand('zonesmith.bumpSerial');
    await until('the new serial', () => !document.getText().includes('2026010101'), workspace.onDidChangeTextDocument);
    matches(document.getText(), /hostmaster 20\d{8} 4h/);
  });

  it('Show Expanded Zone', async () => {
    await openZone(ZONE);
    await commands.executeCommand('zonesmith.showExpanded');
    const find = () => workspace.textDocuments.find(({ uri }) => uri.scheme === 'zone-expanded');
    const view = await until('the view', find, workspace.onDidOpenTextDocument);
    const text = await until('its text', () => view.getText(), workspace.onDidChangeTextDocument);
    matches(text, /host3\.example\.com\.\s+3600\s+IN\s+A\s+192\.0\.2\.13/);
  });

  it('Explain Rule', async () => {
    await commands.executeCommand('zonesmith.explainRule', 'mx-target-is-alias');
    const find = () => window.tabGroups.activeTabGroup.tabs.find(({ input }) => input instanceof TabInputWebview);
    const tab = await until('the page', find, window.tabGroups.onDidChangeTabs);
    matches(tab.label, /mx-target-is-alias/);
  });

  it('Open Sample Zone', async () => {
    await commands.executeCommand('zonesmith.openSampleZone');
    const { document } = present(window.activeTextEditor, 'editor');
    equal([document.isUntitled, document.languageId], [true, 'dns-zone']);
    await until('its finding', () => codesOf(document).includes('mx-target-is-alias'));
  });

  it('Restart Language Server', async () => {
    const document = await openFile('db.example.be');
    await until('findings', () => codesOf(document).length > 0);
    await commands.executeCommand('zonesmith.restartServer');
    await until('findings again', () => codesOf(document).length > 0);
  });

  it('Show Output', async () => {
    await commands.executeCommand('zonesmith.showOutput');
    await until('the output', () => workspace.textDocuments.some(({ uri }) => uri.scheme === 'output'));
  });
});
