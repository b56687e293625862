/** Standard streams. Output carries only the format that was asked for; everything for people goes to stderr. */
import { writeSync } from 'node:fs';
import { CLEAN, TROUBLE } from './status.ts';

const STDOUT = 1;

let closed = false;

/** Writes to stdout and waits until it is taken. A reader that went away is trouble, said once. */
export function write(text: string | Uint8Array): void {
  if (closed) return;
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  let at = 0;
  while (at < bytes.length && !closed) {
    try {
      at += writeSync(STDOUT, bytes, at);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EAGAIN') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
      else close(code ?? 'error');
    }
  }
}

function close(code: string): void {
  closed = true;
  complain(code === 'EPIPE' ? 'nobody reads the output any more' : `cannot write the output (${code})`);
}

export function complain(message: string): void {
  try {
    writeSync(2, `zonesmith: ${message}\n`);
  } catch {
    // There is nobody left to tell.
  }
}

/** Once everything is written: output that could not be written is trouble. */
export function closeOutput(): void {
  if (closed) process.exitCode = TROUBLE;
  process.exitCode ??= CLEAN;
}

/** Whether the output may be coloured: a terminal shows it and NO_COLOR is not set (no-color.org). */
export const mayColour = (): boolean =>
  process.stdout.isTTY === true && (process.env['NO_COLOR'] ?? '') === '' && process.env['TERM'] !== 'dumb';
