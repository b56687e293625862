/** What is known of a zone besides its records. */
import type { Problem } from '../text/problem.ts';
import type { Place, ZoneFile } from './files.ts';
import type { NameId } from './names.ts';
import type { RecordId } from './recordBlock.ts';

export interface PlacedProblem extends Problem {
  readonly file: number;
  /** Where the entry starts that it stands in; absent when it stands in none. */
  readonly entry?: number;
}

/** A `$ORIGIN` directive; the place is its argument. */
export interface OriginChange extends Place {
  readonly name: Uint8Array;
  /** Written without a final dot, so the origin before it was appended. */
  readonly relative: boolean;
}

/** An `$INCLUDE` directive; the place is its file name. */
export interface Include extends Place {
  readonly path: string;
}

/**
 * A record whose data could not be read. Its owner is meant to exist, so nobody may say that the name is missing; the
 * problem that tells why stands in the zone's list.
 */
export interface UnreadRecord {
  readonly owner: NameId;
  /** -1: not even the type is known. */
  readonly type: number;
  readonly file: number;
  /** Offset of the entry; of the template when it comes from a `$GENERATE`. */
  readonly start: number;
}

/** What was read besides records. */
export interface ZoneNotes {
  readonly files: ZoneFile[];
  /** What was wrong with the text; in the order of reading. */
  readonly problems: PlacedProblem[];
  /** Comments that speak to Zonesmith. */
  readonly pragmas: Place[];
  readonly origins: OriginChange[];
  readonly includes: Include[];
  /** Records whose owner is not in the zone; BIND leaves them out. Not found by owner. */
  readonly outside: RecordId[];
  readonly unread: UnreadRecord[];
  /** Files in which a parenthesis is never closed. */
  readonly brokenFiles: Set<number>;
}

export const emptyNotes = (): ZoneNotes => ({
  files: [],
  problems: [],
  pragmas: [],
  origins: [],
  includes: [],
  outside: [],
  unread: [],
  brokenFiles: new Set<number>(),
});
