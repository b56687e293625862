/** The command that runs inside the lab. */
import { spawn } from 'node:child_process';
import { environment } from './processes.ts';

const CANNOT_RUN = 127;
const END_MILLISECONDS = 5000;

/** Resolves to its exit code; when the lab is told to stop, so is the command, politely at first. */
export function runCommand([command, ...args]: readonly string[], told: Promise<unknown>): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', env: environment() });
    child.once('error', (error) => {
      console.error(error.message);
      resolve(CANNOT_RUN);
    });
    child.once('exit', (code) => resolve(code ?? 1));
    void told.then(() => {
      child.kill('SIGTERM');
      setTimeout(() => child.kill('SIGKILL'), END_MILLISECONDS);
    });
  });
}
