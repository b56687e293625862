/** Domain names: presentation format ↔ wire form (RFC 1035 §3.1, §5.1; RFC 4343 for letter case). */
import { AT, BACKSLASH, type Codes, DOT, isDigit, LOWER } from '../text/codes.ts';
import { escapedOctet, putCode } from './octets.ts';
import type { WireWriter } from './wire.ts';

/** The wire form of the root. */
export const ROOT = Uint8Array.of(0);

/** 255 octets, each written `\DDD`, take at most this many characters. */
const LONGEST_TEXT = 4 * 255;

export type NameFault = 'empty-label' | 'label-too-long' | 'name-too-long' | 'bad-escape';

/**
 * Appends the name written between two offsets to `out`; a relative name is completed with `origin` (wire form).
 * `@` alone is the origin. Undefined: all went well; otherwise nothing was appended.
 */
export function readName(
  codes: Codes,
  start: number,
  end: number,
  octets: boolean,
  origin: Uint8Array,
  out: WireWriter,
): NameFault | undefined {
  if (end - start > LONGEST_TEXT) return 'name-too-long';
  out.reserve(3 * (end - start) + 512);
  const first = out.length;
  if (end - start === 1) {
    if (codes[start] === AT) return finish(out, first, origin);
    if (codes[start] === DOT) return finish(out, first, ROOT);
  }
  const bytes = out.bytes;
  let label = first;
  let at = first + 1;
  for (let i = start; i < end; i++) {
    const code = codes[i];
    if (code === DOT) {
      const fault = at - label > 64 ? 'label-too-long' : at === label + 1 ? 'empty-label' : undefined;
      if (fault) return fault;
      if (at - first > 254) return 'name-too-long';
      bytes[label] = at - label - 1;
      label = at++;
    } else if (code === BACKSLASH) {
      const octet = escapedOctet(codes, i, end);
      if (octet < 0) return 'bad-escape';
      i += isDigit(codes[i + 1]) ? 3 : 1;
      if (octet > 255) at = putCode(bytes, at, octet - 256, octets);
      else bytes[at++] = octet;
    } else if (code < 128) bytes[at++] = code;
    else {
      at = putCode(bytes, at, code, octets, codes[i + 1]);
      if (!octets && code >= 0xd800 && code < 0xdc00) i++;
    }
  }
  if (at === label + 1) {
    if (label === first) return 'empty-label';
    out.length = label;
    return finish(out, first, ROOT);
  }
  if (at - label > 64) return 'label-too-long';
  bytes[label] = at - label - 1;
  out.length = at;
  return finish(out, first, origin);
}

function finish(out: WireWriter, first: number, suffix: Uint8Array): NameFault | undefined {
  if (out.length - first + suffix.length > 255) {
    out.length = first;
    return 'name-too-long';
  }
  const { bytes } = out;
  let at = out.length;
  for (let i = 0; i < suffix.length; i++) bytes[at++] = suffix[i];
  out.length = at;
  return undefined;
}

/** The absolute name in `text`, in wire form; undefined when it is no name. A missing final dot is taken as written. */
export function parseName(text: string, out: WireWriter): Uint8Array | undefined {
  const units = Uint16Array.from(text, (character) => character.charCodeAt(0));
  const start = out.length;
  if (readName(units, 0, units.length, false, ROOT, out)) return undefined;
  return out.bytes.slice(start, out.length);
}

const PLAIN = new Uint8Array(256);
for (let code = 33; code < 127; code++) PLAIN[code] = 1;
for (const special of '.;"\\@$()') PLAIN[special.charCodeAt(0)] = 0;

/** A name in presentation format, absolute, with the escapes that BIND prints. */
export function printName(wire: Uint8Array, at = 0): string {
  if (wire[at] === 0) return '.';
  let text = '';
  while (wire[at] !== 0) {
    text += `${printLabel(wire, at)}.`;
    at += wire[at] + 1;
  }
  return text;
}

/** One label of a name in presentation format; `at` is the offset of its length octet. */
export function printLabel(wire: Uint8Array, at: number): string {
  let text = '';
  for (let i = at + 1; i <= at + wire[at]; i++) {
    const octet = wire[i];
    if (PLAIN[octet]) text += String.fromCharCode(octet);
    else if (octet > 32 && octet < 127) text += `\\${String.fromCharCode(octet)}`;
    else text += `\\${String(octet).padStart(3, '0')}`;
  }
  return text;
}

/** Whether two names in wire form are equal, letter case aside (RFC 4343). */
export function sameName(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (LOWER[a[i]] !== LOWER[b[i]]) return false;
  return true;
}

/** Whether `name` is `ancestor` or lies below it. */
export function isUnder(name: Uint8Array, ancestor: Uint8Array): boolean {
  let at = 0;
  while (name.length - at > ancestor.length) at += name[at] + 1;
  return name.length - at === ancestor.length && sameName(name.subarray(at), ancestor);
}

/** How many labels a name has, the root label not counted. */
export function labelCount(wire: Uint8Array, at = 0): number {
  let count = 0;
  for (; wire[at] !== 0; at += wire[at] + 1) count++;
  return count;
}
