/** What things mean: hover. */
import { type Hover, MarkupKind } from 'vscode-languageserver';
import { hover } from '../features/hover.ts';
import { onOffset, type ServerContext } from './context.ts';
import { rangeAt } from './positions.ts';

export function onExplanation(context: ServerContext): void {
  context.connection.onHover(
    onOffset(context, 'hover', null as Hover | null, (snapshot, offset) => {
      const found = hover(snapshot, offset);
      if (!found) return null;
      return {
        range: rangeAt(snapshot.lines, found.range),
        contents: { kind: MarkupKind.Markdown, value: found.markdown },
      };
    }),
  );
}
