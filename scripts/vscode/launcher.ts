/**
 * Stands in for the desktop program `code` where it cannot be had: `@vscode/test-electron` gets it as
 * `vscodeExecutablePath`. It serves VS Code from npm and opens it in Chromium without a window.
 *
 * Environment: VSCODE_HOST_VERSION (`newest`, `oldest` or a version), VSCODE_HOST_TIMEOUT (seconds), VSCODE_HOST_KIND
 * (`web`: extensions run in the web worker host), VSCODE_HOST_ARTIFACTS (a folder for logs and a picture of a run that
 * failed), VSCODE_HOST_VERBOSE, VSCODE_HOST_HEADED, CHROMIUM_PATH.
 */
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CommandLine, readCommandLine } from './commandLine.ts';
import { type Ending, Endings } from './ending.ts';
import { type Folders, makeFolders, removeFolders } from './folders.ts';
import { folderOf, type Installation, installationIn, productOf } from './installation.ts';
import { runOnce } from './server.ts';
import { TestOutput } from './testOutput.ts';
import { versionNamed } from './versions.ts';
import { Window } from './window.ts';

const SECONDS = 600;
const SHOWN_LINES = 15;

/** What `code ARGS…` does; gives the exit code. */
async function launch(args: readonly string[]): Promise<number> {
  const line = readCommandLine(args);
  const folder = folderOf(versionNamed(process.env.VSCODE_HOST_VERSION ?? 'newest'));
  if (!existsSync(folder)) throw new Error('not installed yet: node scripts/run.mjs scripts/vscode/install.ts');
  const installation = installationIn(folder);
  if (line.version) {
    const { version, commit } = productOf(installation);
    console.log([version, commit, process.arch].join('\n'));
    return 0;
  }
  const { userData, extensions } = line;
  const folders = makeFolders({ ...(userData ? { userData } : {}), ...(extensions ? { extensions } : {}) });
  try {
    if (line.atOnce.length === 0) return await openWindow(line, installation, folders);
    const { status, output } = runOnce(installation, folders, line.atOnce);
    process.stdout.write(output);
    return status;
  } finally {
    removeFolders(folders);
  }
}

/** Opens a window and waits until its tests are done, or until something else ends it. */
async function openWindow(line: CommandLine, installation: Installation, folders: Folders): Promise<number> {
  const inNode = line.tests !== undefined && !line.web;
  const output = inNode ? new TestOutput(join(folders.base, 'output')) : undefined;
  const endings = new Endings(Number(process.env.VSCODE_HOST_TIMEOUT ?? SECONDS));
  const window = new Window(line, endings);
  try {
    window.open(installation, folders, output).catch((error: Error) => endings.end(1, error.stack));
    const ending = await endings.first;
    output?.close();
    const judged = output ? believed(ending, output.verdict()) : ending;
    if (judged.why !== undefined) complain(judged.why, window);
    if (judged.code !== 0) await keepArtifacts(window, folders);
    return judged.code;
  } finally {
    await window.close();
  }
}

/** That all went well is believed only if the runner says so, too: a test may end the extension host. */
function believed(ending: Ending, verdict: boolean | undefined): Ending {
  if (ending.code !== 0 || verdict === true) return ending;
  return verdict === false ? { code: 1 } : { code: 1, why: 'the extension host ended before its tests did' };
}

function complain(why: string, { logs }: Window): void {
  const lines = [...logs.server.slice(-SHOWN_LINES), ...logs.workbench.slice(-SHOWN_LINES)];
  console.error([`code: ${why}`, ...lines.map((line) => `  | ${line.slice(0, 400)}`)].join('\n'));
}

async function keepArtifacts(window: Window, folders: Folders): Promise<void> {
  const folder = process.env.VSCODE_HOST_ARTIFACTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  for (const [name, lines] of Object.entries(window.logs)) writeFileSync(join(folder, `${name}.log`), lines.join('\n'));
  const logs = join(folders.userData, 'logs');
  if (existsSync(logs)) cpSync(logs, join(folder, 'logs'), { recursive: true });
  await window.picture(join(folder, 'screen.png'));
}

launch(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: Error) => {
    console.error(`code: ${error.message}`);
    process.exit(1);
  },
);
