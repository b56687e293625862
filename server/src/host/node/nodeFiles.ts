/** Files on the disk, for the command line and the Node server. */
import { readFileSync, realpathSync } from 'node:fs';
import { sep } from 'node:path';
import type { Files, ReadFailure } from '../../zone/files.ts';

/** Reads from the disk; with `root`, only what lies in that folder once symbolic links are followed. */
export class NodeFiles implements Files {
  readonly #root: string | undefined;

  constructor(root?: string) {
    this.#root = root === undefined ? undefined : realpathSync(root);
  }

  read(path: string): Uint8Array | ReadFailure {
    try {
      if (this.#root !== undefined && !this.isInside(this.#root, path)) return 'outside';
      return plain(readFileSync(path));
    } catch (error) {
      return failureOf(error);
    }
  }

  private isInside(root: string, path: string): boolean {
    const real = realpathSync(path);
    return real === root || real.startsWith(root.endsWith(sep) ? root : root + sep);
  }
}

/** A Buffer as the plain array that it is: the core's hot loops see one kind of array only. */
export const plain = (buffer: Buffer): Uint8Array => new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.length);

/** What an error of the file system means to a reader. */
export function failureOf(error: unknown): ReadFailure {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
  return code === 'EISDIR' ? 'directory' : 'unreadable';
}
