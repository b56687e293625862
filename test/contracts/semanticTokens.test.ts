/** The manifest declares the semantic tokens that the server sends: what VS Code does not know has no colour otherwise. */
import { describe, expect, it } from 'vitest';
import { SemanticTokenModifiers, SemanticTokenTypes } from 'vscode-languageserver/node';
import manifest from '../../package.json';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../../server/src/features/semanticTokens/legend.ts';

const { semanticTokenTypes, semanticTokenModifiers, semanticTokenScopes } = manifest.contributes;

const ids = (declared: readonly { readonly id: string }[]): string[] => declared.map(({ id }) => id).sort();
const ours = (all: readonly string[], standard: object): string[] => {
  const known = new Set<string>(Object.values(standard));
  return all.filter((id) => !known.has(id)).sort();
};

describe('semantic tokens', () => {
  it('of our own types are declared, and no others', () =>
    expect(ids(semanticTokenTypes)).toEqual(ours(TOKEN_TYPES, SemanticTokenTypes)));

  it('have our own modifiers declared, and no others', () =>
    expect(ids(semanticTokenModifiers)).toEqual(ours(TOKEN_MODIFIERS, SemanticTokenModifiers)));

  it('have a scope each, for themes without semantic colours', () => {
    const scoped = semanticTokenScopes.flatMap(({ scopes }) => Object.keys(scopes)).map((id) => id.split('.')[0]);
    expect([...new Set(scoped)].sort()).toEqual([...TOKEN_TYPES].sort());
  });
});
