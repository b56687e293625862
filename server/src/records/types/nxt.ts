/** NXT, the predecessor of NSEC: one bitmap of the types below 128, without windows (RFC 2535 §5.2). */

import { isDigit, ZERO } from '../../text/codes.ts';
import type { Field } from '../field.ts';
import { name } from '../fields/name.ts';
import { mnemonicOf, typeCodeOf } from '../mnemonics.ts';
import type { RdataSource } from '../source.ts';
import { defineType } from '../type.ts';
import type { WireReader } from '../wire.ts';

const LARGEST = 127;
const OCTETS = (LARGEST + 1) / 8;

/** The type that the last taken word names, as a mnemonic or, as BIND has it, a number modulo 2¹⁶; -1 if none. */
function typeOf(source: RdataSource): number {
  const { codes, start, end } = source;
  const sign = codes[start] === 45 ? -1 : 1;
  const first = codes[start] === 43 || codes[start] === 45 ? start + 1 : start;
  let value = first < end ? 0 : -1;
  for (let i = first; i < end && value >= 0; i++) value = isDigit(codes[i]) ? value * 10 + codes[i] - ZERO : -1;
  return value < 0 ? typeCodeOf(codes, start, end) : (sign * value) & 0xffff;
}

function takeTypes(source: RdataSource, field: string): boolean {
  const { out } = source;
  const first = out.length;
  out.reserve(OCTETS);
  while (source.more) {
    if (!source.takeWord(field)) return false;
    const type = typeOf(source);
    if (type < 1 || type > LARGEST) return source.bad(field, `types from 1 to ${LARGEST} (A, MX)`);
    while (out.length <= first + (type >> 3)) out.u8(0);
    out.bytes[first + (type >> 3)] |= 0x80 >> (type & 7);
  }
  return true;
}

function printTypes(wire: WireReader): string {
  if (wire.left > OCTETS || (wire.left > 0 && wire.bytes[wire.end - 1] === 0)) wire.fail();
  const map = wire.octets(wire.left);
  let text = '';
  for (let type = 0; type < map.length * 8; type++) {
    if ((map[type >> 3] & (0x80 >> (type & 7))) !== 0) text += ` ${mnemonicOf(type)}`;
  }
  return text.slice(1);
}

const TYPES: Field = {
  name: 'types',
  meaning: 'The types that exist at the owner.',
  kind: 'type',
  read: (source) => takeTypes(source, 'types'),
  print: printTypes,
};

export const NXT = defineType({
  mnemonic: 'NXT',
  code: 30,
  meaning: 'Proved what does not exist in a signed zone; replaced by NSEC.',
  references: ['RFC 2535 §5', 'RFC 3755'],
  example: 'host.example.com. A MX SIG NXT',
  status: 'obsolete',
  fields: [name('next-domain-name', 'The next name of the zone in canonical order.'), TYPES],
});
