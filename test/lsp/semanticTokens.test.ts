/** Semantic tokens as editors get them: five numbers a token, counted from the one before. */
import { expect, it } from 'vitest';
import type { SemanticTokens } from 'vscode-languageserver';
import { type MarkedSession, open, ZONE } from '../support/lsp.ts';
import { APEX } from '../support/marks.ts';

const TEXT = `${APEX}@ MX 10 mail\n█mail A 192.0.2.1█\nwww CNAME gone\n`;

/** The tokens as `text:type.modifier…`. */
function read({ editor, text }: MarkedSession, tokens: SemanticTokens): string[] {
  const { legend } = editor.server?.capabilities.semanticTokensProvider ?? { legend: undefined };
  if (!legend) throw new Error('the server has no legend');
  const lines = text.split(/\r\n|\n|\r/);
  const found: string[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at < tokens.data.length; at += 5) {
    const [down, right, length, type, modifiers] = tokens.data.slice(at, at + 5);
    character = down > 0 ? right : character + right;
    line += down;
    const set = legend.tokenModifiers.filter((_, bit) => modifiers & (1 << bit));
    found.push(`${lines[line].slice(character, character + length)}:${[legend.tokenTypes[type], ...set].join('.')}`);
  }
  return found;
}

it('of all of the document', async () => {
  const session = await open(TEXT);
  const tokens = (await session.ask('semanticTokens/full')) as SemanticTokens;
  expect(read(session, tokens).slice(-8)).toEqual([
    '10:number',
    'mail:domainName.local',
    'mail:owner.declaration',
    'A:recordType',
    '192.0.2.1:address',
    'www:owner.declaration',
    'CNAME:recordType',
    'gone:domainName.missing',
  ]);
});

it('of a range of it', async () => {
  const session = await open(TEXT);
  const tokens = (await session.ask('semanticTokens/range')) as SemanticTokens;
  expect(read(session, tokens)).toEqual(['mail:owner.declaration', 'A:recordType', '192.0.2.1:address']);
});

it('after an edit, as of a text that was just opened', async () => {
  const session = await open(TEXT);
  await session.editor.edit(ZONE, 0, 0, '; 😀\r\n');
  const edited = await session.ask('semanticTokens/full');
  const fresh = await open(`; 😀\r\n${TEXT}`);
  expect(edited).toEqual(await fresh.ask('semanticTokens/full'));
});

it('of a large document only by range', async () => {
  const session = await open(`${TEXT}; ${'x'.repeat(1 << 20)}\n`);
  expect(await session.ask('semanticTokens/full')).toBeNull();
  expect(read(session, (await session.ask('semanticTokens/range')) as SemanticTokens)).toHaveLength(3);
});

it('of a document that is not open there are none', async () => {
  const { ask } = await open(TEXT);
  const uri = 'file:///zones/other';
  expect(await ask('semanticTokens/full', {}, uri)).toBeNull();
});
