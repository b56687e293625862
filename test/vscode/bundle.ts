/** Bundles the suites: `.vscode-test/suites/node.js` and `web.js`. */
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';

const root = join(import.meta.dirname, '..', '..');

/** Below the repository, which is the extension under development: the web host serves nothing else. */
export const BUNDLES = join(root, '.vscode-test', 'suites');

export async function bundleSuites(): Promise<void> {
  const common: BuildOptions = {
    outdir: BUNDLES,
    bundle: true,
    format: 'cjs',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'warning',
    // Mocha's build for browsers asks once whether there is more than a browser.
    define: { global: 'globalThis' },
  };
  await build({ ...common, entryPoints: [join(import.meta.dirname, 'node.ts')], platform: 'node', target: 'node20' });
  await build({ ...common, entryPoints: [join(import.meta.dirname, 'web.ts')], platform: 'browser', target: 'es2023' });
}
