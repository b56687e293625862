/** `npm run manifest`: writes what the rules and the table of settings decide into package.json and docs/. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { configuration, settingsSchema } from './documents.ts';

const MANIFEST = 'package.json';
const SCHEMA = 'docs/settings.schema.json';

const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8'));
manifest.contributes = { ...manifest.contributes, configuration: configuration() };
write(MANIFEST, manifest);
write(SCHEMA, settingsSchema());
execFileSync('npx', ['biome', 'format', '--write', MANIFEST, SCHEMA], { stdio: 'inherit' });

function write(path: string, value: unknown): void {
  writeFileSync(path, `${JSON.stringify(value, undefined, 2)}\n`);
}
