// Runs a TypeScript script: `node scripts/run.mjs scripts/x.ts args…`. Node 20 cannot, so it is bundled first, into
// node_modules/.cache, where the packages are found. The script runs in this process: signals and exit codes are its own.
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Bundled code keeps the folder of the file that it was written in. */
const ownFolders = {
  name: 'own-folders',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/, namespace: 'file' }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      return { loader: 'ts', contents: text.replaceAll('import.meta.dirname', () => JSON.stringify(dirname(path))) };
    });
  },
};

const [script, ...args] = process.argv.slice(2);
if (!script) throw new Error('usage: node scripts/run.mjs SCRIPT.ts [ARGUMENT…]');

const root = join(import.meta.dirname, '..');
const outfile = join(
  root,
  'node_modules',
  '.cache',
  'zonesmith',
  relative(root, resolve(script)).replace(/ts$/, 'mjs'),
);
const { outputFiles } = await build({
  entryPoints: [resolve(script)],
  outfile,
  write: false,
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node20',
  format: 'esm',
  sourcemap: 'inline',
  plugins: [ownFolders],
  logLevel: 'warning',
});
// In one step: the same script may be starting elsewhere.
await mkdir(dirname(outfile), { recursive: true });
await writeFile(`${outfile}.${process.pid}`, outputFiles[0].contents);
await rename(`${outfile}.${process.pid}`, outfile);

process.setSourceMapsEnabled(true);
process.argv = [process.execPath, outfile, ...args];
await import(pathToFileURL(outfile).href);
