/** What things mean: hover, signature help. */
import { type Hover, MarkupKind, type SignatureHelp } from 'vscode-languageserver';
import { hover } from '../features/hover.ts';
import { signatureHelp } from '../features/signatureHelp.ts';
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
  context.connection.onSignatureHelp(
    onOffset(
      context,
      'signature help',
      null as SignatureHelp | null,
      (snapshot, offset) => signatureOf(signatureHelp(snapshot, offset)),
      { whileTyping: true },
    ),
  );
}

function signatureOf(help: ReturnType<typeof signatureHelp>): SignatureHelp | null {
  if (!help) return null;
  const { label, documentation, parameters, active } = help;
  return {
    activeSignature: 0,
    activeParameter: active,
    signatures: [
      {
        label,
        documentation: markdown(documentation),
        parameters: parameters.map((parameter) => ({
          label: [parameter.start, parameter.end] as [number, number],
          documentation: markdown(parameter.documentation),
        })),
      },
    ],
  };
}

const markdown = (value: string) => ({ kind: MarkupKind.Markdown, value });
