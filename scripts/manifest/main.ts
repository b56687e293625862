/** `npm run manifest`: writes what the rules and the table of settings decide into package.json and docs/. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { configuration, settingsSchema } from './documents.ts';

const MANIFEST = 'package.json';
const SCHEMA = 'docs/settings.schema.json';
const WIDTH = 118;

const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8'));
manifest.contributes = { ...manifest.contributes, configuration: configuration() };
write(MANIFEST, manifest);
write(SCHEMA, settingsSchema());
execFileSync('npx', ['biome', 'format', '--write', MANIFEST, SCHEMA], { stdio: 'inherit' });

function write(path: string, value: unknown): void {
  writeFileSync(path, `${printed(value, '', 0)}\n`);
}

/** JSON that keeps on one line what fits there; `before` is how much of the line is taken. */
function printed(value: unknown, indent: string, before: number): string {
  const line = oneLine(value);
  if (indent !== '' && before + line.length < WIDTH) return line;
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    return `[\n${value.map((each) => inner + printed(each, inner, inner.length)).join(',\n')}\n${indent}]`;
  }
  if (typeof value !== 'object' || value === null) return line;
  const members = Object.entries(value).map(([key, member]) => {
    const start = `${inner}${JSON.stringify(key)}: `;
    return start + printed(member, inner, start.length);
  });
  return `{\n${members.join(',\n')}\n${indent}}`;
}

function oneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${oneLine(member)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
