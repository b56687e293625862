/** A record type: what its RDATA looks like. One file in `types/` declares one type or one small family. */
import type { Field } from './field.ts';
import type { RdataSource } from './source.ts';
import type { WireReader } from './wire.ts';

export interface RecordType {
  readonly mnemonic: string;
  readonly code: number;
  /** What the type is for, in one sentence. */
  readonly meaning: string;
  /** Where it is defined, most important first: `RFC 1035 §3.3.9`. */
  readonly references: readonly string[];
  /** RDATA of a typical record; read and printed again by a test. */
  readonly example: string;
  readonly fields: readonly Field[];
  /** Absent: in use. */
  readonly status?: 'obsolete' | 'experimental' | 'meta';
  /** BIND 9.18 does not know the mnemonic, so it refuses it; absent: it does. */
  readonly unknownToBind?: true;
  /** Only defined for class IN (BIND reads it as unknown elsewhere). */
  readonly onlyIn?: true;
  /** BIND lets one owner have one such record at most. */
  readonly singleton?: true;
  /** Reads the whole RDATA where the fields' order is not enough: fields that depend on one another. */
  read?(source: RdataSource): boolean;
  /** Prints the whole RDATA; given together with `read` where needed. */
  print?(wire: WireReader): string;
}

/** Declares a type; a function so that a mistake is found where it is made. */
export const defineType = (type: RecordType): RecordType => type;
