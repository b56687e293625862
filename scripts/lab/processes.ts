/** Programs that the lab starts: each writes a log of its own, and its early end is the end of the lab. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const END_MILLISECONDS = 5000;

export interface Program {
  readonly name: string;
  /** Rejects when it ends before it was told to, with what it wrote. */
  readonly trouble: Promise<never>;
  /** Ends it, politely at first. */
  stop(): Promise<void>;
}

/** Only a root who has other users as well can run servers that want a user of their own. */
export function hasUsers(): boolean {
  const mapped = readFileSync('/proc/self/uid_map', 'utf8').trim().split(/\s+/)[2];
  return Number(mapped) > 1;
}

/** Debian keeps servers where users do not look. */
export const environment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: `${process.env['PATH'] ?? ''}:/usr/local/sbin:/usr/sbin:/sbin`,
});

/** Starts a server that stays in the foreground. */
export function startProgram(
  folder: string,
  name: string,
  [command, ...args]: readonly [string, ...string[]],
): Program {
  const path = join(folder, `${name}.log`);
  const log = openSync(path, 'w');
  const child = spawn(command, args, { stdio: ['ignore', log, log], cwd: folder, env: environment() });
  let wanted = true;
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const trouble = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (wanted) reject(new Error(`${name} ended with ${code ?? signal}:\n${readFileSync(path, 'utf8')}`));
    });
  });
  // Whoever waits for it hears of it; nobody need.
  trouble.catch(() => {});
  const stop = async () => {
    wanted = false;
    await endOf(child, ended);
  };
  return { name, trouble, stop };
}

async function endOf(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), END_MILLISECONDS);
  await ended;
  clearTimeout(timer);
}

const execute = promisify(execFile);

/** Runs a program to its end and gives what it wrote to its standard output. */
export async function run(command: string, args: readonly string[], cwd?: string): Promise<string> {
  const { stdout } = await execute(command, args, { env: environment(), maxBuffer: 1 << 24, ...(cwd && { cwd }) });
  return stdout;
}
