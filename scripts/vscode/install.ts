/**
 * Installs VS Code for the tests: `node scripts/run.mjs scripts/vscode/install.ts [oldest|newest|VERSION…]`, all versions by
 * default. What is installed already stays.
 */
import { installVersion } from './installVersion.ts';
import { VERSIONS, versionNamed } from './versions.ts';

const named = process.argv.slice(2);
for (const version of named.length > 0 ? named.map(versionNamed) : VERSIONS) await installVersion(version);
