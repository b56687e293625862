/** `npm run docs`: writes docs/rules/ and docs/tools.md from the rules. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulePages } from './rulePages.ts';
import { toolTable } from './toolTable.ts';

const FOLDER = 'docs/rules';

mkdirSync(FOLDER, { recursive: true });
const pages = rulePages();
for (const file of readdirSync(FOLDER)) if (!pages.has(file)) rmSync(join(FOLDER, file));
for (const [file, text] of pages) writeFileSync(join(FOLDER, file), text);
writeFileSync('docs/tools.md', toolTable());
