/** The part of the lab that stays outside: makes the namespaces, keeps the folder, and takes both away in the end. */
import { spawn } from 'node:child_process';
import { chmodSync, fstatSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPage } from './page.ts';

/** The variable that names the folder of the lab to everything inside. */
export const FOLDER = 'ZONESMITH_LAB';

/** Networks, mounts and processes of its own: whatever happens, nothing of it outlives its first process. */
const NAMESPACES = ['--net', '--mount', '--pid', '--fork', '--kill-child', '--mount-proc'];

/** Resolves to the exit code of the command, or of the lab. */
export async function runOutside(command: readonly string[], { page }: { page: boolean }): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'zonesmith-lab-'));
  // Servers that give up their rights must find their files in it.
  chmodSync(folder, 0o711);
  const asRoot = process.getuid?.() === 0 ? [] : ['--map-root-user'];
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  const inside = [process.execPath, process.argv[1], '--', ...command];
  const child = spawn('unshare', [...asRoot, ...NAMESPACES, ...inside], {
    stdio: [command.length > 0 ? 'inherit' : 'ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, [FOLDER]: folder, PORT: page ? String(await openPage(folder)) : undefined },
  });
  const stop = () => {
    if (child.connected) child.disconnect();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  // Whoever started us through a pipe and closes it wants us to end; a terminal or no input at all says nothing.
  if (command.length === 0 && isPipe(0)) process.stdin.resume().once('close', stop);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

function isPipe(descriptor: number): boolean {
  const found = fstatSync(descriptor);
  return found.isFIFO() || found.isSocket();
}
