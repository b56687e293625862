/**
 * Semantic tokens: what the words of a zone are, and what the grammar cannot know: whether a name exists in the zone,
 * lies outside of it or is missing, where an owner comes first, which records are glue.
 *
 * Comments and words that are not understood get no token; the grammar colours them.
 */
import { DIRECTIVE } from '../syntax/entry.ts';
import { entriesIn, originAt } from './entries.ts';
import { paintEntry } from './semanticTokens/entry.ts';
import { Painter, type SemanticToken } from './semanticTokens/painter.ts';
import type { Range, Snapshot } from './snapshot.ts';

export { SEMANTIC_LEGEND, TOKEN_MODIFIERS, TOKEN_TYPES } from './semanticTokens/legend.ts';
export type { SemanticToken };

/** The tokens of the entries that overlap a range, in order and apart from each other; without a range: all of them. */
export function semanticTokens(snapshot: Snapshot, range?: Range): readonly SemanticToken[] {
  const { zone, file, codes } = snapshot;
  const within = range ?? { start: 0, end: codes.length };
  const painter = new Painter(codes, within);
  let origin: Uint8Array | undefined;
  for (const entry of entriesIn(zone, file, within.start, within.end)) {
    origin ??= originAt(zone, file, entry.start);
    paintEntry({ painter, zone, file, entry, origin });
    if (entry.kind === DIRECTIVE) origin = undefined;
  }
  return painter.tokens;
}
