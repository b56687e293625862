/**
 * Reads owners into the table of names, where most of them are to stay: the text becomes wire form at the end of the
 * table's octets, and an owner that is written as the one before it is not read again.
 */
import { type NameFault, readName } from '../records/name.ts';
import { WireWriter } from '../records/wire.ts';
import type { Codes } from '../text/codes.ts';
import type { ZoneFile } from './files.ts';
import { type NameId, type NameTable, NO_NAME } from './names.ts';

export class OwnerReader {
  readonly #names: NameTable;
  readonly #out = new WireWriter(0);
  /** The owner that was read last: where it is written, what completed it, its name. */
  #codes: Codes | undefined;
  #start = 0;
  #end = 0;
  #origin: Uint8Array | undefined;
  #name: NameId = NO_NAME;

  constructor(names: NameTable) {
    this.#names = names;
  }

  /** The name written between two offsets, completed with `origin`; or why it is none. */
  read({ codes, octets }: ZoneFile, start: number, end: number, origin: Uint8Array): NameId | NameFault {
    if (codes === this.#codes && origin === this.#origin && this.isWrittenAgain(start, end)) return this.#name;
    const out = this.#out;
    out.bytes = this.#names.withRoom();
    const first = this.#names.end;
    out.length = first;
    const fault = readName(codes, start, end, octets, origin, out);
    if (fault) return fault;
    this.#name = this.#names.intern(out.bytes, first, out.length - first);
    this.#codes = codes;
    this.#start = start;
    this.#end = end;
    this.#origin = origin;
    return this.#name;
  }

  private isWrittenAgain(start: number, end: number): boolean {
    if (end - start !== this.#end - this.#start) return false;
    const codes = this.#codes!;
    const distance = start - this.#start;
    for (let i = start; i < end; i++) if (codes[i] !== codes[i - distance]) return false;
    return true;
  }
}
