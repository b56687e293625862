/** Completion. */
import { type CompletionItem, CompletionItemKind, InsertTextFormat, MarkupKind } from 'vscode-languageserver';
import { type Completion, complete, isIncomplete } from '../features/completion.ts';
import type { Lines } from '../text/lines.ts';
import { onOffset, type ServerContext } from './context.ts';
import { rangeAt } from './positions.ts';

const KIND: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  type: CompletionItemKind.Keyword,
  class: CompletionItemKind.Keyword,
  directive: CompletionItemKind.Keyword,
  name: CompletionItemKind.Reference,
  value: CompletionItemKind.Value,
  parameter: CompletionItemKind.Property,
  snippet: CompletionItemKind.Snippet,
};

/** The client asks again for what was inserted. */
const RETRIGGER = { title: 'Complete', command: 'editor.action.triggerSuggest' };

export function onCompletion(context: ServerContext): void {
  const nothing = { isIncomplete: false, items: [] as CompletionItem[] };
  context.connection.onCompletion(
    onOffset(
      context,
      'completion',
      nothing,
      (snapshot, offset) => {
        const items = complete(snapshot, offset);
        return { isIncomplete: isIncomplete(items), items: items.map((item) => itemOf(item, snapshot.lines)) };
      },
      { whileTyping: true },
    ),
  );
}

function itemOf(item: Completion, lines: Lines): CompletionItem {
  const { label, kind, detail, documentation, insert, isSnippet, range, sort, filter, retrigger } = item;
  return {
    label,
    kind: KIND[kind],
    textEdit: { range: rangeAt(lines, range), newText: insert },
    ...(isSnippet && { insertTextFormat: InsertTextFormat.Snippet }),
    ...(detail !== undefined && { detail }),
    ...(documentation !== undefined && { documentation: { kind: MarkupKind.Markdown, value: documentation } }),
    ...(sort !== undefined && { sortText: sort }),
    ...(filter !== undefined && { filterText: filter }),
    ...(retrigger && { command: RETRIGGER }),
  };
}
