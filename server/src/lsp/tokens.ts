/** Semantic tokens, in the protocol's numbers: each token is told by how far it is from the one before. */
import {
  type SemanticTokens,
  type SemanticTokensParams,
  type SemanticTokensRangeParams,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../features/semanticTokens/legend.ts';
import { type SemanticToken, semanticTokens } from '../features/semanticTokens.ts';
import type { Snapshot } from '../features/snapshot.ts';
import { onDocument, onRange, type ServerContext } from './context.ts';

export const LEGEND = { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] };

/** In longer texts, editors get the tokens of what they show and no others: those that get no answer ask for that. */
const LONGEST = 1 << 20;

export function onTokens(context: ServerContext): void {
  const { connection } = context;
  const nothing: SemanticTokens | null = null;
  connection.onRequest(
    SemanticTokensRequest.type,
    onDocument<SemanticTokensParams, SemanticTokens | null>(context, 'tokens', nothing, ({ snapshot }) =>
      snapshot.codes.length > LONGEST ? nothing : encoded(snapshot, semanticTokens(snapshot)),
    ),
  );
  connection.onRequest(
    SemanticTokensRangeRequest.type,
    onRange<SemanticTokensRangeParams, SemanticTokens | null>(context, 'tokens', nothing, ({ snapshot }, range) =>
      encoded(snapshot, semanticTokens(snapshot, range)),
    ),
  );
}

function encoded({ lines }: Snapshot, tokens: readonly SemanticToken[]): SemanticTokens {
  const data: number[] = [];
  let [lastLine, lastColumn] = [1, 1];
  for (const { start, length, type, modifiers } of tokens) {
    const { line, column } = lines.at(start);
    data.push(
      line - lastLine,
      line === lastLine ? column - lastColumn : column - 1,
      length,
      TOKEN_TYPES.indexOf(type),
      modifiers,
    );
    lastLine = line;
    lastColumn = column;
  }
  return { data };
}
