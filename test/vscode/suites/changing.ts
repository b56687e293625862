/** What changes a zone: quick fixes, fix all, formatting. */
import {
  type CodeAction,
  CodeActionKind,
  commands,
  type Diagnostic,
  languages,
  type TextDocument,
  type TextEdit,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import { closeAll, codeOf, codesOf, openZone, startExtension, until } from '../editor.ts';
import { equal, includes, present } from '../expect.ts';
import { afterEach, before, describe, it } from '../mocha.ts';

const ZONE = `$ORIGIN example.com.
$TTL 1h
@  SOA ns1 hostmaster 2026010101 4h 1h 2w 1h
   NS ns1
   NS ns.example.net.
   MX 10:mail
ns1 A 192.0.2.1
mail  A 192.0.2.25
`;

async function findingOf(document: TextDocument, code: string): Promise<Diagnostic> {
  const find = () => languages.getDiagnostics(document.uri).find((each) => codeOf(each) === code);
  return until(`the finding ${code}`, find, languages.onDidChangeDiagnostics);
}

async function actionsAt(document: TextDocument, { range }: Diagnostic, kind: CodeActionKind): Promise<CodeAction[]> {
  const name = 'vscode.executeCodeActionProvider';
  return commands.executeCommand<CodeAction[]>(name, document.uri, range, kind.value, 20);
}

async function apply(action: CodeAction | undefined): Promise<void> {
  const edit = present(present(action, 'action').edit, 'edit');
  equal(await workspace.applyEdit(edit), true);
}

const gone = (document: TextDocument, code: string) =>
  until(`the end of ${code}`, () => !codesOf(document).includes(code), languages.onDidChangeDiagnostics);

describe('changing', () => {
  before(startExtension);
  afterEach(closeAll);

  it('a quick fix removes its finding', async () => {
    const { document } = await openZone(ZONE);
    const finding = await findingOf(document, 'mx-preference-joined');
    const actions = await actionsAt(document, finding, CodeActionKind.QuickFix);
    await apply(actions.find(({ title }) => title === 'Write "10 mail"'));
    await gone(document, 'mx-preference-joined');
    includes(document.getText().split('\n'), '   MX 10 mail');
  });

  it('fix all removes what is safe to remove', async () => {
    const { document } = await openZone(`${ZONE}mail  A 192.0.2.25\n`);
    const finding = await findingOf(document, 'duplicate-record');
    const actions = await actionsAt(document, finding, CodeActionKind.SourceFixAll.append('zonesmith'));
    await apply(actions[0]);
    await gone(document, 'duplicate-record');
    equal(document.getText(), ZONE);
  });

  it('formatting aligns the columns', async () => {
    const { document } = await openZone(ZONE.replace('10:mail', '10 mail'));
    const name = 'vscode.executeFormatDocumentProvider';
    const edits = await commands.executeCommand<TextEdit[]>(name, document.uri, { tabSize: 8, insertSpaces: true });
    const edit = new WorkspaceEdit();
    edit.set(document.uri, edits);
    equal(await workspace.applyEdit(edit), true);
    const lines = document.getText().split('\n');
    const columns = ['ns1', 'mail'].map((owner) => lines.find((line) => line.startsWith(owner))?.search(/\bA\b/));
    equal(columns[0], columns[1]);
  });
});
