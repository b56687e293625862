/** The reading of a zone as those see it who read one kind of entry: what flows from line to line, and where to say what is wrong. */
import type { Entry } from '../syntax/entry.ts';
import type { ProblemArgs } from '../text/problem.ts';
import type { Files, Place, ZoneFile } from './files.ts';
import type { NameId } from './names.ts';
import type { TtlFlow } from './ttlFlow.ts';
import type { Zone } from './zone.ts';

/** One text that is being read: the file, or an include of it. */
export interface Text {
  readonly file: ZoneFile;
  readonly index: number;
  readonly depth: number;
  /** The text that includes this one. */
  readonly outer: Text | undefined;
}

export interface Reading {
  readonly zone: Zone;
  readonly files: Files;
  /** Folder that `$INCLUDE` paths start from. */
  readonly folder: string;
  readonly text: Text;
  /** Where the entry starts that is being read. */
  readonly entryStart: number;
  readonly ttls: TtlFlow;
  /** Completes relative names. */
  origin: Uint8Array;
  lastOwner: NameId;
  /** Records that templates were expanded to. */
  generated: number;
  /** The record that is read stands where its template stands, not where its text is. */
  template: Place | undefined;

  /** Reports a problem at a token of the current text. */
  report(code: string, start: number, end: number, args?: ProblemArgs, message?: string): void;
  reportToken(entry: Entry, token: number, code: string, args?: ProblemArgs, message?: string): void;
  /** Makes `origin` the one that completes relative names from here on. */
  noteOrigin(origin: Uint8Array, entry: Entry, relative: boolean): void;
  /** Reads a record and adds it to the zone, if it can; `file` is the text that the entry's offsets are in. */
  addRecord(entry: Entry, file: ZoneFile): boolean;
  /** Whether the entry was read as what it is. */
  readEntry(entry: Entry, file: ZoneFile, broken: boolean): boolean;
  /** Reads a whole text; afterwards the one that was read before is current again. */
  readText(file: ZoneFile, depth: number): void;
  /** Whether a file is the current one or one that includes it. */
  isReading(path: string): boolean;
}
