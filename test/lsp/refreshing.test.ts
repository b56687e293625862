/** Editors are told to ask again, once for many changes, and only for what they can ask again. */
import { expect, it } from 'vitest';
import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import { Refreshing } from '../../server/src/lsp/refreshing.ts';
import { FakeHost } from '../support/lsp.ts';

const supported = { refreshSupport: true };

it.each<[string, ClientCapabilities, string[]]>([
  ['nothing', {}, []],
  ['hints', { workspace: { inlayHint: supported } }, ['workspace/inlayHint/refresh']],
  [
    'all',
    { workspace: { inlayHint: supported, codeLens: supported, semanticTokens: supported } },
    ['workspace/inlayHint/refresh', 'workspace/codeLens/refresh', 'workspace/semanticTokens/refresh'],
  ],
])('%s', (_, capabilities, expected) => {
  const sent: string[] = [];
  const connection = {
    async sendRequest(method: string): Promise<void> {
      sent.push(method);
      throw new Error('the editor has gone');
    },
  };
  const host = new FakeHost();
  const refreshing = new Refreshing(connection as unknown as Connection, host);
  refreshing.capabilities = capabilities;
  for (let change = 0; change < 3; change++) refreshing.plan();
  expect(sent).toEqual([]);
  host.pass(300);
  expect(sent).toEqual(expected);
});
