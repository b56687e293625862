/** Semantic tokens, in the protocol's numbers: each token is told by how far it is from the one before. */
import type { SemanticTokens } from 'vscode-languageserver';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../features/semanticTokens/legend.ts';
import { type SemanticToken, semanticTokens } from '../features/semanticTokens.ts';
import type { Snapshot } from '../features/snapshot.ts';
import { onDocument, onRange, type ServerContext } from './context.ts';

export const LEGEND = { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] };

/** In longer texts, editors get the tokens of what they show and no others. */
const LONGEST = 1 << 22;

export function onTokens(context: ServerContext): void {
  const { semanticTokens: requests } = context.connection.languages;
  const nothing: SemanticTokens = { data: [] };
  requests.on(
    onDocument(context, 'tokens', nothing, ({ snapshot }) =>
      snapshot.codes.length > LONGEST ? nothing : encoded(snapshot, semanticTokens(snapshot)),
    ),
  );
  requests.onRange(
    onRange(context, 'tokens', nothing, ({ snapshot }, range) => encoded(snapshot, semanticTokens(snapshot, range))),
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
