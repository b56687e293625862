/**
 * What is unusual about the letters of a name, as bits. Worked out once for each name, so that the rules on names are
 * only asked about names that could be wrong.
 */
import { typeOf } from '../records/mnemonics.ts';
import { SPF, TXT } from '../records/typeCodes.ts';
import type { NameId } from '../zone/names.ts';
import { BLOCK_RECORDS, BLOCK_SHIFT } from '../zone/recordBlock.ts';
import type { RecordId, Zone } from '../zone/zone.ts';
import { isPlainPolicy } from './support/plainPolicy.ts';
import { startsWith } from './support/text.ts';

export const ODD_UNDERSCORE = 1;
/** A label starts or ends with a hyphen. */
export const ODD_HYPHEN = 2;
/** A printable ASCII character that stands for nothing else in this list. */
export const ODD_CHARACTER = 4;
export const ODD_AT = 8;
/** `/` or `:`, as in a URL. */
export const ODD_SLASH = 16;
export const ODD_STAR = 32;
/** A character that must be escaped: a blank, a quote, a dot inside a label, a control character. */
export const ODD_ESCAPED = 64;
/** An octet above 127. */
export const ODD_OCTET = 128;
/** A label starts with `xn--`. */
export const ODD_ACE = 256;
/** The name ends like one of `local`, `localhost`, `invalid`, `onion`, `alt` (RFC 6761); only told for names in data. */
export const ODD_ENDING = 512;
/** A name in data is the root. */
export const ODD_ROOT = 1024;
/**
 * A text may be a mail policy that something is to be said about: it starts like a version, with or without a quote or a
 * blank before it, or one of the first two labels of its owner starts with an underscore.
 */
export const ODD_POLICY = 2048;
/** A text starts with an empty string, or has a backslash, a control character or an octet above 126 in it. */
export const ODD_TEXT = 4096;
/** A name in data is a single label below the root. */
export const ODD_DOTLESS = 8192;
/** What no host name has (RFC 952, RFC 1123 §2.1). */
export const ODD_FOR_HOST =
  ODD_UNDERSCORE | ODD_HYPHEN | ODD_CHARACTER | ODD_AT | ODD_SLASH | ODD_STAR | ODD_ESCAPED | ODD_OCTET;

const HYPHEN = 45;
const UNDERSCORE = 95;
const OF_OCTET = new Uint8Array(256).fill(ODD_ESCAPED, 0, 33).fill(ODD_CHARACTER, 33, 127).fill(ODD_OCTET, 128);
OF_OCTET[127] = ODD_ESCAPED;
for (const plain of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-')
  OF_OCTET[plain.charCodeAt(0)] = 0;
for (const special of '.;"\\$()') OF_OCTET[special.charCodeAt(0)] = ODD_ESCAPED;
OF_OCTET[UNDERSCORE] = ODD_UNDERSCORE;
OF_OCTET[64] = ODD_AT;
OF_OCTET[42] = ODD_STAR;
OF_OCTET[47] = OF_OCTET[58] = ODD_SLASH;

/** The oddities of one label; `at` is the offset of its length octet. */
export function labelOddities(octets: Uint8Array, at: number): number {
  const end = at + octets[at];
  let odd = 0;
  for (let i = at + 1; i <= end; i++) odd |= OF_OCTET[octets[i]];
  if (octets[at + 1] === HYPHEN || octets[end] === HYPHEN) odd |= ODD_HYPHEN;
  if (
    end - at >= 4 &&
    octets[at + 3] === HYPHEN &&
    octets[at + 4] === HYPHEN &&
    (octets[at + 1] | 32) === 120 &&
    (octets[at + 2] | 32) === 110
  ) {
    odd |= ODD_ACE;
  }
  return odd;
}

/** The oddities of a name in wire form. */
export function nameOddities(octets: Uint8Array, at = 0): number {
  let odd = 0;
  for (; at < octets.length && octets[at] !== 0; at += octets[at] + 1) odd |= labelOddities(octets, at);
  return odd;
}

const KNOWN = 1 << 15;

/** The oddities of all names of a zone, each label looked at once. */
export class OwnerOddities {
  readonly #zone: Zone;
  readonly #of: Uint16Array;

  constructor(zone: Zone) {
    this.#zone = zone;
    this.#of = new Uint16Array(zone.names.count);
  }

  of(name: NameId): number {
    if (name <= 0) return 0;
    const known = this.#of[name];
    if (known !== 0) return known & ~KNOWN;
    const { names } = this.#zone;
    const odd = labelOddities(names.octets, names.start(name)) | this.of(names.parent(name));
    this.#of[name] = odd | KNOWN;
    return odd;
  }
}

/** Where the names are that a type's data starts with: how many octets come first, and how many names follow. */
const NAMES_IN_DATA: readonly (readonly [mnemonic: string, offset: number, count: number])[] = [
  ['NS', 0, 1],
  ['CNAME', 0, 1],
  ['DNAME', 0, 1],
  ['PTR', 0, 1],
  ['SOA', 0, 2],
  ['MX', 2, 1],
  ['SRV', 6, 1],
  ['AFSDB', 2, 1],
  ['RT', 2, 1],
  ['KX', 2, 1],
  ['RP', 0, 2],
  ['MINFO', 0, 2],
  ['HTTPS', 2, 1],
  ['SVCB', 2, 1],
];
const OFFSET = new Int8Array(256).fill(-1);
const COUNT = new Uint8Array(256);
for (const [mnemonic, offset, count] of NAMES_IN_DATA) {
  OFFSET[typeOf(mnemonic)!] = offset;
  COUNT[typeOf(mnemonic)!] = count;
}

const LETTER_V = 118;
const LETTER_D = 100;
const QUOTES = [34, 39];
/** Of DMARC policies: the first label of the owner, without its underscore. */
const DMARC = 'dmarc';
/** How the version of Sender ID starts, and that of SPF without its first letters. */
const SPF_VERSION = 'spf';

const isText = (type: number): boolean => type === TXT || type === SPF;

/** Whether a type's data is looked at: it starts with names, or it is text. */
export const mayBeOdd = (type: number): boolean => type < 256 && (OFFSET[type] >= 0 || isText(type));

/** First letters (as bits) of the last labels with special uses, by their length. */
const ENDING = new Int32Array(256);
for (const label of ['alt', 'local', 'onion', 'invalid', 'localhost']) {
  ENDING[label.length] |= 1 << (label.charCodeAt(0) & 31);
}

/** The oddities of a record's data: of the names that it starts with, or of its text. */
export function dataOddities(zone: Zone, id: RecordId): number {
  const block = zone.blocks[id >>> BLOCK_SHIFT];
  const index = id & (BLOCK_RECORDS - 1);
  const type = block.types[index];
  const { rdata } = block;
  if (isText(type)) {
    const start = block.rdataStarts[index];
    const first = rdata[start + 1];
    const mayBe =
      (first | 32) === LETTER_V ||
      first === BLANK ||
      QUOTES.includes(first) ||
      startsWith(rdata, start + 1, SPF_VERSION) ||
      hasUnderscore(zone, block.owners[index]) ||
      isBelowUnderscore(zone, block.owners[index]);
    const end = block.rdataStarts[index + 1];
    if (!mayBe && !hasLaterPolicy(rdata, start, end)) return textOddities(rdata, start, end);
    // Plain policies are plain texts.
    if (isPlainPolicy(rdata, start, end) && !isMisplaced(zone, block.owners[index], rdata[start + 3])) return 0;
    return ODD_POLICY | textOddities(rdata, start, end);
  }
  let at = block.rdataStarts[index] + OFFSET[type];
  const end = block.rdataStarts[index + 1];
  let odd = 0;
  for (let left = COUNT[type]; left > 0 && at < end; left--, at++) {
    const first = at;
    let last = at;
    if (rdata[at] === 0) odd |= ODD_ROOT;
    while (rdata[at] !== 0 && at < end) {
      odd |= labelOddities(rdata, at);
      last = at;
      at += rdata[at] + 1;
    }
    if (last === first && at > first) odd |= ODD_DOTLESS;
    if (ENDING[rdata[last]] & (1 << (rdata[last + 1] & 31))) odd |= ODD_ENDING;
  }
  return odd;
}

/** Whether the second string of a text starts as policies do, `v=`, so that it was meant to be a record of its own. */
function hasLaterPolicy(rdata: Uint8Array, start: number, end: number): boolean {
  const second = start + 1 + rdata[start];
  return second + 2 < end && (rdata[second + 1] | 32) === LETTER_V && rdata[second + 2] === EQUALS;
}

const EQUALS = 61;
const BLANK = 32;
const BACKSLASH = 92;
const DELETE = 127;

/** Looks at character-strings one by one; the octets of their lengths are no characters. */
function textOddities(rdata: Uint8Array, start: number, end: number): number {
  if (rdata[start] === 0) return ODD_TEXT;
  for (let at = start; at < end; ) {
    const next = at + 1 + rdata[at];
    while (++at < next) if (rdata[at] < 32 || rdata[at] >= DELETE || rdata[at] === BACKSLASH) return ODD_TEXT;
  }
  return 0;
}

/** Whether a policy of DMARC, whose version starts with `D`, is anywhere but directly below a domain, or another one is there. */
function isMisplaced(zone: Zone, name: NameId, letter: number): boolean {
  const { octets } = zone.names;
  const start = zone.names.start(name);
  const isDmarc =
    octets[start] === DMARC.length + 1 && hasUnderscore(zone, name) && startsWith(octets, start + 2, DMARC);
  return (letter | 32) === LETTER_D ? !isDmarc || isBelowUnderscore(zone, name) : isDmarc;
}

const hasUnderscore = ({ names }: Zone, name: NameId): boolean => names.octets[names.start(name) + 1] === UNDERSCORE;

function isBelowUnderscore({ names }: Zone, name: NameId): boolean {
  const start = names.start(name);
  const second = start + names.octets[start] + 1;
  return names.octets[second] > 0 && names.octets[second + 1] === UNDERSCORE;
}
