/** The repository's own files, for the tests that look at the source as text. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

/** Folders that are made, not written; hidden ones (caches of npm or VS Code, git's own) are never ours but these. */
const made = new Set(['node_modules', 'dist', 'coverage']);
const hiddenButOurs = new Set(['.ci', '.github', '.vscode']);

function isOurs(folder: string): boolean {
  return folder.startsWith('.') ? hiddenButOurs.has(folder) : !made.has(folder);
}

/** Every file below `folder` (relative to the root), as paths relative to the root, with `/`, sorted. */
export function filesBelow(folder: string): string[] {
  const found: string[] = [];
  const walk = (directory: string) => {
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      const path = join(directory, entry.name);
      if (entry.isDirectory()) {
        if (isOurs(entry.name)) walk(path);
      } else if (entry.isFile()) found.push(relative(root, path).split(sep).join('/'));
    }
  };
  try {
    walk(join(root, folder));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return found.sort();
}

export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

const importForms = [
  /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm,
  /^\s*import\s*['"]([^'"]+)['"]/gm,
  /\bimport\(\s*['"]([^'"]+)['"]/g,
  /\brequire\(\s*['"]([^'"]+)['"]/g,
];

/** What a TypeScript file imports, types included: a file as `/path/from/the/root.ts`, a package as written. */
export function importsOf(path: string, text: string): string[] {
  const specifiers = importForms.flatMap((form) => Array.from(text.matchAll(form), (match) => match[1]!));
  return specifiers.map((name) => (name.startsWith('.') ? posix.join('/', posix.dirname(path), name) : name));
}
