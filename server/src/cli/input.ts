/** What the arguments lead to: octets of files, or a message why not. */
import { readFileSync } from 'node:fs';
import { failureOf, plain } from '../host/node/nodeFiles.ts';
import type { ReadFailure } from '../zone/files.ts';

export const WHY: Readonly<Record<ReadFailure, string>> = {
  missing: 'there is no such file',
  directory: 'it is a folder',
  unreadable: 'it cannot be read',
  outside: 'it lies outside of the workspace',
};

/** The octets of a file, `-` for standard input; a message when there are none. */
export function readInput(path: string): Uint8Array | string {
  try {
    return plain(readFileSync(path === '-' ? 0 : path));
  } catch (error) {
    const failure = failureOf(error);
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ERR_FS_FILE_TOO_LARGE') return 'it is too large to be read';
    return failure === 'unreadable' && code ? `${WHY[failure]} (${code})` : WHY[failure];
  }
}
