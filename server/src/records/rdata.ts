/** RDATA of any type: text → wire, wire → text, and the generic notation of RFC 3597 §5 for all of them. */
import { BACKSLASH, isDigit, ZERO } from '../text/codes.ts';
import { hexOf, readHex } from './fields/hex.ts';
import type { RdataSource } from './source.ts';
import type { RecordType } from './type.ts';
import { TXT } from './typeCodes.ts';
import { WireReader } from './wire.ts';

export const LONGEST_RDATA = 65535;

/**
 * Reads the tokens of `source` as RDATA of the type with `code`; `type` is its descriptor, undefined for a type that
 * has none, which only the generic notation can express. False: a problem was reported; nothing was appended.
 */
export function readRdata(source: RdataSource, type: RecordType | undefined): boolean {
  const first = source.out.length;
  if (read(source, type, first)) {
    if (source.more) {
      source.take('');
      source.end = source.ends[source.count - 1];
      source.fail('extra-data');
    } else if (source.out.length - first > LONGEST_RDATA) {
      source.start = source.starts[0];
      source.fail('rdata-too-long', { length: source.out.length - first });
    } else return true;
  }
  source.out.length = first;
  return false;
}

function read(source: RdataSource, type: RecordType | undefined, first: number): boolean {
  if (isGeneric(source, type)) return readGeneric(source, type, first);
  if (!type) {
    source.take('data');
    return source.fail('unknown-type-data');
  }
  if (type.read) return type.read(source);
  for (const field of type.fields) if (!field.read(source)) return false;
  return true;
}

/** Whether `\#` follows. Of a TXT record that is the text "#" unless a number comes after it (BIND's reading). */
function isGeneric(source: RdataSource, type: RecordType | undefined): boolean {
  const at = source.next;
  return (
    at < source.count &&
    source.ends[at] - source.starts[at] === 2 &&
    source.codes[source.starts[at]] === BACKSLASH &&
    source.codes[source.starts[at] + 1] === 35 &&
    (type?.code !== TXT || isNumber(source, at + 1))
  );
}

/** Whether a token is a decimal number of 32 bits. */
function isNumber(source: RdataSource, token: number): boolean {
  if (token >= source.count || source.quoted[token]) return false;
  let value = 0;
  for (let i = source.starts[token]; i < source.ends[token]; i++) {
    if (!isDigit(source.codes[i])) return false;
    value = value * 10 + source.codes[i] - ZERO;
  }
  return value < 2 ** 32;
}

/** `\# length hex…`, RFC 3597 §5. For a type with a descriptor the octets must be valid RDATA of it. */
function readGeneric(source: RdataSource, type: RecordType | undefined, first: number): boolean {
  source.take('');
  if (!source.takeWord('length')) return false;
  let length = 0;
  for (let i = source.start; i < source.end; i++) {
    if (!isDigit(source.codes[i])) return source.bad('length', 'the number of octets that follow');
    length = length * 10 + source.codes[i] - 48;
  }
  if (length > LONGEST_RDATA) return source.bad('length', 'at most 65535');
  const { start } = source;
  if (length > 0 && !readHex(source, 'data')) return false;
  const got = source.out.length - first;
  if (got !== length) {
    source.start = start;
    return source.fail('generic-length', { length, got });
  }
  if (type && !isValidRdata(type, source.out.bytes, first, source.out.length)) {
    source.start = start;
    return source.fail('generic-data');
  }
  return true;
}

/** Whether octets are well-formed RDATA of a type. */
export function isValidRdata(type: RecordType, bytes: Uint8Array, start: number, end: number): boolean {
  const wire = new WireReader(bytes, start, end);
  printRdata(type, wire);
  return !wire.failed && wire.left === 0;
}

/** Presentation format of RDATA; the generic notation for a type without descriptor. `wire.failed`: malformed. */
export function printRdata(type: RecordType | undefined, wire: WireReader): string {
  if (!type) {
    const length = wire.left;
    return length === 0 ? '\\# 0' : `\\# ${length} ${hexOf(wire.octets(length))}`;
  }
  if (type.print) return type.print(wire);
  let text = '';
  for (const field of type.fields) {
    const part = field.print(wire);
    if (part !== '') text += text === '' ? part : ` ${part}`;
  }
  return text;
}

/** Offset of a field's first octet in RDATA that is known to be well-formed; only for types read field by field. */
export function fieldOffset(type: RecordType, name: string, wire: WireReader): number {
  for (const field of type.fields) {
    if (field.name === name) return wire.at;
    if (field.skip) field.skip(wire);
    else field.print(wire);
  }
  throw new Error(`${type.mnemonic} has no field ${name}`);
}
