/** What is wrong with a zone arrives while it is edited. */
import { DiagnosticSeverity, languages, Range, WorkspaceEdit, workspace } from 'vscode';
import { closeAll, codeOf, codesOf, openFile, openZone, positionOf, startExtension, untilCodes } from '../editor.ts';
import { equal, includes, matches, present } from '../expect.ts';
import { afterEach, before, describe, it } from '../mocha.ts';

/** As `zonesmith check examples` has it. */
const EXAMPLE = [
  'mx-target-is-alias',
  'owner-missing-dot',
  'mx-preference-joined',
  'owner-missing-dot',
  'mx-preference-joined',
  'ptr-in-other-zone',
  'target-missing-dot',
];

describe('findings', () => {
  before(startExtension);
  afterEach(closeAll);

  it('of an example arrive', async () => {
    const document = await openFile('db.example.be');
    await untilCodes(document, EXAMPLE);
    const found = languages.getDiagnostics(document.uri);
    const alias = present(
      found.find((each) => codeOf(each) === 'mx-target-is-alias'),
      'finding',
    );
    equal(alias.severity, DiagnosticSeverity.Warning);
    equal(document.getText(alias.range), 'mail');
    matches(alias.message, /^MX must not name an alias/);
  });

  it('say where their page is', async () => {
    const document = await openFile('db.example.be');
    await untilCodes(document, EXAMPLE);
    const links = languages
      .getDiagnostics(document.uri)
      .map(({ code }) => (typeof code === 'object' ? code.target.toString() : ''));
    includes(links, 'zonesmith-rule:/mx-target-is-alias.md');
  });

  it('are none in a good zone', async () => {
    const document = await openFile('db.example.com');
    const other = await openFile('db.example.be');
    // The second one's findings came later than the first one's would have.
    await untilCodes(other, EXAMPLE);
    equal(codesOf(document), []);
  });

  it('come and go with the text', async () => {
    const zone = await openZone(
      '$ORIGIN example.com.\n$TTL 1h\n@ SOA ns1 hostmaster 1 4h 1h 2w 1h\n NS ns1\n NS ns.example.net.\nns1 A 192.0.2.1\n',
    );
    await untilCodes(zone.document, []);
    const start = positionOf(zone, '192.0.2.1');
    const replace = async (range: Range, text: string) => {
      const edit = new WorkspaceEdit();
      edit.replace(zone.document.uri, range, text);
      equal(await workspace.applyEdit(edit), true);
    };
    await replace(new Range(start, start.translate(0, 9)), '192.0.2.256');
    await untilCodes(zone.document, ['bad-address']);
    await replace(new Range(start, start.translate(0, 11)), '192.0.2.25');
    await untilCodes(zone.document, []);
  });
});
