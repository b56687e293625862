/** What a DNS message says (RFC 1035 §4.1), and the numbers in it. */
import type { ExtendedError, LiveRecord } from '../resolver.ts';

export const QUERY = 0;

export const OPT = 41;
export const TSIG = 250;
export const AXFR = 252;
export const ANY = 255;

/** Bits of the second word of the header. */
export const IS_RESPONSE = 0x8000;
export const IS_AUTHORITATIVE = 0x0400;
export const IS_TRUNCATED = 0x0200;
export const WANTS_RECURSION = 0x0100;
export const IS_AUTHENTICATED = 0x0020;
export const OPCODE_SHIFT = 11;
const OPCODE_MASK = 15;
const RCODE_MASK = 15;

export const opcodeOf = (flags: number): number => (flags >> OPCODE_SHIFT) & OPCODE_MASK;
export const rcodeOf = (flags: number): number => flags & RCODE_MASK;

export const NOERROR = 0;
export const FORMERR = 1;
export const SERVFAIL = 2;
export const NXDOMAIN = 3;
export const NOTIMP = 4;
export const REFUSED = 5;
export const NOTAUTH = 9;

const RCODES: Readonly<Record<number, string>> = {
  0: 'NOERROR',
  1: 'FORMERR',
  2: 'SERVFAIL',
  3: 'NXDOMAIN',
  4: 'NOTIMP',
  5: 'REFUSED',
  6: 'YXDOMAIN',
  7: 'YXRRSET',
  8: 'NXRRSET',
  9: 'NOTAUTH',
  10: 'NOTZONE',
  16: 'BADVERS',
  17: 'BADKEY',
  18: 'BADTIME',
  22: 'BADTRUNC',
  23: 'BADCOOKIE',
};

/** The name of a response code, the extended ones included (RFC 6895 §2.3). */
export const rcodeName = (code: number): string => RCODES[code] ?? `RCODE${code}`;

export interface MessageQuestion {
  /** In wire form. */
  readonly name: Uint8Array;
  readonly type: number;
  readonly class: number;
}

/** The fixed part of a message and its questions. */
export interface MessageHead {
  readonly id: number;
  readonly flags: number;
  readonly questions: readonly MessageQuestion[];
  /** How many records each section says that it has. */
  readonly counts: readonly [answers: number, authority: number, additional: number];
  /** Offset after the questions. */
  readonly end: number;
}

export interface Edns {
  /** Octets that the sender takes in one datagram. */
  readonly payload: number;
  readonly version: number;
  readonly wantsDnssec: boolean;
  readonly extendedErrors: readonly ExtendedError[];
}

export interface Message {
  readonly head: MessageHead;
  /** With the upper bits that EDNS brings. */
  readonly rcode: number;
  readonly answers: readonly LiveRecord[];
  readonly authority: readonly LiveRecord[];
  /** Without OPT and TSIG. */
  readonly additional: readonly LiveRecord[];
  readonly edns?: Edns;
  /** Where a final TSIG record starts; absent: the message has none. */
  readonly signatureAt?: number;
}
