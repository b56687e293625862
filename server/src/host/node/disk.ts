/** Folders and the starts of files on the disk. */
import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { LOOK_LENGTH } from '../../zone/origin/looksLikeZone.ts';
import type { Disk } from '../../zone/surroundings.ts';

export const NODE_DISK: Disk = {
  list(folder) {
    try {
      return readdirSync(folder, { withFileTypes: true })
        .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory(), isFile: entry.isFile() }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch {
      return [];
    }
  },
  start: startOf,
  text(path) {
    try {
      // Reading a pipe would wait for its writer.
      return statSync(path).isFile() ? readFileSync(path, 'latin1') : undefined;
    } catch {
      return undefined;
    }
  },
};

/** The first octets of a file as characters below 256; '' when it cannot be read. */
export function startOf(path: string): string {
  try {
    if (!statSync(path).isFile()) return '';
    const file = openSync(path, 'r');
    try {
      const bytes = Buffer.alloc(LOOK_LENGTH + 1);
      return bytes.toString('latin1', 0, readSync(file, bytes, 0, bytes.length, 0));
    } finally {
      closeSync(file);
    }
  } catch {
    return '';
  }
}
