/** Folding, selection, links. */
import type { DocumentLink, FoldingRange, SelectionRange } from 'vscode-languageserver';
import { documentLinks } from '../features/documentLinks.ts';
import { foldingRanges } from '../features/folding.ts';
import { selectionRanges } from '../features/selectionRanges.ts';
import type { Range, Snapshot } from '../features/snapshot.ts';
import { onDocument, type ServerContext } from './context.ts';
import { offsetAt, rangeAt } from './positions.ts';
import { uriOf } from './uris.ts';

/** More are not shown by any editor. */
const MOST_FOLDS = 5000;

export function onStructure(context: ServerContext): void {
  const { connection } = context;
  connection.onFoldingRanges(
    onDocument(context, 'folding', [] as FoldingRange[], ({ snapshot }) =>
      foldingRanges(snapshot, MOST_FOLDS).map(({ startLine, endLine, kind }) => ({
        startLine: startLine - 1,
        endLine: endLine - 1,
        ...(kind && { kind }),
      })),
    ),
  );
  connection.onSelectionRanges(
    onDocument(context, 'selection', [] as SelectionRange[], ({ snapshot }, { positions }) =>
      positions.map((position) => {
        const offset = offsetAt(snapshot.lines, snapshot.codes, position);
        return nested(snapshot, selectionRanges(snapshot, offset)) ?? { range: { start: position, end: position } };
      }),
    ),
  );
  connection.onDocumentLinks(
    onDocument(context, 'links', [] as DocumentLink[], ({ snapshot }) =>
      documentLinks(snapshot).map(({ range, path, uri, tooltip }) => ({
        range: rangeAt(snapshot.lines, range),
        tooltip,
        target: path === undefined ? (uri ?? '') : uriOf(path),
      })),
    ),
  );
}

/** Ranges from the innermost to the outermost as a chain. */
const nested = ({ lines }: Snapshot, ranges: readonly Range[]): SelectionRange | undefined =>
  ranges.reduceRight<SelectionRange | undefined>(
    (parent, range) => ({ range: rangeAt(lines, range), ...(parent && { parent }) }),
    undefined,
  );
