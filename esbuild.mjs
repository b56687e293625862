// Builds every bundle from one table. `node esbuild.mjs` is the production build; `--dev` adds source maps and does not
// minify; `--watch` is `--dev` and stays.
//
// Bundles are CommonJS: measured on Node 20, the CLI starts about 5 ms sooner than as an ES module, and VS Code's
// extension host wants it too. So: no top-level await in an entry; `import.meta.dirname` works.
import { existsSync } from 'node:fs';
import { chmod, readdir, rm } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { build, context } from 'esbuild';

const outdir = 'dist';
const watch = process.argv.includes('--watch');
const dev = watch || process.argv.includes('--dev');

/** The public suffix list takes longer to set up than all the rest of the program, so it waits until somebody asks. */
const lazySuffixes = {
  name: 'lazy-suffixes',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^tldts$/ }, ({ importer, path }) =>
      importer.endsWith('topLevel.ts') ? { path, namespace: 'lazy-suffixes' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'lazy-suffixes' }, () => ({
      contents: "let list; export const parse = (...name) => (list ??= require('tldts')).parse(...name);",
      resolveDir: import.meta.dirname,
    }));
  },
};

const common = {
  bundle: true,
  format: 'cjs',
  // Some packages have a UMD file as "main", which cannot be bundled.
  mainFields: ['module', 'main'],
  minify: !dev,
  sourcemap: dev ? 'linked' : false,
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'info',
  color: false,
  plugins: [lazySuffixes],
};

const node = {
  ...common,
  platform: 'node',
  target: 'node20',
  define: { 'import.meta.dirname': '__dirname', 'import.meta.filename': '__filename' },
};

const browser = {
  ...common,
  platform: 'browser',
  target: 'es2023',
  mainFields: ['browser', 'module', 'main'],
  define: { global: 'globalThis' },
};

/** VS Code gives this module to extensions. */
const external = ['vscode'];

/** Output file (in dist/) → its entry and what is special about it. */
const table = {
  'zonesmith.js': { ...node, entryPoints: ['server/src/cli/main.ts'], banner: { js: '#!/usr/bin/env node' } },
  'worker.js': { ...node, entryPoints: ['server/src/cli/worker.ts'] },
  'server.js': { ...node, entryPoints: ['server/src/host/node/lspMain.ts'] },
  'language-server.js': {
    ...node,
    entryPoints: ['server/src/host/node/languageServer.ts'],
    banner: { js: '#!/usr/bin/env node' },
    external: ['./server.js'],
  },
  'extension.js': { ...node, entryPoints: ['client/src/desktop.ts'], external },
  'web/extension.js': { ...browser, entryPoints: ['client/src/web.ts'], external },
  'web/server.js': { ...browser, format: 'iife', entryPoints: ['server/src/host/browser/lspMain.ts'] },
};

/** What shells start. */
const programs = ['zonesmith.js', 'language-server.js'];

// TODO: goes away as soon as every entry of the table exists.
const wanted = Object.entries(table).filter(([file, { entryPoints }]) => {
  const exists = existsSync(entryPoints[0]);
  if (!exists) console.log(`  ${outdir}/${file}  skipped: ${entryPoints[0]} does not exist yet`);
  return exists;
});
const bundles = wanted.map(([file, options]) => ({ ...options, outfile: join(outdir, file) }));

if (watch) {
  for (const options of bundles) await (await context(options)).watch();
} else {
  await Promise.all(bundles.map((options) => build(options)));
  await removeStale(wanted.map(([file]) => file));
  for (const file of programs) if (existsSync(join(outdir, file))) await chmod(join(outdir, file), 0o755);
}

/** What `npm run package` puts there is not ours to remove. */
function isPackage(file) {
  return /\.(vsix|tgz)$/.test(file);
}

/** What an older table or a --dev build left in dist/ must not end up in a package. */
async function removeStale(current) {
  if (!existsSync(outdir)) return;
  for (const entry of await readdir(outdir, { recursive: true, withFileTypes: true })) {
    const file = relative(outdir, join(entry.parentPath, entry.name)).replaceAll(sep, '/');
    if (entry.isFile() && !current.includes(file) && !isPackage(file)) await rm(join(outdir, file));
  }
}
