/**
 * Entries → zone: replays a file from top to bottom with what flows from line to line (origin, owner, TTL), follows
 * `$INCLUDE` and expands `$GENERATE`. Never throws; what is wrong becomes a problem of the zone.
 */
import { type NameFault, printName, ROOT, sameName } from '../records/name.ts';
import { readRdata } from '../records/rdata.ts';
import { descriptorOf } from '../records/registry.ts';
import { RdataSource } from '../records/source.ts';
import { SOA } from '../records/typeCodes.ts';
import { WireWriter } from '../records/wire.ts';
import { BROKEN, DIRECTIVE, Entry, RECORD } from '../syntax/entry.ts';
import { EntryReader } from '../syntax/reader.ts';
import { BACKSLASH } from '../text/codes.ts';
import { OWN_MEMORY } from '../text/memory.ts';
import type { Problem, ProblemArgs } from '../text/problem.ts';
import { endOfLine } from '../text/scan.ts';
import { findSuspects } from '../text/suspects.ts';
import { admitType } from './admission.ts';
import { mendOrigin, runDirective } from './directives.ts';
import type { Files, Place, ZoneFile } from './files.ts';
import { reportLoneReturn } from './loneReturn.ts';
import { readMisread } from './misread.ts';
import { type NameId, NO_NAME } from './names.ts';
import { reportOctalStar } from './octalStar.ts';
import { OwnerReader } from './owners.ts';
import type { Reading, Text } from './reading.ts';
import { BLOCK_TEXT, BlockBuilder, GENERATED, OWNER_WRITTEN, type RecordBlock } from './recordBlock.ts';
import { afterSoaLines } from './soaLines.ts';
import type { Inflow, Stretch } from './stretch.ts';
import { TtlFlow } from './ttlFlow.ts';
import { Zone } from './zone.ts';

const IN = 1;

/** Whether a token that is the class is longer than `IN`. */
const isLong = ({ starts, ends }: Entry, token: number): boolean => token >= 0 && ends[token] - starts[token] > 2;

export interface LoadOptions {
  /** The zone's name in wire form; undefined: nobody knows it. */
  readonly origin: Uint8Array | undefined;
  readonly class: number;
  /** Folder that `$INCLUDE` paths start from (BIND: its working directory). */
  readonly folder: string;
  /** The kind of file has no SOA and no TTL of its own: a fragment or root hints. */
  readonly withoutTtl?: boolean;
}

/** Reads the zone that starts in `file`. */
export function loadZone(file: ZoneFile, files: Files, options: LoadOptions, memory = OWN_MEMORY): Zone {
  const zone = Zone.create(options.origin, options.class, memory, expectedNames(file.codes.length));
  new ZoneLoader(zone, files, options).load(file);
  return zone;
}

/** About how many names a text of some length holds: making room for them beforehand saves copying. */
export const expectedNames = (length: number): number => Math.min(1 << 22, Math.floor(length / 64));

export class ZoneLoader implements Reading {
  readonly zone: Zone;
  readonly files: Files;
  readonly folder: string;
  text!: Text;

  /** Where the entry starts that is being read. */
  entryStart = 0;

  /** What flows from entry to entry. */
  origin: Uint8Array;
  lastOwner: NameId = NO_NAME;
  readonly ttls: TtlFlow;

  /** Records that templates were expanded to. */
  generated = 0;
  /** What the readers of texts are told, and what they tell (`EntryReader`). */
  parenthesesBroken = false;
  balancedFrom = Number.POSITIVE_INFINITY;
  hasSwallowed = false;
  /** There are strange characters in a text that was read. */
  hasSuspects = false;
  /** A block is closed at the first entry boundary after this much text. */
  blockText = BLOCK_TEXT;
  /** The record below stands where its template stands, not where its text is. */
  template: Place | undefined;

  /** Where stretches of the text start; kept when the text is going to be edited. */
  stretches: Stretch[] | undefined;
  /** What is done with a block of records. */
  take: (block: RecordBlock) => void = (block) => this.zone.addBlock(block);

  readonly #block = new BlockBuilder();
  #rdata = new WireWriter(1 << 17);
  readonly #owners: OwnerReader;
  #source = new RdataSource();
  #ownerBroken = false;
  #inherited = false;
  #originChanged = false;
  /** Where to go on after text that belongs to the entry though it ends before; -1: at its end. */
  #resumeAt = -1;

  constructor(zone: Zone, files: Files, options: LoadOptions) {
    this.zone = zone;
    this.files = files;
    this.folder = options.folder;
    this.origin = options.origin ?? ROOT;
    this.#owners = new OwnerReader(zone.names);
    this.ttls = new TtlFlow(this, options.withoutTtl === true);
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
    this.enter(file, depth);
    const suspects = findSuspects(file.codes);
    if (suspects.length > 0) this.hasSuspects = true;
    reportLoneReturn(this, suspects);
    this.readEntries(file, 0, file.codes.length, suspects);
    if (outer) {
      this.closeBlock();
      this.text = outer;
    }
  }

  /** Makes a file the text that is read. */
  enter(file: ZoneFile, depth: number): void {
    this.closeBlock();
    const index = this.zone.files.push(file) - 1;
    this.text = { file, index, depth, outer: this.text };
  }

  /** Reads the entries that start from one offset on and before another; returns where the last one ends. */
  readEntries(file: ZoneFile, start: number, end: number, suspects: readonly number[]): number {
    const reader = new EntryReader(file.codes, start, file.codes.length, this.parenthesesBroken);
    reader.balancedFrom = this.balancedFrom;
    reader.suspects = suspects;
    const entry = new Entry();
    let blockEnd = start + this.blockText;
    this.stretches?.push(this.stretchFrom(start));
    while (reader.at < end && reader.next(entry)) {
      if (entry.start >= blockEnd || this.#block.isFull) {
        this.closeBlock();
        blockEnd = entry.start + this.blockText;
        this.stretches?.push(this.stretchFrom(entry.start));
      }
      this.entryStart = entry.start;
      const broken = reader.problems.length > 0;
      if (broken) this.takeProblems(reader);
      if (reader.pragmas.length > 0) this.takePragmas(reader);
      if (entry.misread) readMisread(this, entry, entry.misread, broken);
      else this.readEntry(entry, file, broken);
      if (this.#resumeAt >= 0) {
        reader.at = this.#resumeAt;
        this.#resumeAt = -1;
      }
    }
    if (reader.parenthesesBroken) this.zone.brokenFiles.add(this.text.index);
    if (reader.hasSwallowed) this.hasSwallowed = true;
    return reader.at;
  }

  private stretchFrom(start: number): Stretch {
    return { start, block: this.zone.blocks.length, inflow: this.inflow };
  }

  /** What flows into the next entry. */
  get inflow(): Inflow {
    const { origin, lastOwner, ttls } = this;
    return { origin, lastOwner, ttls: ttls.state, ownerBroken: this.#ownerBroken, originChanged: this.#originChanged };
  }

  set inflow({ origin, lastOwner, ttls, ownerBroken, originChanged }: Inflow) {
    this.origin = origin;
    this.lastOwner = lastOwner;
    this.ttls.state = ttls;
    this.#ownerBroken = ownerBroken;
    this.#originChanged = originChanged;
  }

  /** Whether the entry was read as what it is. */
  readEntry(entry: Entry, file: ZoneFile, broken: boolean): boolean {
    if (entry.kind === RECORD && !broken) return this.addRecord(entry, file);
    if (entry.kind === DIRECTIVE && !broken) runDirective(this, entry);
    else if (entry.kind === RECORD || entry.kind === BROKEN) this.noteUnread(this.readOwner(entry, file), entry);
    if (entry.kind === BROKEN) this.ttls.noteBroken(entry, file);
    return entry.kind === DIRECTIVE;
  }

  /** Whether a file is the current one or one that includes it. */
  isReading(path: string): boolean {
    for (let text: Text | undefined = this.text; text; text = text.outer) if (text.file.path === path) return true;
    return false;
  }

  private takeProblems(reader: EntryReader): void {
    const { entryStart } = this;
    for (const problem of reader.problems)
      this.zone.problems.push({ ...problem, file: this.text.index, entry: entryStart });
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
      entry: this.entryStart,
      ...(args && { args }),
      ...(message !== undefined && { message }),
    });
  }

  /** Makes `origin` the one that completes relative names from here on. */
  noteOrigin(origin: Uint8Array, entry: Entry, relative: boolean): void {
    this.origin = origin;
    this.#originChanged = true;
    const place = { file: this.text.index, start: entry.starts[entry.first], end: entry.ends[entry.first] };
    this.zone.origins.push({ ...place, name: origin, relative });
  }

  /** Reads a record and adds it to the zone, if it can; `file` is the text that the entry's offsets are in. */
  addRecord(entry: Entry, file: ZoneFile): boolean {
    if (entry.type === SOA) mendOrigin(this, entry, file);
    const owner = this.readOwner(entry, file);
    if (entry.classToken >= 0 && entry.class !== this.zone.class) {
      this.reportToken(entry, entry.classToken, 'other-class', { text: entry.text(file.codes, entry.classToken) });
      return false;
    }
    if (entry.openedAt >= 0 || isLong(entry, entry.classToken)) this.noteLayout(entry);
    if (!admitType(this, entry, owner)) return false;
    if (entry.type === SOA) this.#resumeAt = afterSoaLines(this, entry, file);
    if (this.#resumeAt >= 0 || !this.readData(entry, file)) {
      this.noteUnread(owner, entry);
      return false;
    }
    const ttlSource = this.ttls.decide(entry, owner, this.#rdata);
    if (owner < 0) this.dropData();
    else this.append(owner, entry, ttlSource);
    return owner >= 0;
  }

  /** What other servers do not read before the data: a class that is no word, a parenthesis before the owner. */
  private noteLayout(entry: Entry): void {
    const { classToken, openedAt, starts } = entry;
    if (this.template) return;
    if (entry.class === IN && isLong(entry, classToken))
      this.reportToken(entry, classToken, 'layout-not-portable', undefined, 'class');
    if (openedAt >= 0 && openedAt < starts[0])
      this.report('layout-not-portable', openedAt, openedAt + 1, undefined, 'parenthesis');
  }

  /** Whether BIND leaves a record out before it looks for its TTL; in a template the TTL comes first. */
  isLeftOut(owner: NameId): boolean {
    const { zone } = this;
    return owner >= 0 && this.template === undefined && !zone.isInside(zone.names.canonical(owner));
  }

  reportToken(entry: Entry, token: number, code: string, args?: ProblemArgs, message?: string): void {
    this.report(code, entry.starts[token], entry.ends[token], args, message);
  }

  /** The owner of an entry, written or inherited; `NO_NAME` after a problem. */
  private readOwner(entry: Entry, file: ZoneFile): NameId {
    if (entry.ownerToken < 0) {
      this.#inherited = true;
      if (this.lastOwner < 0 && !this.#ownerBroken && entry.indented && entry.count > 0) {
        this.reportToken(entry, 0, 'no-owner');
        this.#ownerBroken = true;
      }
      if (this.#originChanged) this.reportInheritedOwner(entry);
      return this.lastOwner;
    }
    this.#inherited = this.#originChanged = false;
    const quoted = entry.quoted[0];
    const start = entry.starts[0] + quoted;
    const end = entry.ends[0] - quoted;
    const owner = this.#owners.read(file, start, end, this.origin);
    if (typeof owner === 'string') {
      if (entry.kind === RECORD) this.reportOwner(entry, file, owner);
      this.#ownerBroken = true;
      this.lastOwner = NO_NAME;
      return NO_NAME;
    }
    if (file.codes[start] === BACKSLASH) reportOctalStar(this, file, start, owner);
    this.#ownerBroken = false;
    this.lastOwner = owner;
    return owner;
  }

  /** The line above is a `$ORIGIN`, so the owner was not meant to come from above it. */
  private reportInheritedOwner(entry: Entry): void {
    this.#originChanged = false;
    if (this.lastOwner < 0 || sameName(this.zone.names.wire(this.lastOwner), this.origin)) return;
    const args = { owner: this.zone.names.text(this.lastOwner), origin: printName(this.origin) };
    this.reportToken(entry, 0, 'owner-from-before-origin', args);
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
    const isRead = readRdata(source, type);
    if (source.problems.length > 0) this.takeDataProblems(entry, file, isRead);
    return isRead;
  }

  /** Notes about text that is read all the same say nothing more about a record that is not, or of a template. */
  private takeDataProblems(entry: Entry, file: ZoneFile, isRead: boolean): void {
    const { problems } = this.#source;
    for (const problem of problems) {
      if (!problem.loads || (isRead && this.template === undefined)) this.reportData(entry, file, problem);
    }
    problems.length = 0;
  }

  private reportData(entry: Entry, file: ZoneFile, problem: Problem): void {
    const { commentToken } = entry;
    if (commentToken >= entry.first && problem.start >= entry.starts[commentToken]) {
      const start = entry.starts[commentToken];
      this.report('wrong-comment-character', start, endOfLine(file.codes, start, file.codes.length));
    } else this.report(problem.code, problem.start, problem.end, problem.args, problem.message);
  }

  private append(owner: NameId, entry: Entry, ttlSource: number): void {
    const flags = ttlSource | (this.#inherited ? 0 : OWNER_WRITTEN) | (this.template ? GENERATED : 0);
    const start = this.template ? this.template.start : entry.start;
    // A record that is left out may be read before any TTL is known.
    const ttl = Math.max(0, this.ttls.last);
    this.#block.add(owner, entry.type, ttl, start, flags, this.#rdata.length);
  }

  private noteUnread(owner: NameId, entry: Entry): void {
    if (owner < 0) return;
    const place = this.template ?? { file: this.text.index, start: entry.start };
    this.zone.unread.push({
      owner,
      type: entry.kind === RECORD ? entry.type : -1,
      file: place.file,
      start: place.start,
    });
  }

  private dropData(): void {
    this.#rdata.length = this.#block.rdataStarts[this.#block.count];
  }

  private openBlock(entry: Entry): void {
    if (this.#block.isOpen && !this.#block.isFull) return;
    this.closeBlock();
    const place = this.template ?? { file: this.text.index, start: entry.start };
    this.#block.open(place.file, place.start);
  }

  /** Ends the block of records that is being collected. */
  closeBlock(): void {
    if (!this.#block.isOpen) return;
    const rdata = this.#rdata.bytes.subarray(0, this.#rdata.length);
    this.take(this.#block.close(rdata, this.zone.memory));
    this.#rdata.length = 0;
  }
}
