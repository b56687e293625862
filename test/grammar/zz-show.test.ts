import { readFileSync, writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { linesOf, Tokenizer } from './tokenizer.ts';

it('shows', async () => {
  const t = await Tokenizer.create();
  const text = readFileSync(process.env['SHOW']!, 'utf8');
  let out = '';
  for (const l of linesOf(text)) {
    out += `== ${l}\n`;
    for (const k of t.line(l)) {
      const s = l.slice(k.start, k.end);
      if (s.trim() !== '') out += '      ' + s.padEnd(30) + k.scopes.join(' | ') + '\n';
    }
    out += t.depth > 1 ? `   depth ${t.depth}\n` : '';
  }
  writeFileSync('/tmp/gram/out.txt', out);
});
