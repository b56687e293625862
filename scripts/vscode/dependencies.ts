/** What VS Code's server needs beside itself: its packages from npm, and stand-ins for those that must be compiled. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

type Versions = Record<string, string>;

interface Manifest {
  dependencies: Versions;
  overrides?: unknown;
  allowScripts?: unknown;
}

interface Locked {
  version?: string;
  resolved?: string;
  dependencies?: Versions;
}

interface Lock {
  packages: Record<string, Locked>;
}

/** Never loaded by a server that only runs tests, or replaced by a stand-in. */
const UNNEEDED = [
  '@devcontainers/cli',
  '@microsoft/mxc-sdk',
  '@vscode/copilot-api',
  '@vscode/fs-copyfile',
  '@vscode/ripgrep',
  '@vscode/ripgrep-universal',
  '@vscode/sandbox-runtime',
  '@vscode/sqlite3',
  '@vscode/windows-process-tree',
  '@vscode/windows-registry',
  'kerberos',
  'koffi',
  'ssh2',
];
const UNNEEDED_SCOPES = /^@(?:github|anthropic-ai|openai)\//;

/** Comes with its program. */
const RIPGREP = { name: '@vscode/ripgrep-linux-x64', version: '1.18.0' };
/** The first version that comes compiled. */
const TERMINAL = { name: 'node-pty', version: '1.2.0-beta.15' };

/** Folder of a stand-in → packages that it takes the place of, where the server has one of that name or needs it. */
const STAND_INS: readonly { readonly from: string; readonly names: readonly string[]; readonly always?: true }[] = [
  { from: 'spdlog', names: ['@vscode/spdlog'] },
  { from: 'native-watchdog', names: ['native-watchdog', '@vscode/native-watchdog'] },
  { from: 'fs-copyfile', names: ['@vscode/fs-copyfile'], always: true },
  { from: 'ripgrep', names: ['@vscode/ripgrep'], always: true },
  { from: 'ripgrep-universal', names: ['@vscode/ripgrep-universal'], always: true },
];

const INSTALL = [
  ...['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--no-save'],
  ...['--legacy-peer-deps', '--engine-strict=false', '--loglevel=error'],
];

/** Installs into the folder of the server. */
export async function installDependencies(server: string): Promise<void> {
  await chooseDependencies(server);
  await run('npm', INSTALL, { cwd: server, maxBuffer: 1 << 24 });
  const modules = join(server, 'node_modules');
  for (const { from, names, always } of STAND_INS) {
    for (const name of names) {
      const target = join(modules, name);
      if (always || existsSync(target))
        await cp(join(import.meta.dirname, 'stand-ins', from), target, { recursive: true });
    }
  }
  await chmod(join(modules, RIPGREP.name, 'bin', 'rg'), 0o755);
  for (const part of ['prebuilds/win32-x64', 'prebuilds/win32-arm64', 'third_party', 'deps']) {
    await rm(join(modules, TERMINAL.name, part), { recursive: true, force: true });
  }
}

/** Rewrites the server's manifest and its lock file. */
async function chooseDependencies(server: string): Promise<void> {
  const manifest = await readJson<Manifest>(join(server, 'package.json'));
  const lock = await readJson<Lock>(join(server, 'npm-shrinkwrap.json'));
  const { dependencies } = manifest;
  for (const name of Object.keys(dependencies)) {
    if (UNNEEDED.includes(name) || UNNEEDED_SCOPES.test(name)) delete dependencies[name];
  }
  delete manifest.overrides;
  delete manifest.allowScripts;
  dependencies[RIPGREP.name] = RIPGREP.version;

  const locked = lock.packages[`node_modules/${TERMINAL.name}`];
  if (!locked?.version?.startsWith('1.2.')) {
    dependencies[TERMINAL.name] = TERMINAL.version;
    delete lock.packages[`node_modules/${TERMINAL.name}`];
  }
  // Some versions take a package from a repository of sources: npm has the same version.
  for (const [path, { resolved = '', version = '*' }] of Object.entries(lock.packages)) {
    if (!/^git|codeload|github\.com/.test(resolved)) continue;
    const name = path.replace(/^.*node_modules\//, '');
    if (dependencies[name] !== undefined) dependencies[name] = version;
    delete lock.packages[path];
  }
  lock.packages[''] = { ...lock.packages[''], dependencies };
  await writeJson(join(server, 'package.json'), manifest);
  await writeJson(join(server, 'npm-shrinkwrap.json'), lock);
}

async function readJson<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(path, 'utf8')) as T;
}

const writeJson = (path: string, value: unknown) => writeFile(path, JSON.stringify(value));
