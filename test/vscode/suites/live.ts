/** Live checks, with a name server on the loopback address. The question whether somebody may be asked is answered here. */
import { commands, extensions, languages, Selection, TabInputWebview, type Uri, window, workspace } from 'vscode';
import { type DnsServer, startDnsServer } from '../../support/dnsServer.ts';
import { closeAll, EXTENSION, openFile, openZone, startExtension, until } from '../editor.ts';
import { equal, matches, present } from '../expect.ts';
import { afterEach, before, describe, it } from '../mocha.ts';

interface TestApi {
  readonly test?: {
    ask: (question: { message: string; detail: string }, ...buttons: string[]) => Promise<string | undefined>;
  };
}

const ZONE = `$ORIGIN example.com.
$TTL 1h
@ SOA ns1 hostmaster 2026010101 4h 1h 2w 1h
  NS ns1
  NS ns.example.net.
  MX 10 mail
ns1 A 127.0.0.1
mail A 127.0.0.26
`;
const SERVED = `; zonesmith: origin=.
$TTL 3600
. SOA a. b. 1 1 1 1 1
. NS a.
mail.example.com. A 127.0.0.26
`;

describe('live checks', () => {
  let server: DnsServer;
  const questions: string[] = [];
  let answer: string | undefined;

  before(async () => {
    await startExtension();
    const { test } = present(extensions.getExtension<TestApi>(EXTENSION), EXTENSION).exports;
    present(test, 'seam for tests').ask = async ({ message, detail }) => {
      questions.push(`${message}\n${detail}`);
      return answer;
    };
    server = await startDnsServer(SERVED);
    const settings = workspace.getConfiguration('zonesmith.live');
    await settings.update('resolvers', [`127.0.0.1:${server.port}`], true);
    await settings.update('timeout', 500, true);
  });

  afterEach(async () => {
    answer = undefined;
    questions.length = 0;
    server.asked.length = 0;
    await closeAll();
  });

  const liveProblems = (uri: Uri) => languages.getDiagnostics(uri).filter(({ source }) => source === 'zonesmith live');

  it('ask nobody when zones are opened, changed and saved', async () => {
    for (const name of ['db.example.com', 'db.example.be', '2.0.192.in-addr.arpa']) await openFile(name);
    const { document } = await openZone(ZONE);
    await commands.executeCommand('vscode.executeDocumentSymbolProvider', document.uri);
    equal([server.asked, questions], [[], []]);
  });

  it('ask nobody before the user agrees', async () => {
    await openZone(ZONE);
    await commands.executeCommand('zonesmith.checkMailSetup');
    matches(questions.join('\n'), /^"Check Mail Setup" asks [\s\S]*127\.0\.0\.1:\d+/);
    equal(server.asked, []);
  });

  it('show what they find where it is written, until it is cleared', async () => {
    answer = 'Ask Them';
    const { document } = await openZone(ZONE);
    await commands.executeCommand('zonesmith.checkMailSetup');
    const found = () => liveProblems(document.uri).find(({ code }) => code === 'ptr-of-mail-host');
    const problem = await until('the problem', found, languages.onDidChangeDiagnostics);
    equal(problem.range.start.line, 7);
    matches(problem.message, /127\.0\.0\.26 .*\(asked just now\)$/);
    equal(server.asked.includes('PTR 26.0.0.127.in-addr.arpa.'), true);
    await commands.executeCommand('zonesmith.clearLiveResults');
    await until('no problems', () => liveProblems(document.uri).length === 0, languages.onDidChangeDiagnostics);
  });

  it('of the Test Explorer ask for the same consent', async () => {
    await openZone(ZONE);
    await until('the tests', async () => {
      await commands.executeCommand('testing.runAll');
      return questions.length > 0;
    });
    matches(questions[0], /^"Run Tests" asks /);
    equal(server.asked, []);
  });

  it('Resolve Now asks about the record at the cursor', async () => {
    answer = 'Ask Them';
    const { cursor } = await openZone(ZONE.replace('mail A', '█mail A'));
    const editor = present(window.activeTextEditor, 'editor');
    editor.selection = new Selection(cursor, cursor);
    await commands.executeCommand('zonesmith.resolveNow');
    equal(server.asked, ['A mail.example.com.']);
    equal(questions.length, 1);
  });

  it('Show Mail Route asks nobody', async () => {
    await openZone(ZONE);
    await commands.executeCommand('zonesmith.showMailRoute');
    const find = () =>
      window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ input }) => input instanceof TabInputWebview);
    matches((await until('the panel', find, window.tabGroups.onDidChangeTabs)).label, /^Mail route of example\.com$/);
    equal([server.asked, questions], [[], []]);
  });
});
