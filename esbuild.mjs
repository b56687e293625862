// Builds every bundle from one table. `node esbuild.mjs` is the production build; `--dev` adds source maps and does not
// minify; `--watch` is `--dev` and stays.
//
// Bundles are CommonJS: measured on Node 20, the CLI starts about 5 ms sooner than as an ES module, and VS Code's
// extension host wants it too. So: no top-level await in an entry; `import.meta.dirname` works.
//
// The programs share most of their code, and the packages hold it once, in dist/shared-*.js. So does the language server
// for browsers: the extension puts its parts together to one script for a worker (client/src/workerScript.ts).
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, sep } from 'node:path';
import { build, context, transform } from 'esbuild';

const outdir = 'dist';
const watch = process.argv.includes('--watch');
const dev = watch || process.argv.includes('--dev');

/** What shells start. */
const commands = ['zonesmith.js', 'language-server.js'];

/** Files of this build, relative to dist/. */
const built = new Set();

/**
 * The public suffix list takes longer to set up than all the rest of the program, so it is a file of its own and waits until
 * somebody asks.
 */
const SUFFIXES = './suffixes.js';
const lazySuffixes = {
  name: 'lazy-suffixes',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^tldts$/ }, ({ kind, path }) =>
      kind === 'import-statement' ? { path, namespace: 'lazy-suffixes' } : undefined,
    );
    onResolve({ filter: /^\.\/suffixes\.js$/ }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /./, namespace: 'lazy-suffixes' }, () => ({
      contents: `
        let list;
        const get = () => (list ??= require('${SUFFIXES}'));
        export const parse = (...name) => get().parse(...name);
        export const getDomain = (...name) => get().getDomain(...name);`,
    }));
  },
};

/**
 * What rules say about themselves is read only when somebody asks, and is as long as all the rest of them: it is a file of
 * its own, too.
 */
const DOCS = './rule-docs.js';
const lazyDocs = {
  name: 'lazy-docs',
  setup({ onResolve, onLoad }) {
    onLoad({ filter: /[\\/]rules[\\/][a-z-]+[\\/][a-z0-9-]+\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const code = /^ {2}code: '([a-z0-9-]+)',$/m.exec(text)?.[1];
      if (code === undefined) return undefined;
      const getter = `  get doc() { return docOf('${code}'); },\n`;
      const contents = text.replace(/^ {2}doc: \{\n.*?^ {2}\},\n/ms, getter);
      if (contents === text) throw new Error(`${path}: its doc is not written as those of other rules`);
      return { loader: 'ts', contents: `import { docOf } from 'rule-docs';\n${contents}` };
    });
    onResolve({ filter: /^rule-docs$/ }, ({ path }) => ({ path, namespace: 'rule-docs' }));
    onResolve({ filter: /^\.\/rule-docs\.js$/ }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /./, namespace: 'rule-docs' }, () => ({
      contents: `let docs; export const docOf = (code) => (docs ??= require('${DOCS}'))[code];`,
    }));
  },
};

/** Commander can run subcommands that are programs of their own. None of ours is, so Node need not load what starts them. */
const noPrograms = {
  name: 'no-programs',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      importer.includes('commander') ? { path, namespace: 'no-programs' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'no-programs' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** Writes the docs of all rules, as they are when the rules are loaded as written. */
async function writeDocs() {
  const entryPoints = ['server/src/rules/registry.ts'];
  const { outputFiles } = await build({ ...node, logLevel: 'warning', plugins: [], format: 'cjs', entryPoints });
  const module = { exports: {} };
  new Function('module', 'require', outputFiles[0].text)(module, createRequire(import.meta.url));
  const docs = Object.fromEntries(module.exports.RULES.map(({ code, doc }) => [code, doc]));
  await mkdir(outdir, { recursive: true });
  await writeFile(join(outdir, DOCS), `module.exports = ${JSON.stringify(docs)};\n`);
  built.add(basename(DOCS));
}

const style = {
  minify: !dev,
  sourcemap: dev ? 'inline' : false,
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'info',
  color: false,
};

/** Writes what was built. esbuild can share code between ES modules only, so they become CommonJS here. */
const writeAll = {
  name: 'write-all',
  setup({ initialOptions: { format, platform, target }, onEnd }) {
    onEnd(async ({ outputFiles = [] }) => {
      await Promise.all(
        outputFiles.map(async ({ path, text }) => {
          const name = relative(outdir, path).replaceAll(sep, '/');
          const sourcemap = dev ? 'inline' : false;
          const options = { ...style, sourcemap, format: 'cjs', platform, target, logLevel: 'warning' };
          const code = format === 'esm' ? requiring((await transform(directly(text), options)).code) : text;
          await mkdir(dirname(path), { recursive: true });
          await writeFile(path, commands.includes(name) ? `#!/usr/bin/env node\n${code}` : code);
          if (commands.includes(name)) await chmod(path, 0o755);
          built.add(name);
        }),
      );
    });
  },
};

/**
 * What a part takes from another one is read once, when it is loaded. esbuild would look it up at each use, through a
 * getter, which takes longer than most of our functions. No part gives away what it sets later: lazy packages are files of
 * their own.
 */
const directly = (code) =>
  code.replaceAll(/\bimport\s*\{([^}]*)\}\s*from\s*("\.\/shared-\w+\.js")/g, (_, names, part) => {
    const taken = names.replaceAll(/(\S+)\s+as\s+/g, '$1: ');
    return `var {${taken}} = require(${part})`;
  });

/** A part that waits until somebody needs it is required, too: the script for a worker knows no `import()`. */
const requiring = (code) =>
  code.replaceAll(/\bimport\(("\.\/shared-\w+\.js")\)/g, 'Promise.resolve().then(() => require($1))');

const common = {
  ...style,
  bundle: true,
  write: false,
  outdir,
  plugins: [lazySuffixes, lazyDocs, noPrograms, writeAll],
};

const node = {
  ...common,
  platform: 'node',
  target: 'node20',
  // Some packages have a UMD file as "main", which cannot be bundled.
  mainFields: ['module', 'main'],
  define: { 'import.meta.dirname': '__dirname', 'import.meta.filename': '__filename', global: 'globalThis' },
};

const browser = {
  ...common,
  platform: 'browser',
  target: 'es2023',
  mainFields: ['browser', 'module', 'main'],
  define: { global: 'globalThis' },
};

const table = [
  {
    ...node,
    format: 'esm',
    splitting: true,
    chunkNames: 'shared-[hash]',
    entryPoints: {
      zonesmith: 'server/src/cli/zonesmith.ts',
      worker: 'server/src/cli/worker.ts',
      server: 'server/src/host/node/lspMain.ts',
      'language-server': 'server/src/host/node/languageServer.ts',
      'web-server': 'server/src/host/browser/lspMain.ts',
    },
    // The protocol's library has one entry for Node and one for browsers.
    conditions: ['node', 'browser'],
  },
  { ...node, format: 'cjs', plugins: [writeAll], entryPoints: { suffixes: 'tldts' } },
  { ...node, format: 'cjs', entryPoints: { extension: 'client/src/desktop.ts' }, external: ['vscode'] },
  { ...browser, format: 'cjs', entryPoints: { 'web-extension': 'client/src/web.ts' }, external: ['vscode'] },
];

await writeDocs();
if (watch) {
  for (const options of table) await (await context(options)).watch();
} else {
  await Promise.all(table.map((options) => build(options)));
  await removeStale();
}

/** What an older table or a --dev build left in dist/ must not end up in a package; packages themselves may stay. */
async function removeStale() {
  for (const entry of await readdir(outdir, { recursive: true, withFileTypes: true })) {
    const file = relative(outdir, join(entry.parentPath, entry.name)).replaceAll(sep, '/');
    if (entry.isFile() && !built.has(file) && !/\.(vsix|tgz)$/.test(basename(file))) await rm(join(outdir, file));
  }
}
