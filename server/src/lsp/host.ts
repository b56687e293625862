/** What the language server needs from the machine that it runs on. */
import type { ReadFailure } from '../zone/files.ts';
import type { Disk } from '../zone/surroundings.ts';

export interface FileChange {
  readonly path: string;
  readonly kind: 'made' | 'changed' | 'gone';
}

export interface Host {
  readonly disk: Disk;
  /** The octets of a file, or why there are none. `root`: only what lies in that folder may be read. */
  read(path: string, root?: string): Uint8Array | ReadFailure;
  /** The octets of a file that were committed last, if they are others than those on the disk. Absent: it cannot be known. */
  committed?(path: string): Promise<Uint8Array | undefined>;
  /** Octets of a file; 0 when there is none. */
  size(path: string): number;
  /** Tells of changes in a folder, not below it; the answer calls it off. Absent: it cannot be done. */
  watch?(folder: string, changed: (change: FileChange) => void): () => void;
  /** Seconds since 1970. */
  now(): number;
  /** Resolves when messages that have arrived meanwhile have been looked at. */
  pause(): Promise<void>;
  /** Calls once after so many milliseconds; the answer calls it off. */
  later(milliseconds: number, action: () => void): () => void;
}
