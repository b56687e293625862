/** Explain Rule, and the pages that the codes of findings link to: `zonesmith-rule:/CODE.md`. Nothing is fetched. */
import {
  commands,
  type Disposable,
  languages,
  type QuickPickItem,
  QuickPickItemKind,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Parts } from './parts.ts';
import type { RuleSummary } from './protocol.ts';

const SCHEME = 'zonesmith-rule';

const pageOf = (code: string): Uri => Uri.from({ scheme: SCHEME, path: `/${code}.md` });

export function provideRules({ server }: Parts): Disposable {
  return workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: async ({ path }) => {
      const code = path.replace(/^\/|\.md$/g, '');
      return (await server.request('zonesmith/explain', { code })).markdown;
    },
  });
}

/** Without a code, it asks for one; those of findings at the cursor come first. */
export async function explainRule({ server }: Parts, code?: unknown): Promise<void> {
  const chosen = typeof code === 'string' ? code : await ask(await server.request('zonesmith/rules', {}));
  if (chosen !== undefined) await commands.executeCommand('markdown.showPreview', pageOf(chosen));
}

async function ask(rules: readonly RuleSummary[]): Promise<string | undefined> {
  const here = codesAtCursor();
  const near = rules.filter(({ code }) => here.has(code));
  const rest = rules.filter(({ code }) => !here.has(code));
  const items: QuickPickItem[] = [
    ...(near.length > 0 ? [separator('in this line'), ...near.map(item)] : []),
    ...rest.flatMap((rule, index) => [
      ...(rule.group === rest[index - 1]?.group ? [] : [separator(rule.group)]),
      item(rule),
    ]),
  ];
  const options = { placeHolder: 'Which rule?', matchOnDetail: true };
  return (await window.showQuickPick(items, options))?.label;
}

const separator = (label: string): QuickPickItem => ({ label, kind: QuickPickItemKind.Separator });

const item = ({ code, severity, summary }: RuleSummary): QuickPickItem => ({
  label: code,
  description: severity,
  detail: summary,
});

function codesAtCursor(): Set<string> {
  const editor = window.activeTextEditor;
  if (!editor) return new Set();
  const { line } = editor.selection.active;
  const near = languages
    .getDiagnostics(editor.document.uri)
    .filter(({ source, range }) => source === 'zonesmith' && range.start.line <= line && line <= range.end.line);
  return new Set(near.map(({ code }) => String(typeof code === 'object' ? code.value : code)));
}
