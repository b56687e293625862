/** Bundles the suites: `.vscode-test/suites/node.js` and `web.js`. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';

const root = join(import.meta.dirname, '..', '..');

/** Below the repository, which is the extension under development: the web host serves nothing else. */
export const BUNDLES = join(root, '.vscode-test', 'suites');

/** Mocha's build for browsers is no module, though its package says so of all its files: it would replace our exports. */
const plainMocha: Plugin = {
  name: 'plain-mocha',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      return { contents: `(function (module, exports, define) {${text}\n}).call(globalThis);` };
    });
  },
};

const common: BuildOptions = {
  outdir: BUNDLES,
  bundle: true,
  format: 'cjs',
  external: ['vscode'],
  sourcemap: 'inline',
  logLevel: 'warning',
  plugins: [plainMocha],
};

export async function bundleSuites(): Promise<void> {
  const entry = (name: string) => [join(import.meta.dirname, name)];
  await build({ ...common, entryPoints: entry('node.ts'), platform: 'node', target: 'node20' });
  await build({ ...common, entryPoints: entry('web.ts'), platform: 'browser', target: 'es2023' });
}
