/** What live checks said last about entries, for hovers. Results grow old: after an hour nobody shows them any more. */
import { entryAtOffset, recordsOf } from '../features/entries.ts';
import { type LiveNote, type LiveNotesOf, liveKey } from '../features/liveNote.ts';
import { textOf } from '../text/codes.ts';
import type { Place } from '../zone/files.ts';
import type { Zone } from '../zone/zone.ts';

/** Milliseconds. */
export const FRESH = 60 * 60 * 1000;

interface Kept {
  /** The subject of the check. */
  readonly id: string;
  readonly note: LiveNote;
}

interface OfFile {
  /** `liveKey` of an entry → what was said. */
  readonly notes: Map<string, readonly Kept[]>;
  /** Subject → entries that it said something about. */
  readonly keys: Map<string, readonly string[]>;
}

export interface PlacedNote {
  readonly place: Place;
  readonly note: LiveNote;
}

export class LiveNotes {
  readonly #now: () => number;
  /** By path. */
  readonly #files = new Map<string, OfFile>();

  /** `now`: milliseconds since 1970. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Keeps what was said for a subject, in the place of what was said for it before. */
  keep(zone: Zone, id: string, placed: readonly PlacedNote[]): void {
    for (const file of this.#files.values()) forgetSubject(file, id);
    for (const { place, note } of placed) {
      const key = keyAt(zone, place);
      if (key === undefined) continue;
      const { notes, keys } = this.fileAt(zone.files[place.file].path);
      notes.set(key, [...(notes.get(key) ?? []), { id, note }]);
      keys.set(id, [...(keys.get(id) ?? []), key]);
    }
  }

  forget(path?: string): void {
    if (path === undefined) this.#files.clear();
    else this.#files.delete(path);
  }

  /** What is known about the entries of a file; undefined: nothing. */
  of(path: string): LiveNotesOf | undefined {
    const file = this.#files.get(path);
    if (!file) return undefined;
    const now = this.#now();
    const notes = new Map<string, readonly LiveNote[]>();
    for (const [key, kept] of file.notes) {
      const fresh = kept.filter(({ note }) => now - note.at < FRESH).map(({ note }) => note);
      if (fresh.length > 0) notes.set(key, fresh);
    }
    return { now, notes };
  }

  private fileAt(path: string): OfFile {
    const known = this.#files.get(path);
    if (known) return known;
    const made = { notes: new Map(), keys: new Map() };
    this.#files.set(path, made);
    return made;
  }
}

function forgetSubject({ notes, keys }: OfFile, id: string): void {
  for (const key of keys.get(id) ?? []) {
    const left = (notes.get(key) ?? []).filter((kept) => kept.id !== id);
    if (left.length > 0) notes.set(key, left);
    else notes.delete(key);
  }
  keys.delete(id);
}

function keyAt(zone: Zone, { file, start }: Place): string | undefined {
  const entry = entryAtOffset(zone, file, start);
  const [record] = entry ? recordsOf(zone, file, entry) : [];
  if (!entry || !record || entry.count === 0) return undefined;
  return liveKey(record.owner, textOf(zone.files[file].codes, entry.starts[0], entry.ends[entry.count - 1]));
}
