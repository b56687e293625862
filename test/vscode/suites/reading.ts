/** What is shown of a zone that somebody reads: hover, completion, symbols, folds, tokens, hints. */
import {
  type CompletionList,
  commands,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type InlayHint,
  MarkdownString,
  Range,
  type SemanticTokens,
  type SignatureHelp,
} from 'vscode';
import { closeAll, openFile, openZone, positionOf, startExtension } from '../editor.ts';
import { equal, includes, matches } from '../expect.ts';
import { afterEach, before, describe, it } from '../mocha.ts';

const HEAD =
  '$ORIGIN example.com.\n$TTL 1h\n@ SOA ns1 hostmaster 2026010101 4h 1h 2w 1h\n NS ns1\nns1 A 192.0.2.1\nmail A 192.0.2.2\n';

async function hoverAt(word: string, after: string): Promise<string> {
  const document = await openFile('db.example.com');
  const position = positionOf({ document }, word, after);
  const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, position);
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (content instanceof MarkdownString ? content.value : String(content)))
    .join('\n');
}

async function completionAt(text: string): Promise<string[]> {
  const { document, cursor } = await openZone(text);
  const name = 'vscode.executeCompletionItemProvider';
  const { items } = await commands.executeCommand<CompletionList>(name, document.uri, cursor);
  return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

describe('reading', () => {
  before(startExtension);
  afterEach(closeAll);

  it('hover says what a type is for', async () => matches(await hoverAt('MX', '4h'), /mail/i));
  it('hover says what a short name becomes', async () =>
    matches(await hoverAt('mail', 'IN MX'), /mail\.example\.com\./));
  it('hover reads a policy', async () => matches(await hoverAt('mx', 'v=spf1'), /192\.0\.2\.25/));

  it('completion offers types', async () => includes(await completionAt(`${HEAD}www IN █\n`), 'A', 'AAAA', 'CNAME'));
  it('completion offers hosts that have addresses', async () =>
    includes(await completionAt(`${HEAD}@ MX 10 █\n`), 'mail', 'ns1'));

  it('signature help tells the fields apart', async () => {
    const { document, cursor } = await openZone(`${HEAD}@ MX 10 █\n`);
    const name = 'vscode.executeSignatureHelpProvider';
    const { signatures, activeParameter } = await commands.executeCommand<SignatureHelp>(name, document.uri, cursor);
    equal(signatures.length, 1);
    const [{ label, parameters }] = signatures;
    const active = parameters[activeParameter].label;
    matches(typeof active === 'string' ? active : label.slice(...active), /exchange/);
  });

  it('the outline is made of owners', async () => {
    const { uri } = await openFile('db.example.com');
    const symbols = await commands.executeCommand<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', uri);
    const names = symbols.map(({ name }) => name);
    includes(names, 'mail', 'www', '_dmarc');
    includes(symbols[names.indexOf('mail')]?.children.map(({ name }) => name) ?? [], 'A', 'AAAA');
  });

  it('a record in parentheses folds', async () => {
    const { uri } = await openFile('db.example.com');
    const folds = await commands.executeCommand<FoldingRange[]>('vscode.executeFoldingRangeProvider', uri);
    includes(
      folds.map(({ start }) => String(start)),
      '4',
    );
  });

  it('words have meanings', async () => {
    const { uri } = await openFile('db.example.com');
    const name = 'vscode.provideDocumentSemanticTokens';
    const { data } = await commands.executeCommand<SemanticTokens>(name, uri);
    equal(data.length > 50, true);
  });

  it('hints say what is not written', async () => {
    const document = await openFile('db.example.com');
    const whole = new Range(0, 0, document.lineCount, 0);
    const name = 'vscode.executeInlayHintProvider';
    const hints = await commands.executeCommand<InlayHint[]>(name, document.uri, whole);
    equal(hints.length > 0, true);
  });
});
