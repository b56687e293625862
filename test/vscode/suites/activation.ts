/** Opening a zone starts the extension; what is a zone is known by its name. */
import { extensions, languages, version, window, workspace } from 'vscode';
import { closeAll, EXTENSION, openFile, startExtension, until } from '../editor.ts';
import { equal, includes, present } from '../expect.ts';
import { afterEach, describe, it } from '../mocha.ts';

describe('activation', () => {
  afterEach(closeAll);

  it('happens when a zone is opened', async () => {
    console.log(`VS Code ${version}`);
    await openFile('db.example.com');
    const extension = present(extensions.getExtension(EXTENSION), EXTENSION);
    await until('the extension', () => extension.isActive);
    await startExtension();
  });

  it('knows the language', async () => includes(await languages.getLanguages(), 'dns-zone'));

  for (const name of ['db.example.com', 'db.example.be', '2.0.192.in-addr.arpa']) {
    it(`takes ${name} for a zone`, async () => equal((await openFile(name)).languageId, 'dns-zone'));
  }

  it('leaves other texts alone', async () => {
    const document = await workspace.openTextDocument({ content: 'Dear all,\nthe zone is at home.\n' });
    await window.showTextDocument(document);
    equal(document.languageId, 'plaintext');
  });
});
