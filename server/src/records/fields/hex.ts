/** Octets in hexadecimal; the digits may be spread over several words. */
import type { Field } from '../field.ts';
import type { RdataSource } from '../source.ts';

/** Code of a hexadecimal digit → its value, -1 for other codes below 128. */
export const HEX_VALUE = new Int8Array(128).fill(-1);
for (let i = 0; i < 16; i++) {
  HEX_VALUE['0123456789abcdef'.charCodeAt(i)] = i;
  HEX_VALUE['0123456789ABCDEF'.charCodeAt(i)] = i;
}

/** Takes all words that are left and appends their octets; there must be at least one. */
export function readHex(source: RdataSource, field: string): boolean {
  let pending = -1;
  do {
    if (!source.takeWord(field)) return false;
    source.out.reserve(source.end - source.start);
    for (let i = source.start; i < source.end; i++) {
      const code = source.codes[i];
      const value = code < 128 ? HEX_VALUE[code] : -1;
      if (value < 0) return source.fail('bad-hex', { field });
      if (pending < 0) pending = value;
      else {
        source.out.u8((pending << 4) | value);
        pending = -1;
      }
    }
  } while (source.more);
  return pending < 0 || source.fail('bad-hex', { field }, 'odd');
}

/** Takes one word and appends its octets. */
export function takeHexWord(source: RdataSource, field: string): boolean {
  if (!source.takeWord(field)) return false;
  const { codes, start, end, out } = source;
  out.reserve(end - start);
  for (let i = start; i < end; i++) {
    const value = codes[i] < 128 ? HEX_VALUE[codes[i]] : -1;
    if (value < 0) return source.fail('bad-hex', { field });
    if ((i - start) % 2 === 0) out.bytes[out.length] = value << 4;
    else out.bytes[out.length++] |= value;
  }
  return (end - start) % 2 === 0 || source.fail('bad-hex', { field }, 'odd');
}

export function hexOf(octets: Uint8Array): string {
  let text = '';
  for (const octet of octets) text += (octet < 16 ? '0' : '') + octet.toString(16).toUpperCase();
  return text;
}

/** The rest of the RDATA in hexadecimal, at least one octet. */
export const hexToEnd = (name: string, meaning: string): Field => ({
  name,
  meaning,
  kind: 'binary',
  read: (source) => readHex(source, name),
  print(wire) {
    if (wire.left === 0) wire.fail();
    return hexOf(wire.octets(wire.left));
  },
});
