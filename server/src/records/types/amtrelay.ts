import type { Field } from '../field.ts';
import { GATEWAY_KINDS, gateway, LARGEST_GATEWAY_KIND } from '../fields/gateway.ts';
import { readNumber, u8 } from '../fields/number.ts';
import { printRdata } from '../rdata.ts';
import { defineType } from '../type.ts';
import type { WireReader } from '../wire.ts';

const KIND_MASK = 0x7f;

/** The upper bit of the octet that the next field completes. */
const DISCOVERY: Field = {
  name: 'discovery-optional',
  meaning: 'Whether the relay may be asked for data without discovery messages first.',
  kind: 'mnemonic',
  values: [
    { value: 0, meaning: 'Discovery messages come first.' },
    { value: 1, meaning: 'The client may start with a request.' },
  ],
  read(source) {
    const bit = readNumber(source, 'discovery-optional', 1);
    if (bit >= 0) source.out.u8(bit << 7);
    return bit >= 0;
  },
  print: (wire) => String(wire.left > 0 ? wire.bytes[wire.at] >> 7 : 0),
  skip() {},
};

const RELAY_TYPE: Field = {
  name: 'relay-type',
  meaning: 'What the relay is written as.',
  kind: 'mnemonic',
  values: GATEWAY_KINDS,
  read(source) {
    const kind = readNumber(source, 'relay-type', LARGEST_GATEWAY_KIND);
    if (kind >= 0) source.out.bytes[source.out.length - 1] |= kind;
    return kind >= 0;
  },
  print: (wire) => String(wire.u8() & KIND_MASK),
};

const FIELDS = [
  u8('precedence', 'Relays with a lower number are tried first.'),
  DISCOVERY,
  RELAY_TYPE,
  gateway('relay', 'The relay.', { kindBefore: 1, kindMask: KIND_MASK }),
];

/** Relays of an unknown type may hold anything; only the generic notation can write them. */
function printAmtrelay(wire: WireReader): string {
  const isKnown = wire.left < 2 || (wire.bytes[wire.at + 1] & KIND_MASK) <= LARGEST_GATEWAY_KIND;
  return isKnown ? FIELDS.map((field) => field.print(wire)).join(' ') : printRdata(undefined, wire);
}

export const AMTRELAY = defineType({
  mnemonic: 'AMTRELAY',
  code: 260,
  meaning: 'Names a relay through which multicast of the owner is received without multicast routing.',
  references: ['RFC 8777 §4'],
  example: '10 0 1 203.0.113.15',
  fields: FIELDS,
  print: printAmtrelay,
});
