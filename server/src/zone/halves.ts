/**
 * One large file read by two threads: each reads a half into a zone of its own, and the second is then adopted by the
 * first. It works because almost nothing flows from the first half into the second: the split is put before a line
 * that starts with its owner, and origin and TTL are assumed to be those of the file's start, which is checked.
 */

import { sameName } from '../records/name.ts';
import { CODE_CLASS, type Codes, DOLLAR, IN_WORD, LINE_FEED } from '../text/codes.ts';
import { SHARED_MEMORY } from '../text/memory.ts';
import { findSuspects } from '../text/suspects.ts';
import type { Files, ZoneFile } from './files.ts';
import { type LoadOptions, ZoneLoader } from './load.ts';
import { NameTable } from './names.ts';
import { Zone, type ZoneData } from './zone.ts';

/** Where a file is split, and what is known there without reading the first half. */
export interface Split {
  readonly at: number;
  /** The origin that completes names, in wire form. */
  readonly origin: Uint8Array;
  /** What `$TTL` said. */
  readonly ttl: number;
  /** About how many names the whole file holds, if it goes on like its start. */
  readonly names: number;
}

const NO_FILES: Files = { read: () => 'missing' };

/** Directives and the SOA stand in so much text at the start of a file. */
const HEAD_CODES = 1 << 12;
/** The second half is smaller, because its reader then counts lines and loads the rules while the halves are joined. */
const FIRST_SHARE = 0.57;
/** A shorter text is read faster by one thread. */
const WORTH_CODES = 1 << 22;

/** Where to split a text; undefined: it is short, or what flows into its second half is not known beforehand. */
export function splitOf(file: ZoneFile, options: LoadOptions): Split | undefined {
  const { codes } = file;
  if (codes.length < WORTH_CODES || options.origin === undefined) return undefined;
  const at = startOfOwner(codes, Math.floor(codes.length * FIRST_SHARE));
  const head = startOfOwner(codes, HEAD_CODES);
  if (at < 0 || head < 0) return undefined;
  const loader = new ZoneLoader(Zone.create(options.origin, options.class), NO_FILES, options);
  loader.enter(file, 0);
  const read = loader.readEntries(file, 0, head, []);
  const isKnown = read === head && loader.ttls.default >= 0 && loader.zone.includes.length === 0;
  const names = Math.min(codes.length >> 4, Math.ceil((loader.zone.names.count / head) * codes.length));
  return isKnown ? { at, origin: loader.origin, ttl: loader.ttls.default, names } : undefined;
}

/** The first offset from `from` on at which a line starts with a word; -1: none near. */
function startOfOwner(codes: Codes, from: number): number {
  const end = Math.min(codes.length - 1, from + HEAD_CODES);
  for (let at = from; at < end; at++) {
    if (codes[at] === LINE_FEED && CODE_CLASS[codes[at + 1]] === IN_WORD && codes[at + 1] !== DOLLAR) return at + 1;
  }
  return -1;
}

/** Reads the second half, in shared memory; undefined when that is not possible without the first half. */
export function loadSecondHalf(file: ZoneFile, options: LoadOptions, split: Split): ZoneData | undefined {
  const names = Math.floor(split.names * (1 - FIRST_SHARE));
  const loader = readHalf(file, NO_FILES, options, { start: split.at, end: file.codes.length, names, inflow: split });
  // Included files and the limit on generated records are the whole zone's business.
  const isAlone =
    loader && loader.generated === 0 && !loader.zone.problems.some(({ code }) => code.includes('include'));
  return isAlone ? loader.zone.data : undefined;
}

/** Reads the first half; undefined when the whole is to be read at once. */
export function loadFirstHalf(file: ZoneFile, files: Files, options: LoadOptions, split: Split): Zone | undefined {
  // The names of the second half are added to it.
  const loader = readHalf(file, files, options, { start: 0, end: split.at, names: split.names });
  const isAsAssumed = loader && sameName(loader.origin, split.origin) && loader.ttls.default === split.ttl;
  return isAsAssumed ? loader.zone : undefined;
}

interface Half {
  readonly start: number;
  readonly end: number;
  /** About how many names to make room for. */
  readonly names: number;
  /** What flows in; absent: nothing comes before. */
  readonly inflow?: Split;
}

/** Strange characters are explained for the file as a whole, so a half that has some is not read. */
function readHalf(file: ZoneFile, files: Files, options: LoadOptions, half: Half): ZoneLoader | undefined {
  const { start, end, names, inflow } = half;
  if (findSuspects(file.codes, start, end).length > 0) return undefined;
  const loader = new ZoneLoader(Zone.create(options.origin, options.class, SHARED_MEMORY, names), files, options);
  if (inflow) {
    loader.origin = inflow.origin;
    loader.ttls.default = inflow.ttl;
  }
  loader.enter(file, 0);
  const readTo = loader.readEntries(file, start, end, []);
  loader.closeBlock();
  // A parenthesis that is never closed changes how all that follows is read.
  return readTo === end && loader.zone.brokenFiles.size === 0 ? loader : undefined;
}

/** Adds the second half to the first, which becomes the whole zone. */
export function adopt(zone: Zone, more: ZoneData): void {
  const ids = zone.names.internAll(NameTable.of(more.names));
  zone.adopt(more, ids);
  for (const problem of more.notes.problems) zone.problems.push(problem);
  for (const pragma of more.notes.pragmas) zone.pragmas.push(pragma);
  for (const origin of more.notes.origins) zone.origins.push(origin);
  for (const unread of more.notes.unread) zone.unread.push({ ...unread, owner: ids[unread.owner] });
}
