/** What is in the packages: exactly these files, and not too much of them. `npm run build` comes first. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { root } from '../support/files.ts';

const run = promisify(execFile);
const VSCE = 'node_modules/@vscode/vsce/vsce';
const MOST = 900_000;

const EXTENSION = [
  'LICENSE.txt', // vsce gives these three names of its own
  'PRIVACY.md',
  'changelog.md',
  'dist/extension.js',
  'dist/rule-docs.js',
  'dist/server.js',
  'dist/shared-*.js',
  'dist/suffixes.js',
  'dist/web-extension.js',
  'dist/web-server.js',
  'dist/worker.js',
  'dist/zonesmith.js',
  'docs/settings.schema.json',
  'images/icon.png',
  'language-configuration.json',
  'package.json',
  'readme.md',
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
  'dist/rule-docs.js',
  'dist/server.js',
  'dist/shared-*.js',
  'dist/suffixes.js',
  'dist/worker.js',
  'dist/zonesmith.js',
  'docs/editors.md',
  'docs/settings.schema.json',
  'package.json',
];

/** Sorted; what the programs share has names that change with every build. */
const listOf = (paths: readonly string[]): string[] =>
  [...new Set(paths.map((path) => path.replace(/shared-\w+\.js$/, 'shared-*.js')))].sort();

/** Names of the files in a zip archive, from its directory at the end. */
function namesInZip(zip: Buffer): string[] {
  const names: string[] = [];
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const length = zip.readUInt16LE(at + 28);
    names.push(zip.toString('utf8', at + 46, at + 46 + length));
    at += 46 + length + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return names;
}

describe('the extension', () => {
  let packed = Buffer.alloc(0);
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'zonesmith-package-'));
    const file = join(folder, 'zonesmith.vsix');
    const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', file];
    try {
      await run(process.execPath, [VSCE, 'package', ...options], { cwd: root, maxBuffer: 1 << 24 });
      packed = readFileSync(file);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);

  it('holds these files', () => {
    const names = namesInZip(packed).filter((name) => name.startsWith('extension/'));
    expect(listOf(names.map((name) => name.slice('extension/'.length)))).toEqual(EXTENSION);
  });

  it('holds whatever its programs require', () => {
    const names = new Set(namesInZip(packed));
    const missing = [...names].flatMap((name) => {
      if (!/^extension\/dist\/.+\.js$/.test(name)) return [];
      const text = readFileSync(join(root, name.slice('extension/'.length)), 'utf8');
      return [...text.matchAll(/"\.\/([\w-]+\.js)"/g)]
        .map(([, part]) => `extension/dist/${part}`)
        .filter((part) => !names.has(part));
    });
    expect(missing).toEqual([]);
  });

  it(`has at most ${MOST} octets`, () => expect(packed.length).toBeLessThanOrEqual(MOST));
});

describe('the npm package', () => {
  it('holds these files', async () => {
    const { stdout } = await run('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: root });
    const [{ files }] = JSON.parse(stdout) as [{ files: { path: string }[] }];
    expect(listOf(files.map(({ path }) => path))).toEqual(NPM);
  }, 60_000);
});
