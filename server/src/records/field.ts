/**
 * One field of a record type's RDATA. The same object reads presentation format, checks and prints wire form, and
 * says what the field is for, so parser, printer, hover and signature help cannot disagree.
 */
import type { RdataSource } from './source.ts';
import type { WireReader } from './wire.ts';

export interface Field {
  /** One word or a hyphenated term, as the RFC has it: `preference`, `mail-exchanger`. */
  readonly name: string;
  /** What the field says, in one sentence. */
  readonly meaning: string;
  readonly kind: FieldKind;
  /** Takes this field's tokens and appends its wire form. False: a problem was reported and the rest is not read. */
  read(source: RdataSource): boolean;
  /** Presentation format of the wire form at the reader, which is moved behind it and failed if it is malformed. */
  print(wire: WireReader): string;
  /** Moves the reader behind this field without printing; by default what `print` does. */
  skip?(wire: WireReader): void;
  /** Symbolic values and what they mean, for completion and hover. */
  readonly values?: readonly FieldValue[];
}

/** What kind of thing the field holds: tells features how to colour, complete and decode it. */
export type FieldKind =
  | 'name' // a domain name
  | 'mailbox' // a mail address written as a domain name
  | 'address' // an IPv4 or IPv6 address
  | 'number'
  | 'duration' // seconds, may be written with TTL units
  | 'serial'
  | 'time' // a moment
  | 'type' // record type mnemonics
  | 'string' // character-strings
  | 'mnemonic' // a number that has names
  | 'binary' // hexadecimal, Base32 or Base64
  | 'parameters' // SvcParams
  | 'other';

export interface FieldValue {
  readonly value: number | string;
  readonly mnemonic?: string;
  readonly meaning: string;
}
