/** VS Code's server: holds the extensions, the files and the extension host; a browser shows the workbench. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Folders } from './folders.ts';
import type { Installation } from './installation.ts';

export interface ServerOptions {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** For extensions under development and their tests; newer versions refuse them otherwise. */
  readonly development?: boolean;
  /** Who does not know it is not let in; without it, everybody on this machine is. */
  readonly token?: string;
  /** Absent or 0: any that is free. */
  readonly port?: number;
  /** Folders are not trusted before the user says so. */
  readonly wary?: boolean;
}

export interface RunningServer {
  /** `127.0.0.1:port` */
  readonly host: string;
  /** The last lines that it wrote. */
  readonly lines: readonly string[];
  onLine(listener: (line: string) => void): void;
  onExit(listener: (code: number | null) => void): void;
  stop(): void;
}

const REMEMBERED_LINES = 2000;
const START_MILLISECONDS = 90_000;
/** util-linux: the server dies with us, even when we are killed; its children notice through the watchdog. */
const SETPRIV = '/usr/bin/setpriv';
/** Variables by which VS Code's own processes know each other. */
const FOREIGN = /^(?:VSCODE_(?:IPC_HOOK|INJECTION|PID|CWD)|ELECTRON_RUN_AS_NODE)/;

function argumentsFor({ vscode }: Installation, folders: Folders): string[] {
  return [
    join(vscode, 'out', 'server-main.js'),
    '--accept-server-license-terms',
    ...['--telemetry-level', 'off'],
    '--disable-experiments',
    ...['--server-data-dir', folders.serverData],
    ...['--user-data-dir', folders.userData],
    ...['--extensions-dir', folders.extensions],
  ];
}

/** Without a gallery, nothing is looked up in one. */
const environment = (folders: Folders): NodeJS.ProcessEnv => {
  const inherited = Object.entries(process.env).filter(([name]) => !FOREIGN.test(name));
  return { ...Object.fromEntries(inherited), EXTENSIONS_GALLERY: '{}', XDG_RUNTIME_DIR: folders.run };
};

export function startServer(
  installation: Installation,
  folders: Folders,
  { args = [], env = {}, development = false, token, port = 0, wary = false }: ServerOptions = {},
): Promise<RunningServer> {
  const command = [
    ...(existsSync(SETPRIV) ? [SETPRIV, '--pdeathsig', 'KILL'] : []),
    installation.node,
    ...argumentsFor(installation, folders),
    ...['--host', '127.0.0.1', '--port', String(port)],
    ...(token === undefined ? ['--without-connection-token'] : ['--connection-token', token]),
    ...(wary ? [] : ['--disable-workspace-trust']),
    '--force-disable-user-env',
    ...(development ? ['--enable-smoke-test-driver'] : []),
    ...args,
  ];
  const child = spawn(command[0], command.slice(1), {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    env: { ...environment(folders), ...env },
  });
  const lines: string[] = [];
  const listeners = new Set<(line: string) => void>();
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      if (line.trim() === '') return;
      if (lines.push(line) > REMEMBERED_LINES) lines.shift();
      if (process.env.VSCODE_HOST_VERBOSE) process.stderr.write(`[server] ${line}\n`);
      for (const listener of listeners) listener(line);
    });
  }
  const stop = () => killGroup(child);
  process.once('exit', stop);
  return new Promise((ready, fail) => {
    const failed = (why: string) => {
      stop();
      fail(new Error([why, ...lines].join('\n')));
    };
    const timer = setTimeout(() => failed("VS Code's server did not start in time"), START_MILLISECONDS);
    child.once('error', fail);
    child.once('exit', (code) => failed(`VS Code's server ended with ${code}`));
    listeners.add((line) => {
      const listening = /Extension host agent listening on (\d+)/.exec(line)?.[1];
      if (listening === undefined) return;
      clearTimeout(timer);
      child.removeAllListeners('exit');
      ready({
        host: `127.0.0.1:${listening}`,
        lines,
        onLine: (listener) => listeners.add(listener),
        onExit: (listener) => child.on('exit', listener),
        stop,
      });
    });
  });
}

/** Only ever the group that we made. */
function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}

export interface Finished {
  readonly status: number;
  readonly output: string;
}

/** Runs the server's own command line to its end, such as `--list-extensions`. */
export function runOnce(installation: Installation, folders: Folders, args: readonly string[]): Finished {
  const command = [...argumentsFor(installation, folders), ...args];
  const { status, stdout, stderr } = spawnSync(installation.node, command, {
    encoding: 'utf8',
    timeout: 120_000,
    env: environment(folders),
  });
  return { status: status ?? 1, output: `${stdout}${stderr}` };
}

export function installVsix(installation: Installation, folders: Folders, vsix: string): void {
  const { output } = runOnce(installation, folders, ['--install-extension', resolve(vsix), '--force']);
  if (!/successfully installed/.test(output)) throw new Error(`${vsix} could not be installed:\n${output}`);
}
