/** Formatting of a document, of a range and while typing. */
import type { TextEdit } from 'vscode-languageserver';
import type { TextEdit as TextChange } from '../features/format.ts';
import { type Formatted, formatDocument, formatRange } from '../features/formatting.ts';
import { formatOnType } from '../features/onType.ts';
import type { Snapshot } from '../features/snapshot.ts';
import { onDocument, onOffset, onRange, type ServerContext } from './context.ts';
import { rangeAt } from './positions.ts';

export function onFormatting(context: ServerContext): void {
  const { connection } = context;
  connection.onDocumentFormatting(
    onDocument(context, 'formatting', [] as TextEdit[], ({ opened, snapshot }) =>
      editsOf(snapshot, formatDocument(snapshot, context.settings(opened.path).format)),
    ),
  );
  connection.onDocumentRangeFormatting(
    onRange(context, 'formatting of a range', [] as TextEdit[], ({ opened, snapshot }, range) =>
      editsOf(snapshot, formatRange(snapshot, range, context.settings(opened.path).format)),
    ),
  );
  connection.onDocumentOnTypeFormatting(
    onOffset(context, 'formatting while typing', [] as TextEdit[], (snapshot, offset, { ch, textDocument }) => {
      const { format } = context.settings(context.documents.get(textDocument.uri)?.path ?? '');
      return textEdits(snapshot, formatOnType(snapshot, offset, ch, format));
    }),
  );
}

/** What cannot be formatted without changing what it means stays as it is. */
const editsOf = (snapshot: Snapshot, formatted: Formatted): TextEdit[] =>
  'edits' in formatted ? textEdits(snapshot, formatted.edits) : [];

const textEdits = ({ lines }: Snapshot, edits: readonly TextChange[]): TextEdit[] =>
  edits.map((edit) => ({ range: rangeAt(lines, edit), newText: edit.text }));
