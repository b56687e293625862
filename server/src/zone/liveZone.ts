/**
 * A zone that stays loaded while its text is edited. An edit is read again from the start of the stretch that it lies in
 * until a stretch starts where one started before and the same flows into it; everything else stays as it is.
 *
 * Only plain cases are patched: one file, no `$GENERATE`, no strange characters, and neither a SOA record nor another
 * `$ORIGIN` in what is read again. Everything else is loaded as a whole.
 *
 * A parenthesis that is never closed changes how parentheses further down are read only where they enclose a line that
 * reads as an entry; a zone with such lines is loaded again as well.
 */
import { sameName } from '../records/name.ts';
import type { ProblemArgs } from '../text/problem.ts';
import { findSuspects } from '../text/suspects.ts';
import type { Files, ZoneFile } from './files.ts';
import { expectedNames, type LoadOptions, ZoneLoader } from './load.ts';
import type { NameId } from './names.ts';
import { replaceBlock } from './replaceBlock.ts';
import { type Stretch, sameInflow } from './stretch.ts';
import { type OriginChange, Zone } from './zone.ts';

/** Text of one length in the place of text of another one. */
export interface Change {
  readonly start: number;
  /** Where the text that is gone ended. */
  readonly end: number;
  /** Of the new text. */
  readonly length: number;
}

/** What a change did to the zone. */
export interface Patch {
  /** Canonical names of which a record is new, gone or written elsewhere. */
  readonly changed: ReadonlySet<NameId>;
  /** Those of them that hold other types than before, that have come or gone, or that delegate or redirect. */
  readonly reshaped: ReadonlySet<NameId>;
  /** Other parts of the zone than before cannot be read. */
  readonly doubtChanged: boolean;
}

/** Problems of entries for which the reader has looked at lines further down, and at how much text at most. */
const LOOKED_AHEAD: ReadonlySet<string> = new Set(['unclosed-quote', 'wrong-comment-character']);
const LOOK_AHEAD = 1 << 15;
/** A parenthesis that is never closed. */
const UNCLOSED = 'unclosed-parenthesis';
/** Problems of a parenthesis that is never closed; in a comment of another kind, `// (see below`, it is one, too. */
const BREAKING: ReadonlySet<string> = new Set([UNCLOSED, 'wrong-comment-character']);
/** Problems of lines where parentheses are closed that were not opened, or where they mean nothing. */
const UNBALANCED: ReadonlySet<string> = new Set([...LOOKED_AHEAD, 'unopened-parenthesis']);
/** A change that makes more stretches be read again is no small one. */
const MOST_STRETCHES = 16;
const NO_FILES: Files = { read: () => 'missing' };

export interface LiveOptions {
  /** How long stretches of the text are. */
  readonly stretch?: number;
}

export class LiveZone {
  readonly zone: Zone;
  readonly #load: LoadOptions;
  readonly #stretchLength: number | undefined;
  #stretches: readonly Stretch[];
  /** Whether the zone is one of the plain cases. */
  readonly #isPlain: boolean;
  /** Parentheses enclose a line that reads as an entry. */
  #hasSwallowed: boolean;
  /** How many names the zone had; those that were typed and changed again stay in its table. */
  readonly #namesAtFirst: number;

  constructor(file: ZoneFile, files: Files, load: LoadOptions, { stretch }: LiveOptions = {}) {
    this.zone = Zone.create(load.origin, load.class, undefined, expectedNames(file.codes.length));
    this.#load = load;
    this.#stretchLength = stretch;
    const loader = this.loader(this.zone, files);
    const stretches: Stretch[] = [];
    loader.stretches = stretches;
    loader.load(file);
    this.#stretches = stretches;
    this.#hasSwallowed = loader.hasSwallowed;
    this.#isPlain = !load.withoutTtl && isPlain(loader) && (this.zone.brokenFiles.size === 0 || this.isBalanced);
    this.#namesAtFirst = this.zone.names.count;
  }

  /** Takes over a change of the text, which `codes` has already. Undefined: the zone must be loaded again. */
  patch(codes: ZoneFile['codes'], change: Change): Patch | undefined {
    const { zone } = this;
    const delta = change.length - (change.end - change.start);
    const [file] = zone.files;
    if (!this.#isPlain || zone.names.count > 2 * this.#namesAtFirst + 1000) return undefined;
    if (hasSuspects(codes, change)) return undefined;
    const first = this.stretchBefore(this.firstThatLooksAt(change.start));
    const scratch = zone.beside();
    const loader = this.loader(scratch, NO_FILES);
    loader.parenthesesBroken =
      zone.brokenFiles.size > 0 &&
      zone.problems.some(({ code, entry = 0 }) => BREAKING.has(code) && entry < this.#stretches[first].start);
    const last = this.readAgain(loader, { ...file, codes }, change, delta, first);
    if (last === undefined || !isPlain(loader)) return undefined;
    const stretch = this.#stretches[first];
    const old = { first, end: this.startOf(last), blockEnd: this.blockOf(last), start: stretch.start };
    const origins = zone.origins.filter(({ start }) => start >= old.start && start < old.end);
    if (scratch.blocks.length > 1 || !sameOrigins(origins, scratch.origins)) return undefined;
    const patch = replaceBlock(zone, {
      first: stretch.block,
      end: old.blockEnd,
      block: scratch.blocks[0],
      start: stretch.start,
      change,
    });
    if (!patch) return undefined;
    const doubt = doubtIn(zone, old.start, old.end);
    const broken = brokenAfter(zone, scratch, old.start, old.end);
    if (broken === undefined) return undefined;
    replaceNotes(zone, scratch, old.start, old.end, delta);
    zone.files[0] = { ...file, codes };
    zone.brokenFiles.clear();
    if (broken) zone.brokenFiles.add(0);
    this.#hasSwallowed ||= loader.hasSwallowed;
    if (zone.brokenFiles.size > 0 && !this.isBalanced) return undefined;
    zone.lastTarget.record = -1;
    zone.version++;
    this.#stretches = this.#stretches.flatMap((each, index) => {
      if (index <= first) return [each];
      return index < last ? [] : [{ ...each, start: each.start + delta }];
    });
    return { ...patch, doubtChanged: doubt !== doubtIn(scratch, 0, Number.POSITIVE_INFINITY) };
  }

  /**
   * Reads on from a stretch until one starts where it started before; returns its index, or how many there are when all
   * was read to the end.
   */
  private readAgain(
    loader: ZoneLoader,
    file: ZoneFile,
    change: Change,
    delta: number,
    first: number,
  ): number | undefined {
    const stretches = this.#stretches;
    loader.inflow = stretches[first].inflow;
    loader.enter(file, 0);
    let at = stretches[first].start;
    for (let next = first + 1; next <= first + MOST_STRETCHES; next++) {
      const isEnd = next >= stretches.length;
      if (!isEnd && stretches[next].start < change.end) continue;
      const end = isEnd ? file.codes.length : stretches[next].start + delta;
      if (this.isBalanced) loader.balancedFrom = end;
      at = loader.readEntries(file, at, end, []);
      if (isEnd || (at === end && sameInflow(loader.inflow, stretches[next].inflow))) {
        loader.closeBlock();
        return Math.min(next, stretches.length);
      }
    }
    return undefined;
  }

  /** Whether every parenthesis that is closed was opened, and nothing else is known that reads lines as one. */
  private get isBalanced(): boolean {
    return !this.#hasSwallowed && !this.zone.problems.some(({ code }) => UNBALANCED.has(code));
  }

  private loader(zone: Zone, files: Files): ZoneLoader {
    const loader = new ZoneLoader(zone, files, this.#load);
    if (zone !== this.zone) {
      loader.blockText = Number.POSITIVE_INFINITY;
      loader.take = (block) => void zone.blocks.push(block);
    } else if (this.#stretchLength !== undefined) loader.blockText = this.#stretchLength;
    return loader;
  }

  /** The first offset whose entry may be read otherwise when the text changes at an offset. */
  private firstThatLooksAt(offset: number): number {
    let first = offset - 1;
    for (const { code, entry } of this.zone.problems) {
      if (entry === undefined || (code !== UNCLOSED && !LOOKED_AHEAD.has(code))) continue;
      if (entry < first && entry > offset - LOOK_AHEAD) first = entry;
    }
    return first;
  }

  private stretchBefore(offset: number): number {
    const stretches = this.#stretches;
    let low = 0;
    let high = stretches.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (stretches[middle].start <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private startOf(stretch: number): number {
    return this.#stretches[stretch]?.start ?? Number.POSITIVE_INFINITY;
  }

  private blockOf(stretch: number): number {
    return this.#stretches[stretch]?.block ?? this.zone.blocks.length;
  }
}

/** Whether what was loaded can be patched piece by piece. */
function isPlain({ zone, hasSuspects, generated, ttls }: ZoneLoader): boolean {
  const { files, includes, originUnknown, problems } = zone;
  return (
    !originUnknown &&
    files.length === 1 &&
    includes.length === 0 &&
    !hasSuspects &&
    generated === 0 &&
    !ttls.hasReported &&
    !problems.some(({ code }) => code === 'origin-missing-dot')
  );
}

/** Whether there are strange characters in or beside the changed text. */
const hasSuspects = (codes: ZoneFile['codes'], { start, length }: Change): boolean =>
  findSuspects(codes, Math.max(0, start - 1), Math.min(codes.length, start + length + 1)).length > 0;

const sameOrigins = (a: readonly OriginChange[], b: readonly OriginChange[]): boolean =>
  a.length === b.length &&
  a.every(({ name, relative }, at) => relative === b[at].relative && sameName(name, b[at].name));

/**
 * Whether a parenthesis that is never closed changes how others are read once a part of the text was read again; undefined:
 * that depends on which one it was before.
 */
function brokenAfter(zone: Zone, scratch: Zone, start: number, end: number): boolean | undefined {
  const wasBroken = zone.brokenFiles.size > 0;
  if (scratch.brokenFiles.size > 0 || !wasBroken) return scratch.brokenFiles.size > 0;
  const breaking = zone.problems.filter(({ code }) => BREAKING.has(code));
  const kept = breaking.filter(({ entry = -1 }) => entry < start || entry >= end);
  if (kept.length === 0) return false;
  return kept.length === breaking.length ? true : undefined;
}

/** What could not be read in a part of the text, in a form that can be compared. */
const doubtIn = ({ problems, unread }: Zone, start: number, end: number): string =>
  [
    ...unread.filter((record) => record.start >= start && record.start < end).map(({ owner }) => owner),
    ...problems.filter(({ entry = -1 }) => entry >= start && entry < end).map(({ code }) => code),
  ].join(' ');

/** Puts the notes of what was read again in the place of those of the same part of the text. */
function replaceNotes(zone: Zone, scratch: Zone, start: number, end: number, delta: number): void {
  const isGone = (at: number): boolean => at >= start && at < end;
  const moved = <Note extends { readonly start: number }>(notes: readonly Note[], more: readonly Note[]): Note[] => {
    const kept = notes.filter((note) => !isGone(entryOf(note)));
    return [...kept.map((note) => (entryOf(note) < end ? note : shifted(note, delta))), ...more];
  };
  splice(zone.problems, moved(zone.problems, scratch.problems));
  splice(zone.pragmas, moved(zone.pragmas, scratch.pragmas));
  splice(
    zone.origins,
    moved(zone.origins, scratch.origins).sort((a, b) => a.start - b.start),
  );
  splice(zone.unread, moved(zone.unread, scratch.unread));
}

/** Where the entry of a note starts; what belongs to no entry belongs to the file and stays where it is. */
function entryOf(note: { readonly start: number; readonly entry?: number }): number {
  return 'entry' in note ? (note.entry ?? -1) : 'code' in note ? -1 : note.start;
}

function shifted<Note extends { readonly start: number; readonly end?: number; readonly entry?: number }>(
  note: Note,
  delta: number,
): Note {
  const args = 'args' in note ? (note.args as ProblemArgs | undefined) : undefined;
  return {
    ...note,
    start: note.start + delta,
    ...(note.end !== undefined && { end: note.end + delta }),
    ...(note.entry !== undefined && { entry: note.entry + delta }),
    ...(typeof args?.['closeAt'] === 'number' && { args: { ...args, closeAt: args['closeAt'] + delta } }),
  };
}

function splice<Item>(list: Item[], items: readonly Item[]): void {
  list.length = 0;
  for (const item of items) list.push(item);
}
