/** `npm run grammar`: writes the TextMate grammar. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { GRAMMAR_FILE, grammar } from './grammar.ts';

mkdirSync(dirname(GRAMMAR_FILE), { recursive: true });
writeFileSync(GRAMMAR_FILE, `${JSON.stringify(grammar(), null, 2)}\n`);
execFileSync('npx', ['biome', 'format', '--write', GRAMMAR_FILE], { stdio: 'inherit' });
