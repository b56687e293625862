/** What rules report. Plain data; places are offsets in the zone's files. */
import type { Place } from '../zone/files.ts';
import type { Zone } from '../zone/zone.ts';
import type { Server, Severity } from './severity.ts';

export interface Finding extends Place {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly refusedBy: readonly Server[];
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
  readonly tags: readonly ('unnecessary' | 'deprecated')[];
}

export interface Related {
  readonly place: Place;
  /** The zone that the place is in, when it is another one. */
  readonly zone?: Zone;
  readonly message: string;
}

/** An edit that removes the finding. */
export interface Fix {
  /** Says what it does: "Add the final dot". */
  readonly title: string;
  /** It can only be what was meant; "fix all" applies safe fixes. */
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

export interface Edit extends Place {
  readonly newText: string;
}

/** A fix that puts another text in a place. */
export const replace = (title: string, { file, start, end }: Place, newText: string, safe = false): Fix => ({
  title,
  safe,
  edits: [{ file, start, end, newText }],
});

/** A fix that puts text behind a place. */
export const insertAfter = (title: string, place: Place, newText: string, safe = false): Fix => ({
  title,
  safe,
  edits: [{ file: place.file, start: place.end, end: place.end, newText }],
});
