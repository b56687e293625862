/**
 * Entries → zone: replays a file from top to bottom with what flows from line to line (origin, owner, TTL), follows
 * `$INCLUDE` and expands `$GENERATE`. Never throws; what is wrong becomes a problem of the zone.
 */

import { type NameFault, ROOT, readName } from '../records/name.ts';
import { readRdata } from '../records/rdata.ts';
import { descriptorOf } from '../records/registry.ts';
import { RdataSource } from '../records/source.ts';
import { WireWriter } from '../records/wire.ts';
import { BROKEN, DIRECTIVE, Entry, RECORD } from '../syntax/entry.ts';
import { EntryReader } from '../syntax/reader.ts';
import type { ProblemArgs } from '../text/problem.ts';
import { admitType } from './admission.ts';
import { runDirective } from './directives.ts';
import type { Files, Place, ZoneFile } from './files.ts';
import { type NameId, NO_NAME } from './names.ts';
import {
  BLOCK_RECORDS,
  BLOCK_SHIFT,
  BLOCK_TEXT,
  GENERATED,
  LARGEST_TTL,
  OWNER_WRITTEN,
  RecordBlock,
  TTL_DEFAULT,
  TTL_LAST,
  TTL_MINIMUM,
  TTL_WRITTEN,
} from './recordBlock.ts';
import { Zone } from './zone.ts';

export interface LoadOptions {
  /** The zone's name in wire form; undefined: nobody knows it. */
  readonly origin: Uint8Array | undefined;
  readonly class: number;
  /** Folder that `$INCLUDE` paths start from (BIND: its working directory). */
  readonly folder: string;
  /** The kind of file has no SOA and no TTL of its own: a fragment or root hints. */
  readonly withoutTtl?: boolean;
}

const SOA = 6;

/** Reads the zone that starts in `file`. */
export function loadZone(file: ZoneFile, files: Files, options: LoadOptions): Zone {
  const zone = new Zone(options.origin, options.class);
  new ZoneLoader(zone, files, options).load(file);
  return zone;
}

/** One text that is being read: the file, or an include of it. */
interface Text {
  readonly file: ZoneFile;
  readonly index: number;
  readonly depth: number;
  /** The text that includes this one. */
  readonly outer: Text | undefined;
}

export class ZoneLoader {
  readonly zone: Zone;
  readonly files: Files;
  readonly options: LoadOptions;
  text!: Text;

  /** What flows from entry to entry. */
  origin: Uint8Array;
  lastOwner: NameId = NO_NAME;
  defaultTtl = -1;
  lastTtl = -1;

  /** The record below stands where its template stands, not where its text is. */
  template: Place | undefined;

  #block: RecordBlock | undefined;
  #rdata = new WireWriter(1 << 17);
  #scratch = new WireWriter();
  #source = new RdataSource();
  #ownerBroken = false;
  #inherited = false;

  constructor(zone: Zone, files: Files, options: LoadOptions) {
    this.zone = zone;
    this.files = files;
    this.options = options;
    this.origin = options.origin ?? ROOT;
    this.#source.out = this.#rdata;
    this.#source.class = options.class;
  }

  load(file: ZoneFile): void {
    this.readText(file, 0);
    this.closeBlock();
  }

  /** Reads a whole text; afterwards the one that was read before is current again. */
  readText(file: ZoneFile, depth: number): void {
    const outer = this.text;
    const index = this.zone.files.push(file) - 1;
    this.text = { file, index, depth, outer };
    this.closeBlock();
    const reader = new EntryReader(file.codes);
    const entry = new Entry();
    let blockEnd = BLOCK_TEXT;
    while (reader.next(entry)) {
      if (entry.start >= blockEnd) {
        this.closeBlock();
        blockEnd = entry.start + BLOCK_TEXT;
      }
      const broken = reader.problems.length > 0;
      if (broken) this.takeProblems(reader);
      if (reader.pragmas.length > 0) this.takePragmas(reader);
      if (entry.kind === RECORD) {
        if (!broken) this.addRecord(entry, file);
        else this.readOwner(entry, file);
      } else if (entry.kind === DIRECTIVE) {
        if (!broken) runDirective(this, entry);
      } else if (entry.kind === BROKEN) this.readOwner(entry, file);
    }
    if (outer) {
      this.closeBlock();
      this.text = outer;
    }
  }

  /** Whether a file is the current one or one that includes it. */
  isReading(path: string): boolean {
    for (let text: Text | undefined = this.text; text; text = text.outer) if (text.file.path === path) return true;
    return false;
  }

  private takeProblems(reader: EntryReader): void {
    for (const problem of reader.problems) this.zone.problems.push({ ...problem, file: this.text.index });
    reader.problems.length = 0;
  }

  private takePragmas(reader: EntryReader): void {
    for (const start of reader.pragmas) this.zone.pragmas.push({ file: this.text.index, start, end: start });
    reader.pragmas.length = 0;
  }

  /** Reports a problem at a token of the current text. */
  report(code: string, start: number, end: number, args?: ProblemArgs, message?: string): void {
    const place = this.template ?? { file: this.text.index, start, end };
    this.zone.problems.push({
      code,
      file: place.file,
      start: place.start,
      end: place.end,
      ...(args && { args }),
      ...(message !== undefined && { message }),
    });
  }

  /** Makes `origin` the one that completes relative names from here on. */
  noteOrigin(origin: Uint8Array, entry: Entry, relative: boolean): void {
    this.origin = origin;
    const place = { file: this.text.index, start: entry.starts[entry.first], end: entry.ends[entry.first] };
    this.zone.origins.push({ ...place, name: origin, relative });
  }

  /** Reads a record and adds it to the zone; `file` is the text that the entry's offsets are in. */
  addRecord(entry: Entry, file: ZoneFile): void {
    const owner = this.readOwner(entry, file);
    if (entry.classToken >= 0 && entry.class !== this.zone.class) {
      this.reportToken(entry, entry.classToken, 'other-class', { text: entry.text(file.codes, entry.classToken) });
      return;
    }
    if (!admitType(this, entry, owner)) return;
    if (!this.readData(entry, file)) return;
    const flags = this.readTtl(entry);
    if (owner < 0) this.dropData();
    else this.append(owner, entry, flags);
  }

  reportToken(entry: Entry, token: number, code: string, args?: ProblemArgs, message?: string): void {
    this.report(code, entry.starts[token], entry.ends[token], args, message);
  }

  /** The owner of an entry, written or inherited; `NO_NAME` after a problem. */
  private readOwner(entry: Entry, file: ZoneFile): NameId {
    if (entry.ownerToken < 0) {
      this.#inherited = true;
      if (this.lastOwner < 0 && !this.#ownerBroken && entry.count > 0) {
        this.reportToken(entry, 0, 'no-owner');
        this.#ownerBroken = true;
      }
      return this.lastOwner;
    }
    this.#inherited = false;
    const quoted = entry.quoted[0];
    const start = entry.starts[0] + quoted;
    const end = entry.ends[0] - quoted;
    this.#scratch.length = 0;
    const fault = readName(file.codes, start, end, file.octets, this.origin, this.#scratch);
    if (fault) {
      if (entry.kind === RECORD) this.reportOwner(entry, file, fault);
      this.#ownerBroken = true;
      this.lastOwner = NO_NAME;
      return NO_NAME;
    }
    this.#ownerBroken = false;
    this.lastOwner = this.zone.names.intern(this.#scratch.bytes, 0, this.#scratch.length);
    return this.lastOwner;
  }

  private reportOwner(entry: Entry, file: ZoneFile, fault: NameFault): void {
    this.reportToken(entry, 0, fault, { field: 'owner', text: entry.text(file.codes, 0), type: '' });
  }

  private readData(entry: Entry, file: ZoneFile): boolean {
    const source = this.#source;
    const type = descriptorOf(entry.type, this.zone.class);
    source.codes = file.codes;
    source.octets = file.octets;
    source.starts = entry.starts;
    source.ends = entry.ends;
    source.quoted = entry.quoted;
    source.next = entry.first;
    source.count = entry.count;
    source.origin = this.origin;
    source.type = type ? type.mnemonic : `TYPE${entry.type}`;
    source.start = source.end = entry.ends[entry.typeToken];
    this.openBlock(entry);
    if (readRdata(source, type)) return true;
    for (const problem of source.problems)
      this.report(problem.code, problem.start, problem.end, problem.args, problem.message);
    source.problems.length = 0;
    return false;
  }

  /** Decides the TTL (kept in `lastTtl`); returns the flag that says where it comes from. */
  private readTtl(entry: Entry): number {
    if (entry.ttlToken >= 0) {
      if (entry.ttl > LARGEST_TTL) this.reportToken(entry, entry.ttlToken, 'ttl-too-large', { ttl: entry.ttl });
      this.lastTtl = entry.ttl > LARGEST_TTL ? 0 : entry.ttl;
      return TTL_WRITTEN;
    }
    if (this.defaultTtl >= 0) {
      this.lastTtl = this.defaultTtl;
      return TTL_DEFAULT;
    }
    if (this.lastTtl >= 0) {
      this.reportOnce('ttl-inherited', entry, { ttl: this.lastTtl });
      return TTL_LAST;
    }
    if (entry.type === SOA) {
      const { bytes, length } = this.#rdata;
      const minimum =
        ((bytes[length - 4] << 24) | (bytes[length - 3] << 16) | (bytes[length - 2] << 8) | bytes[length - 1]) >>> 0;
      this.defaultTtl = this.lastTtl = minimum > LARGEST_TTL ? 0 : minimum;
      this.reportOnce('ttl-from-soa-minimum', entry, { ttl: this.lastTtl });
      return TTL_MINIMUM;
    }
    this.lastTtl = 0;
    if (!this.options.withoutTtl) this.reportOnce('ttl-missing', entry);
    return TTL_LAST;
  }

  #reported = new Set<string>();

  /** Reports what is true of the whole file at the first record that shows it. */
  private reportOnce(code: string, entry: Entry, args?: ProblemArgs): void {
    if (this.#reported.has(code)) return;
    this.#reported.add(code);
    this.reportToken(entry, entry.typeToken, code, args);
  }

  private append(owner: NameId, entry: Entry, ttlSource: number): void {
    const block = this.#block!;
    const flags = ttlSource | (this.#inherited ? 0 : OWNER_WRITTEN) | (this.template ? GENERATED : 0);
    const start = (this.template ? this.template.start : entry.start) - block.start;
    const at = block.add(owner, entry.type, this.lastTtl, start, flags, this.#rdata.length);
    const id = ((this.zone.blocks.length - 1) << BLOCK_SHIFT) | at;
    if (this.zone.isInside(this.zone.names.canonical(owner))) this.zone.index(id);
    else this.zone.outside.push(id);
  }

  private dropData(): void {
    this.#rdata.length = this.#block!.rdataStarts[this.#block!.count];
  }

  private openBlock(entry: Entry): void {
    if (this.#block && this.#block.count < BLOCK_RECORDS) return;
    this.closeBlock();
    const start = this.template ? this.template.start : entry.start;
    this.#block = new RecordBlock(this.template ? this.template.file : this.text.index, start);
    this.zone.blocks.push(this.#block);
  }

  private closeBlock(): void {
    this.#block?.close(this.#rdata.bytes.slice(0, this.#rdata.length));
    this.#block = undefined;
    this.#rdata.length = 0;
  }
}
