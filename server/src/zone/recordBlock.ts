/**
 * The records of one block of text, as columns. Offsets into the text are relative to the block's start, so that
 * nothing in a block changes when text is inserted above it.
 */

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

export class RecordBlock {
  /** Index of the file in the zone's list. */
  readonly file: number;
  /** Offset of the block in its file. */
  readonly start: number;
  count = 0;
  owners: Int32Array;
  types: Uint16Array;
  ttls: Uint32Array;
  /** Offset of the entry that the record is written in. */
  entries: Int32Array;
  /** Where the record's RDATA starts in `rdata`; it ends where the next record's starts. */
  rdataStarts: Int32Array;
  flags: Uint8Array;
  /** Id of the next record of the same owner, -1 at the end of the chain. */
  nexts: Int32Array;
  rdata: Uint8Array = new Uint8Array(0);

  constructor(file: number, start: number) {
    this.file = file;
    this.start = start;
    this.owners = new Int32Array(BLOCK_RECORDS);
    this.types = new Uint16Array(BLOCK_RECORDS);
    this.ttls = new Uint32Array(BLOCK_RECORDS);
    this.entries = new Int32Array(BLOCK_RECORDS);
    this.rdataStarts = new Int32Array(BLOCK_RECORDS + 1);
    this.flags = new Uint8Array(BLOCK_RECORDS);
    this.nexts = new Int32Array(BLOCK_RECORDS);
  }

  /** Adds a record; returns its place in the block. Its RDATA ends at `rdataEnd` of the block's octets. */
  add(owner: number, type: number, ttl: number, entry: number, flags: number, rdataEnd: number): number {
    const at = this.count++;
    this.owners[at] = owner;
    this.types[at] = type;
    this.ttls[at] = ttl;
    this.entries[at] = entry;
    this.flags[at] = flags;
    this.nexts[at] = -1;
    this.rdataStarts[at + 1] = rdataEnd;
    return at;
  }

  ttlSource(at: number): TtlSource {
    return (this.flags[at] & TTL_SOURCE) as TtlSource;
  }

  /** Gives back the room that the block did not need and takes its RDATA from where it was collected. */
  close(rdata: Uint8Array): void {
    const { count } = this;
    this.rdata = rdata;
    this.owners = this.owners.slice(0, count);
    this.types = this.types.slice(0, count);
    this.ttls = this.ttls.slice(0, count);
    this.entries = this.entries.slice(0, count);
    this.rdataStarts = this.rdataStarts.slice(0, count + 1);
    this.flags = this.flags.slice(0, count);
    this.nexts = this.nexts.slice(0, count);
  }
}
