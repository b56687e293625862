/** Live checks in a browser: there are no sockets, and they say so. */
import { commands, extensions, type Hover, type MarkdownString } from 'vscode';
import { closeAll, EXTENSION, openZone, startExtension } from '../editor.ts';
import { matches, present } from '../expect.ts';
import { afterEach, before, describe, it } from '../mocha.ts';

interface TestApi {
  readonly test?: { ask: (question: { message: string; detail: string }) => Promise<string | undefined> };
}

const ZONE = `$ORIGIN example.com.
$TTL 1h
@ SOA ns1 hostmaster 2026010101 4h 1h 2w 1h
  NS ns1
  MX 10 mail
ns1 A 192.0.2.1
mail █A 192.0.2.25
`;

describe('live checks in a browser', () => {
  const questions: string[] = [];
  before(async () => {
    await startExtension();
    const { test } = present(extensions.getExtension<TestApi>(EXTENSION), EXTENSION).exports;
    present(test, 'seam for tests').ask = async ({ message, detail }) => {
      questions.push(`${message}\n${detail}`);
      return 'Ask Them';
    };
  });
  afterEach(closeAll);

  it('cannot tell, and say why', async () => {
    const { document, cursor } = await openZone(ZONE);
    await commands.executeCommand('zonesmith.checkMailSetup');
    matches(questions.join('\n'), /leave from this browser, over HTTPS only/);
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, cursor);
    const text = hovers.flatMap(({ contents }) => contents.map((each) => (each as MarkdownString).value)).join('\n');
    matches(text, /Live checks[\s\S]*\*\*cannot tell\*\* .*the system names no resolver here/);
  });
});
