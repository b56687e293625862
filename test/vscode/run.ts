/**
 * Runs the suites in real VS Codes: `node scripts/run.mjs test/vscode/run.ts [oldest|newest|web…]`, all of them by default.
 * With VSCODE_EXECUTABLE, the path of a desktop VS Code, the suites for Node run in that one instead.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { BUNDLES, bundleSuites } from './bundle.ts';

const root = join(import.meta.dirname, '..', '..');

interface Run {
  readonly suites: 'node' | 'web';
  /** For our launcher. */
  readonly env: Readonly<Record<string, string>>;
}

const RUNS: Readonly<Record<string, Run>> = {
  oldest: { suites: 'node', env: { VSCODE_HOST_VERSION: 'oldest' } },
  newest: { suites: 'node', env: { VSCODE_HOST_VERSION: 'newest' } },
  web: { suites: 'web', env: { VSCODE_HOST_VERSION: 'newest', VSCODE_HOST_KIND: 'web' } },
};
const SECONDS = '150';

/** Gives whether all of its tests passed. */
async function runIn(name: string, { suites, env }: Run, executable: string): Promise<boolean> {
  console.log(`\n${name}: the suites for ${suites}`);
  const folder = mkdtempSync(join(tmpdir(), 'zonesmith-vscode-'));
  const workspace = join(folder, 'zones');
  cpSync(join(root, 'examples'), workspace, { recursive: true });
  const artifacts = join(root, '.vscode-test', 'artifacts', name);
  rmSync(artifacts, { recursive: true, force: true });
  try {
    await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: root,
      extensionTestsPath: join(BUNDLES, suites),
      extensionTestsEnv: { VSCODE_HOST_TIMEOUT: SECONDS, VSCODE_HOST_ARTIFACTS: artifacts, ...env },
      launchArgs: [
        workspace,
        '--disable-extensions',
        `--user-data-dir=${join(folder, 'user')}`,
        `--extensions-dir=${join(folder, 'extensions')}`,
      ],
    });
    return true;
  } catch {
    console.log(`${name}: FAILED (logs and a picture are in ${artifacts.slice(root.length + 1)})`);
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

const own = process.env.VSCODE_EXECUTABLE;
const named = process.argv.slice(2);
const runs = Object.entries(own ? { own: { suites: 'node', env: {} } as const } : RUNS).filter(
  ([name]) => named.length === 0 || named.includes(name),
);
await bundleSuites();
let failed = runs.length === 0;
for (const [name, run] of runs) {
  if (!(await runIn(name, run, own ?? join(root, 'scripts', 'vscode', 'code')))) failed = true;
}
process.exitCode = failed ? 1 : 0;
