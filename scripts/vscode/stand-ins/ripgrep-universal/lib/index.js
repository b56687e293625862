// Stands in for @vscode/ripgrep-universal, which comes with programs for all systems: one is enough.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

export const rgPath = resolve(here, '..', '..', 'ripgrep-linux-x64', 'bin', 'rg');
export const binPathFor = () => rgPath;
