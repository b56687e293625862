/**
 * Which records of a zone may hold a name in their data: one pass over the columns, on octets, that makes nothing for
 * the records it passes by. What it finds is confirmed where the text is read.
 */
import { printName } from '../../records/name.ts';
import { RECORD_TYPES } from '../../records/types/index.ts';
import { addressOfReverse } from '../../rules/support/reverse.ts';
import { LOWER } from '../../text/codes.ts';
import { BLOCK_SHIFT, type RecordBlock } from '../../zone/recordBlock.ts';
import type { RecordId, Zone } from '../../zone/zone.ts';

/** Where the names are in the data of a type. */
const NOWHERE = 0;
/** One, at the end. */
const LAST = 1;
/** One or two, and something else behind them. */
const FIRST = 2;
/** Behind fields of any length. */
const ANYWHERE = 3;
/** In a text that may be an SPF policy. */
const POLICY = 4;
/** The data is an address. */
const ADDRESS = 5;

/** Octets before the names, for the types whose data does not just end with one. */
const NAMES_FIRST: readonly (readonly [type: number, offset: number])[] = [
  [6, 0], // SOA
  [14, 0], // MINFO
  [17, 0], // RP
  [24, 18], // SIG
  [26, 2], // PX
  [30, 0], // NXT
  [46, 18], // RRSIG
  [47, 0], // NSEC
  [58, 0], // TALINK
  [64, 2], // SVCB
  [65, 2], // HTTPS
];
const NAME_LAST: readonly (readonly [type: number, offset: number])[] = [
  ...[2, 3, 4, 5, 7, 8, 9, 12, 23, 39].map((type) => [type, 0] as const),
  ...[15, 18, 21, 36, 107].map((type) => [type, 2] as const),
  [33, 6], // SRV
  [66, 5], // DSYNC
];

const FORM = new Uint8Array(65536);
const OFFSET = new Uint8Array(512);
for (const { code, fields } of RECORD_TYPES) {
  if (fields.some(({ kind }) => kind === 'name' || kind === 'mailbox')) FORM[code] = ANYWHERE;
}
// IPSECKEY and AMTRELAY have a gateway, which may be a name.
FORM[45] = FORM[260] = ANYWHERE;
for (const [type, offset] of NAME_LAST) [FORM[type], OFFSET[type]] = [LAST, offset];
for (const [type, offset] of NAMES_FIRST) [FORM[type], OFFSET[type]] = [FIRST, offset];
FORM[16] = FORM[99] = POLICY;
FORM[1] = FORM[28] = ADDRESS;

/** The records whose data may hold a name, at most so many; `file`: only those that are written in that file. */
export function recordsHolding(zone: Zone, wire: Uint8Array, most: number, file?: number): RecordId[] {
  const found: RecordId[] = [];
  const wanted = new Wanted(wire);
  for (const [number, block] of zone.blocks.entries()) {
    if (file !== undefined && block.file !== file) continue;
    for (let at = 0; at < block.count; at++) {
      if (FORM[block.types[at]] === NOWHERE || !wanted.isIn(block, at)) continue;
      if (found.push((number << BLOCK_SHIFT) | at) >= most) return found;
    }
  }
  return found;
}

/** A name that is looked for. */
class Wanted {
  readonly #wire: Uint8Array;
  /** The address that the name belongs to; empty: none. */
  readonly #address: Uint8Array;
  /** As a policy has it: without the final dot. */
  readonly #text: Uint8Array;

  constructor(wire: Uint8Array) {
    this.#wire = wire.map((octet) => LOWER[octet]);
    this.#address = addressOfReverse(wire) ?? new Uint8Array(0);
    const text = printName(wire).slice(0, -1).toLowerCase();
    this.#text = Uint8Array.from(text, (character) => character.charCodeAt(0));
  }

  isIn({ types, rdata, rdataStarts }: RecordBlock, at: number): boolean {
    const type = types[at];
    const start = rdataStarts[at];
    const end = rdataStarts[at + 1];
    const { length } = this.#wire;
    switch (FORM[type]) {
      case LAST:
        return end - start === OFFSET[type] + length && startsWith(rdata, start + OFFSET[type], this.#wire);
      case FIRST:
        return this.isFirst(rdata, start + OFFSET[type], end);
      case ANYWHERE:
        return contains(rdata, start, end, this.#wire);
      case POLICY:
        // A text of several strings may cut the name.
        return isPolicy(rdata, start) && (end - start > rdata[start] + 1 || contains(rdata, start, end, this.#text));
      default:
        return end - start === this.#address.length && startsWith(rdata, start, this.#address, false);
    }
  }

  private isFirst(rdata: Uint8Array, start: number, end: number): boolean {
    const { length } = this.#wire;
    if (start + length <= end && startsWith(rdata, start, this.#wire)) return true;
    let second = start;
    while (second < end && rdata[second] !== 0) second += rdata[second] + 1;
    second++;
    return second + length <= end && startsWith(rdata, second, this.#wire);
  }
}

/** Whether octets lie at an offset, letter case aside; `part` is in lower case. */
function startsWith(octets: Uint8Array, at: number, part: Uint8Array, ignoreCase = true): boolean {
  for (let i = 0; i < part.length; i++) {
    const octet = octets[at + i];
    if ((ignoreCase ? LOWER[octet] : octet) !== part[i]) return false;
  }
  return true;
}

function contains(octets: Uint8Array, start: number, end: number, part: Uint8Array): boolean {
  for (let at = start; at + part.length <= end; at++) if (startsWith(octets, at, part)) return true;
  return false;
}

/** Whether data begins with `v=`, or with a string that is too short to tell. */
function isPolicy(rdata: Uint8Array, start: number): boolean {
  const length = rdata[start];
  return length < 2 || (LOWER[rdata[start + 1]] === 118 && rdata[start + 2] === 61);
}
