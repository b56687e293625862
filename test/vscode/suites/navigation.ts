/** From a name to where it is defined, and everywhere it is used, across files. */
import { type CallHierarchyItem, commands, type Location, type SymbolInformation, type WorkspaceEdit } from 'vscode';
import { closeAll, openFile, positionOf, startExtension } from '../editor.ts';
import { equal, includes, present } from '../expect.ts';
import { afterEach, before, describe, it } from '../mocha.ts';

async function atTarget() {
  const document = await openFile('db.example.com');
  return { document, position: positionOf({ document }, 'mail', 'IN MX') };
}

const nameOf = (path: string): string => path.split('/').at(-1) ?? '';

describe('navigation', () => {
  before(startExtension);
  afterEach(closeAll);

  it('goes to the definition', async () => {
    const { document, position } = await atTarget();
    const name = 'vscode.executeDefinitionProvider';
    const found = await commands.executeCommand<Location[]>(name, document.uri, position);
    const lines = found.map(({ range }) => document.lineAt(range.start.line).text);
    includes(lines, 'mail    IN A    192.0.2.25');
  });

  it('finds references, in the reverse zone as well', async () => {
    const { document, position } = await atTarget();
    await openFile('2.0.192.in-addr.arpa');
    const name = 'vscode.executeReferenceProvider';
    const found = await commands.executeCommand<Location[]>(name, document.uri, position);
    includes(
      found.map(({ uri }) => nameOf(uri.path)),
      'db.example.com',
      '2.0.192.in-addr.arpa',
    );
  });

  it('renames, and keeps relative names relative', async () => {
    const { document, position } = await atTarget();
    await openFile('2.0.192.in-addr.arpa');
    const name = 'vscode.executeDocumentRenameProvider';
    const edit = await commands.executeCommand<WorkspaceEdit>(name, document.uri, position, 'mx1');
    const changes = edit
      .entries()
      .map(([uri, edits]) => [nameOf(uri.path), edits.map(({ newText }) => newText)] as const);
    const inZone = present(changes.find(([file]) => file === 'db.example.com')?.[1], 'edit');
    equal(
      inZone.every((text) => /^mx1(?:\.example\.com)?$/.test(text)),
      true,
    );
    includes(inZone, 'mx1');
    const reverse = present(changes.find(([file]) => file === '2.0.192.in-addr.arpa')?.[1], 'edit of the reverse zone');
    equal(reverse, ['mx1.example.com.']);
  });

  it('lists names of the workspace', async () => {
    await openFile('db.example.com');
    const name = 'vscode.executeWorkspaceSymbolProvider';
    const found = await commands.executeCommand<SymbolInformation[]>(name, '_dmarc');
    includes(
      found.map(({ location }) => nameOf(location.uri.path)),
      'db.example.com',
    );
  });

  it('shows who points to a host', async () => {
    const { document, position } = await atTarget();
    const name = 'vscode.prepareCallHierarchy';
    const items = await commands.executeCommand<CallHierarchyItem[]>(name, document.uri, position);
    equal(items.length, 1);
    const calls = await commands.executeCommand<{ from: CallHierarchyItem }[]>('vscode.provideIncomingCalls', items[0]);
    equal(calls.length > 0, true);
  });
});
