/** Where names lead: definition, references, rename, highlights. */
import { DocumentHighlightKind, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { definition } from '../features/definition.ts';
import { highlights } from '../features/highlights.ts';
import { references } from '../features/references.ts';
import { prepareRename, rename } from '../features/rename.ts';
import { onOffset, type ServerContext } from './context.ts';
import { locationOf, workspaceEditOf } from './places.ts';
import { rangeAt } from './positions.ts';

const ACROSS_ZONES = { acrossZones: true } as const;

export function onNavigation(context: ServerContext): void {
  const { connection } = context;
  connection.onDefinition(
    onOffset(
      context,
      'definition',
      [],
      (snapshot, offset) => definition(snapshot, offset).map(locationOf),
      ACROSS_ZONES,
    ),
  );
  connection.onReferences(
    onOffset(
      context,
      'references',
      [],
      (snapshot, offset, { context: { includeDeclaration } }) =>
        references(snapshot, offset, { declaration: includeDeclaration }).map(locationOf),
      ACROSS_ZONES,
    ),
  );
  connection.onDocumentHighlight(
    onOffset(context, 'highlights', [], (snapshot, offset) =>
      highlights(snapshot, offset).map(({ range, kind }) => ({
        range: rangeAt(snapshot.lines, range),
        kind: kind === 'write' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
      })),
    ),
  );
  connection.onPrepareRename(
    onOffset(context, 'rename', null, (snapshot, offset) => {
      const prepared = prepareRename(snapshot, offset);
      if ('refused' in prepared) return refusal(prepared.refused);
      return { range: rangeAt(snapshot.lines, prepared.range), placeholder: prepared.text };
    }),
  );
  connection.onRenameRequest(
    onOffset(
      context,
      'rename',
      null,
      (snapshot, offset, { newName, textDocument }) => {
        const renamed = rename(snapshot, offset, newName);
        return 'refused' in renamed ? refusal(renamed.refused) : workspaceEditOf(renamed.edits, textDocument.uri);
      },
      ACROSS_ZONES,
    ),
  );
}

/** What an editor shows to the user. */
const refusal = (why: string): ResponseError<never> => new ResponseError(LSPErrorCodes.RequestFailed, why);
