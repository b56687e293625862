/** Lists of record types as bitmaps of windows (RFC 4034 §4.1.2); text has the mnemonics in any order. */
import type { Field } from '../field.ts';
import { mnemonicOf, typeCodeOf } from '../mnemonics.ts';
import type { RdataSource } from '../source.ts';
import type { WireReader } from '../wire.ts';

/** Octets of a window: one bit for each of 256 types. */
const WINDOW = 32;

/** One bit for each of 65536 types; all zero between two records. */
const bits = new Uint8Array(256 * WINDOW);

interface Options {
  /** Whether the list may be empty. */
  readonly mayBeEmpty: boolean;
}

/** Takes all words that are left as types. */
function takeTypes(source: RdataSource, field: string, { mayBeEmpty }: Options): boolean {
  if (!source.more && !mayBeEmpty) return source.takeWord(field);
  let highest = -1;
  let isRead = true;
  while (isRead && source.more) {
    if (!source.takeWord(field)) {
      isRead = false;
      break;
    }
    const type = typeCodeOf(source.codes, source.start, source.end);
    if (type < 0) isRead = source.bad(field, 'record types (A, TYPE65280)');
    else {
      bits[type >> 3] |= 0x80 >> (type & 7);
      if (type > highest) highest = type;
    }
  }
  putWindows(source, highest, isRead);
  return isRead;
}

/** Appends the windows that are not empty, unless the list is broken, and clears the bits. */
function putWindows(source: RdataSource, highest: number, isRead: boolean): void {
  const { out } = source;
  for (let window = 0; window * 256 <= highest; window++) {
    const start = window * WINDOW;
    let length = WINDOW;
    while (length > 0 && bits[start + length - 1] === 0) length--;
    if (length === 0) continue;
    if (isRead) {
      out.u8(window);
      out.u8(length);
      for (let i = start; i < start + length; i++) out.u8(bits[i]);
    }
    bits.fill(0, start, start + length);
  }
}

function printTypes(wire: WireReader, { mayBeEmpty }: Options): string {
  if (wire.left === 0 && !mayBeEmpty) wire.fail();
  let text = '';
  let last = -1;
  while (wire.left > 0) {
    const window = wire.u8();
    const map = wire.octets(wire.u8());
    if (window <= last || map.length === 0 || map.length > WINDOW || map[map.length - 1] === 0) wire.fail();
    last = window;
    if (!wire.failed) text += typesOf(map, window);
  }
  return text.slice(1);
}

function typesOf(map: Uint8Array, window: number): string {
  let text = '';
  for (let i = 0; i < map.length * 8; i++) {
    if ((map[i >> 3] & (0x80 >> (i & 7))) !== 0) text += ` ${mnemonicOf(window * 256 + i)}`;
  }
  return text;
}

/** Record types up to the end of the RDATA. */
export const typeBitmap = (name: string, meaning: string, options: Options): Field => ({
  name,
  meaning,
  kind: 'type',
  read: (source) => takeTypes(source, name, options),
  print: (wire) => printTypes(wire, options),
});
