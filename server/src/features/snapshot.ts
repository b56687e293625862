/**
 * What a feature gets: one version of one document, the zone that it belongs to and the other zones of the workspace.
 * A feature is a function `(snapshot, offset …) → plain data`; it reads a snapshot and changes nothing.
 *
 * Offsets are those of the document's codes, which are the editor's UTF-16 columns; `lsp/` turns them into positions.
 */
import type { Finding } from '../rules/finding.ts';
import type { Codes } from '../text/codes.ts';
import type { Lines } from '../text/lines.ts';
import type { Place } from '../zone/files.ts';
import type { OpenedZone } from '../zone/open.ts';
import type { Zone } from '../zone/zone.ts';
import type { LiveNotesOf } from './liveNote.ts';

export interface Snapshot extends ZoneView {
  /** Index of the document in `zone.files`: 0, unless the zone includes it. */
  readonly file: number;
  readonly codes: Codes;
  readonly lines: Lines;
  /** All zones of the workspace that are loaded, this one among them. */
  readonly workspace: readonly ZoneView[];
  /** Seconds since 1970: what serials and signatures are compared with. */
  readonly now: number;
  /** What live checks said last about entries of the document. */
  readonly live?: LiveNotesOf | undefined;
}

/** A zone, and what was found in it. */
export interface ZoneView {
  readonly opened: OpenedZone;
  readonly zone: Zone;
  /** Of all files of the zone, in the order of the text. */
  readonly findings: readonly Finding[];
}

/** A place in any zone of the workspace; its path is that of `zone.files[place.file]`. */
export interface ZonePlace {
  readonly zone: Zone;
  readonly place: Place;
}

/** Offsets in the document of a snapshot. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A change of a text; `file` is an index in the zone's files. */
export interface ZoneEdit extends ZonePlace {
  readonly newText: string;
}
