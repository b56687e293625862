import { it } from 'vitest';
import { open, ZONE } from '../support/lsp.ts';
const T = `$TTL 3600
@ SOA ns1 hostmaster 2026043001 14400 3600 1209600 3600
@ NS ns1
@ NS ns.example.net.
@ MX 10 ma█il
ns1 A 192.0.2.53
mail A 192.0.2.1
www CNAME mail
`;
it('x', async () => {
  const s = await open(T);
  const p = (x: unknown) => console.log(JSON.stringify(x)?.slice(0, 1500));
  p(s.editor.server);
  for (const m of ['documentSymbol','prepareCallHierarchy','signatureHelp','willSaveWaitUntil'])
    p([m, await s.ask('textDocument/'+m, { context: { includeDeclaration: true, diagnostics: [] }, options: {tabSize:8,insertSpaces:false} })]);
  p(await s.ask('textDocument/selectionRange', { positions: [s.position] }));
  p(await s.ask('textDocument/onTypeFormatting', { ch: '\n', options: {tabSize:8,insertSpaces:false} }));
  p(await s.ask('textDocument/rename', { newName: 'mx' }));
  p(await s.ask('textDocument/rename', { newName: 'a..b' }).catch((e) => e));
  p(await s.editor.pull(ZONE));
  p([s.editor.registered, s.editor.log, s.editor.refreshes, s.editor.statusChanged]);
  for (const m of ['status','bumpSerial','expanded']) p([m, await s.editor.connection.sendRequest('zonesmith/'+m, {uri: ZONE})]);
});
