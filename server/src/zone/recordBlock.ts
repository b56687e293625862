/**
 * The records of one block of text, as columns. Offsets into the text are relative to the block's start, so that
 * nothing in a block changes when text is inserted above it.
 */
import { type Memory, Piece } from '../text/memory.ts';

/** A record: the number of its block and its place in there. */
export type RecordId = number;

/** Most records that a block holds: a record id is the block's number and the record's place in it. */
export const BLOCK_RECORDS = 4096;
export const BLOCK_SHIFT = 12;
/** A block is closed at the first entry boundary after this much text. */
export const BLOCK_TEXT = 1 << 16;

/** Largest TTL (RFC 2181 §8). */
export const LARGEST_TTL = 0x7fffffff;

/** Where a record's TTL comes from. */
export const TTL_WRITTEN = 0;
/** The `$TTL` directive (RFC 2308 §4). */
export const TTL_DEFAULT = 1;
/** The last record that had one (RFC 1035 §5.1); no `$TTL` was given. */
export const TTL_LAST = 2;
/** The SOA's minimum; nothing else was known. */
export const TTL_MINIMUM = 3;
const TTL_SOURCE = 3;
/** The owner is written in the entry, not taken from the record above. */
export const OWNER_WRITTEN = 4;
/** The record comes from a `$GENERATE`; its entry is the template. */
export const GENERATED = 8;

export type TtlSource = typeof TTL_WRITTEN | typeof TTL_DEFAULT | typeof TTL_LAST | typeof TTL_MINIMUM;

/** The columns of a block; a place in them is a record. */
export interface RecordColumns {
  /** Owners as they are spelled. */
  readonly owners: Int32Array;
  readonly types: Uint16Array;
  readonly ttls: Uint32Array;
  /** Offset of the entry that the record is written in. */
  readonly entries: Int32Array;
  /** Where the record's RDATA starts in `rdata`; it ends where the next record's starts. */
  readonly rdataStarts: Int32Array;
  readonly flags: Uint8Array;
}

/** A block as plain data, which threads can share. */
export interface BlockColumns extends RecordColumns {
  /** Index of the file in the zone's list. */
  readonly file: number;
  /** Offset of the block in its file. */
  readonly start: number;
  readonly count: number;
  readonly rdata: Uint8Array;
  /** Id of the next record of the same owner, -1 at the end of the chain. */
  readonly nexts: Int32Array;
}

export class RecordBlock implements BlockColumns {
  readonly file: number;
  readonly start: number;
  readonly count: number;
  readonly owners: Int32Array;
  readonly types: Uint16Array;
  readonly ttls: Uint32Array;
  readonly entries: Int32Array;
  readonly rdataStarts: Int32Array;
  readonly flags: Uint8Array;
  readonly rdata: Uint8Array;
  readonly nexts: Int32Array;

  constructor(columns: BlockColumns) {
    this.file = columns.file;
    this.start = columns.start;
    this.count = columns.count;
    this.owners = columns.owners;
    this.types = columns.types;
    this.ttls = columns.ttls;
    this.entries = columns.entries;
    this.rdataStarts = columns.rdataStarts;
    this.flags = columns.flags;
    this.rdata = columns.rdata;
    this.nexts = columns.nexts;
  }

  ttlSource(at: number): TtlSource {
    return (this.flags[at] & TTL_SOURCE) as TtlSource;
  }
}

const NO_NEXTS = new Int32Array(BLOCK_RECORDS).fill(-1);

/** Collects the records of one block after the other. */
export class BlockBuilder implements RecordColumns {
  readonly owners = new Int32Array(BLOCK_RECORDS);
  readonly types = new Uint16Array(BLOCK_RECORDS);
  readonly ttls = new Uint32Array(BLOCK_RECORDS);
  readonly entries = new Int32Array(BLOCK_RECORDS);
  readonly rdataStarts = new Int32Array(BLOCK_RECORDS + 1);
  readonly flags = new Uint8Array(BLOCK_RECORDS);
  /** Records so far; meaningless while no block is open. */
  count = 0;
  isOpen = false;
  #file = 0;
  #start = 0;

  /** Starts a block at an offset of a file. */
  open(file: number, start: number): void {
    this.#file = file;
    this.#start = start;
    this.count = 0;
    this.isOpen = true;
  }

  get isFull(): boolean {
    return this.count === BLOCK_RECORDS;
  }

  /** Adds a record whose entry starts at an offset of the file and whose RDATA ends at `rdataEnd`. */
  add(owner: number, type: number, ttl: number, entry: number, flags: number, rdataEnd: number): void {
    const at = this.count++;
    this.owners[at] = owner;
    this.types[at] = type;
    this.ttls[at] = ttl;
    this.entries[at] = entry - this.#start;
    this.flags[at] = flags;
    this.rdataStarts[at + 1] = rdataEnd;
  }

  /** The block that was collected, in columns of its own; `rdata` is copied. */
  close(rdata: Uint8Array, memory: Memory): RecordBlock {
    const { count } = this;
    this.isOpen = false;
    const owners = this.owners.subarray(0, count);
    const ttls = this.ttls.subarray(0, count);
    const entries = this.entries.subarray(0, count);
    const rdataStarts = this.rdataStarts.subarray(0, count + 1);
    const nexts = NO_NEXTS.subarray(0, count);
    const types = this.types.subarray(0, count);
    const flags = this.flags.subarray(0, count);
    const piece = new Piece(memory, [owners, ttls, entries, rdataStarts, nexts, types, flags, rdata]);
    return new RecordBlock({
      file: this.#file,
      start: this.#start,
      count,
      owners: piece.int32(owners),
      ttls: piece.uint32(ttls),
      entries: piece.int32(entries),
      rdataStarts: piece.int32(rdataStarts),
      nexts: piece.int32(nexts),
      types: piece.uint16(types),
      flags: piece.uint8(flags),
      rdata: piece.uint8(rdata),
    });
  }
}
