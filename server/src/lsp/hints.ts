/** What stands between the text: inlay hints, and the row above the SOA record. */
import { type CodeLens, type InlayHint, InlayHintKind, MarkupKind } from 'vscode-languageserver';
import { codeLenses } from '../features/codeLens.ts';
import { inlayHints } from '../features/inlayHints.ts';
import { onDocument, onRange, type ServerContext } from './context.ts';
import { locationOf } from './places.ts';
import { positionAt, rangeAt } from './positions.ts';

export function onHints(context: ServerContext): void {
  const { connection } = context;
  connection.languages.inlayHint.on(
    onRange(context, 'inlay hints', [] as InlayHint[], ({ opened, snapshot }, range) =>
      inlayHints(snapshot, range, context.settings(opened.path).inlayHints).map(
        ({ offset, label, tooltip, side, place }) => ({
          position: positionAt(snapshot.lines, offset),
          label: place ? [{ value: label, location: locationOf(place) }] : label,
          kind: InlayHintKind.Type,
          tooltip: { kind: MarkupKind.Markdown, value: tooltip },
          ...(side === 'before' && { paddingRight: true }),
        }),
      ),
    ),
  );
  connection.onCodeLens(
    onDocument(context, 'code lens', [] as CodeLens[], ({ opened, snapshot }) => {
      const { codeLens, serial } = context.settings(opened.path);
      if (!codeLens) return [];
      return codeLenses(snapshot, serial.scheme).map(({ range, title, command }) => ({
        range: rangeAt(snapshot.lines, range),
        command: { title, command, arguments: [opened.uri] },
      }));
    }),
  );
}
