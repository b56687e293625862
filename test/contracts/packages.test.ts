/** What is in the packages: exactly these files, and not too much of them. `npm run build` comes first. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../support/files.ts';

const run = promisify(execFile);
const npx = async (...words: string[]): Promise<string> => {
  const { stdout } = await run(process.execPath, words, { cwd: root, maxBuffer: 1 << 24 });
  return stdout;
};
const VSCE = 'node_modules/@vscode/vsce/vsce';
const MOST = 900_000;

const EXTENSION = [
  'CHANGELOG.md',
  'LICENSE',
  'PRIVACY.md',
  'README.md',
  'dist/extension.js',
  'dist/server.js',
  'dist/shared-*.js',
  'dist/web-extension.js',
  'dist/web-server.js',
  'dist/worker.js',
  'dist/zonesmith.js',
  'docs/settings.schema.json',
  'images/icon.png',
  'language-configuration.json',
  'package.json',
  'syntaxes/dns-zone.tmLanguage.json',
  'walkthrough/live.md',
  'walkthrough/mx.md',
  'walkthrough/origin.md',
  'walkthrough/sample.md',
  'walkthrough/sample.zone',
];

const NPM = [
  'CHANGELOG.md',
  'LICENSE',
  'PRIVACY.md',
  'README.md',
  'dist/language-server.js',
  'dist/server.js',
  'dist/shared-*.js',
  'dist/worker.js',
  'dist/zonesmith.js',
  'docs/editors.md',
  'docs/settings.schema.json',
  'package.json',
];

/** Sorted; what the programs share has names that change with every build. */
const listOf = (paths: readonly string[]): string[] =>
  [...new Set(paths.map((path) => path.replace(/shared-\w+\.js$/, 'shared-*.js')))].sort();

describe('the extension', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'zonesmith-package-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('holds these files', async () => {
    const list = await npx(VSCE, 'ls', '--no-dependencies');
    expect(listOf(list.trim().split('\n'))).toEqual(EXTENSION);
  }, 30_000);

  it(`has at most ${MOST} octets`, async () => {
    const file = join(folder, 'zonesmith.vsix');
    const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
    await npx(VSCE, 'package', ...options, '--out', file);
    expect(statSync(file).size).toBeLessThanOrEqual(MOST);
  }, 60_000);
});

describe('the npm package', () => {
  it('holds these files', async () => {
    const { stdout } = await run('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: root });
    const [{ files }] = JSON.parse(stdout) as [{ files: { path: string }[] }];
    expect(listOf(files.map(({ path }) => path))).toEqual(NPM);
  }, 30_000);
});
