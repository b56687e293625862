/** Puts a file in the place of another one at once: whoever reads it sees the old or the new one, never a part. */
import { chownSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Mode and owner stay; a symbolic link still leads to the file. Throws what the file system throws. */
export function replaceFile(path: string, octets: Uint8Array): void {
  const target = realpathSync(path);
  const { mode, uid, gid } = statSync(target);
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}`);
  try {
    writeFileSync(temporary, octets, { mode, flag: 'wx' });
    keepOwner(temporary, uid, gid);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function keepOwner(path: string, uid: number, gid: number): void {
  try {
    chownSync(path, uid, gid);
  } catch {
    // Only root may give files away; for all others it is their own already.
  }
}
