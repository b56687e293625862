/** What the language server needs from the machine that it runs on. */
import type { CancelSignal } from '../live/cancel.ts';
import type { QueryLog } from '../live/dns/queryLog.ts';
import type { Transfer, TransferRequest } from '../live/dns/transfer.ts';
import type { LiveSettings } from '../live/settings.ts';
import type { World } from '../live/world.ts';
import type { ReadFailure } from '../zone/files.ts';
import type { Disk } from '../zone/surroundings.ts';

export interface FileChange {
  readonly path: string;
  readonly kind: 'made' | 'changed' | 'gone';
}

/** What a world is made for. */
export interface WorldWishes {
  readonly settings: LiveSettings;
  /** A key that the user keeps. */
  secret(name: string): Promise<string | undefined>;
  /** Hears of every question that is sent. */
  readonly log: QueryLog;
}

export interface LiveWorld extends World {
  /** Forgets what was answered, so that everything is asked anew. */
  forget(): void;
  /** The text without the keys that were used. */
  hide(text: string): string;
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
  /**
   * What live checks may touch; made when a user starts one, and never before: nothing else here sends a packet. Absent:
   * nobody can be asked from this machine.
   */
  world?(wishes: WorldWishes): Promise<LiveWorld>;
  /** Fetches a zone (RFC 5936), when a user says so. Absent: it cannot be done from this machine. */
  transfer?(request: TransferRequest, signal: CancelSignal): Promise<Transfer>;
}
