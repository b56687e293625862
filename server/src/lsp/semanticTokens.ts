/** Semantic tokens: of a document, and of a range of it. */
import {
  type SemanticTokens,
  SemanticTokensBuilder,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver';
import { SEMANTIC_LEGEND, type SemanticToken, semanticTokens } from '../features/semanticTokens.ts';
import type { Lines } from '../text/lines.ts';
import { onDocument, onRange, type ServerContext } from './context.ts';
import { positionAt } from './positions.ts';

/** In a larger text only what is seen has tokens: without an answer about all of it, editors ask for ranges. */
const LARGEST_WHOLE = 1_000_000;

export function onSemanticTokens(context: ServerContext): void {
  const { connection } = context;
  connection.onRequest(
    SemanticTokensRequest.type,
    onDocument(context, 'semantic tokens', null as SemanticTokens | null, ({ snapshot }) =>
      snapshot.codes.length > LARGEST_WHOLE ? null : encoded(snapshot.lines, semanticTokens(snapshot)),
    ),
  );
  connection.onRequest(
    SemanticTokensRangeRequest.type,
    onRange(context, 'semantic tokens of a range', null as SemanticTokens | null, ({ snapshot }, range) =>
      encoded(snapshot.lines, semanticTokens(snapshot, range)),
    ),
  );
}

const NUMBER = new Map(SEMANTIC_LEGEND.types.map((type, index) => [type, index]));

function encoded(lines: Lines, tokens: readonly SemanticToken[]): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const { start, length, type, modifiers } of tokens) {
    const { line, character } = positionAt(lines, start);
    builder.push(line, character, length, NUMBER.get(type) ?? 0, modifiers);
  }
  return builder.build();
}
