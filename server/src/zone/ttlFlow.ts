/** Which TTL a record has: its own, or what flows to it from above (RFC 1035 §5.1, RFC 2308 §4, in BIND's reading). */
import { SOA } from '../records/typeCodes.ts';
import type { WireWriter } from '../records/wire.ts';
import type { Entry } from '../syntax/entry.ts';
import type { ProblemArgs } from '../text/problem.ts';
import type { ZoneFile } from './files.ts';
import type { NameId } from './names.ts';
import { LARGEST_TTL, TTL_DEFAULT, TTL_LAST, TTL_MINIMUM, TTL_WRITTEN, type TtlSource } from './recordBlock.ts';

interface Reporter {
  /** Whether a server leaves the record out without looking for its TTL. */
  isLeftOut(owner: NameId): boolean;
  reportToken(entry: Entry, token: number, code: string, args?: ProblemArgs): void;
}

/** What flows from record to record. */
export interface TtlState {
  /** What `$TTL` said; -1: nothing yet. */
  readonly default: number;
  /** TTL of the record that was decided last; -1: none yet. */
  readonly last: number;
  /** A `$TTL` could not be read, so it is known why there is no default. */
  readonly isBroken: boolean;
}

export class TtlFlow implements TtlState {
  default = -1;
  last = -1;
  isBroken = false;
  readonly #reporter: Reporter;
  /** The text is a part of a zone that brings a TTL along, so a missing one is no fault. */
  readonly #isPart: boolean;
  readonly #reported = new Set<string>();

  constructor(reporter: Reporter, isPart: boolean) {
    this.#reporter = reporter;
    this.#isPart = isPart;
  }

  get state(): TtlState {
    return { default: this.default, last: this.last, isBroken: this.isBroken };
  }

  set state({ default: ttl, last, isBroken }: TtlState) {
    this.default = ttl;
    this.last = last;
    this.isBroken = isBroken;
  }

  /** Whether something was said that is true of the whole file. */
  get hasReported(): boolean {
    return this.#reported.size > 0;
  }

  /** A line that is no record was probably meant as `$TTL`: `$TLT 3600`, `$TTL=3600`, `TTL 3600`. */
  noteBroken(entry: Entry, { codes }: ZoneFile): void {
    if (/^(?:\$T|TTL$)/i.test(entry.text(codes, 0).slice(0, 4))) this.isBroken = true;
  }

  /** Puts the TTL of a record into `last` and says where it comes from. `rdata` ends with the record's RDATA. */
  decide(entry: Entry, owner: NameId, rdata: WireWriter): TtlSource {
    if (entry.ttlToken >= 0) {
      this.last = this.limit(entry.ttl, entry, entry.ttlToken);
      return TTL_WRITTEN;
    }
    if (this.default >= 0) {
      this.last = this.default;
      return TTL_DEFAULT;
    }
    if (this.last >= 0) {
      if (!this.#reported.has('ttl-missing')) this.reportOnce('ttl-inherited', entry, owner, { ttl: this.last });
      return TTL_LAST;
    }
    if (this.#reporter.isLeftOut(owner)) return TTL_LAST;
    if (entry.type === SOA) {
      this.default = this.last = Math.min(minimumOf(rdata), LARGEST_TTL);
      this.reportOnce('ttl-from-soa-minimum', entry, owner, { ttl: this.last });
      return TTL_MINIMUM;
    }
    this.last = 0;
    if (!this.#isPart) this.reportOnce('ttl-missing', entry, owner);
    return TTL_LAST;
  }

  /** A TTL that is too large counts as 0 (RFC 2181 §8). */
  limit(ttl: number, entry: Entry, token: number): number {
    if (ttl <= LARGEST_TTL) return ttl;
    this.#reporter.reportToken(entry, token, 'ttl-too-large', { ttl });
    return 0;
  }

  /** Reports what is true of the whole file at the first record that shows it. */
  private reportOnce(code: string, entry: Entry, owner: NameId, args?: ProblemArgs): void {
    if (this.isBroken || this.#reported.has(code) || this.#reporter.isLeftOut(owner)) return;
    this.#reported.add(code);
    this.#reporter.reportToken(entry, entry.typeToken, code, args);
  }
}

/** The last field of an SOA record. */
const minimumOf = ({ bytes, length }: WireWriter): number =>
  new DataView(bytes.buffer, bytes.byteOffset).getUint32(length - 4);
