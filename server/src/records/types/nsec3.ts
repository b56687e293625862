/** Hashed proof of absence: NSEC3 and its parameters (RFC 5155). */

import type { Field } from '../field.ts';
import { base32Of, takeBase32 } from '../fields/base32.ts';
import { typeBitmap } from '../fields/bitmap.ts';
import { hexOf, takeHexWord } from '../fields/hex.ts';
import { mnemonic } from '../fields/mnemonic.ts';
import { u8, u16 } from '../fields/number.ts';
import type { RdataSource } from '../source.ts';
import { defineType } from '../type.ts';
import type { WireReader } from '../wire.ts';

const SHA1 = 1;
const SHA1_LENGTH = 20;
const LONGEST = 255;
const HYPHEN = 45;

const HASH = mnemonic('hash-algorithm', 'The hash that names are hashed with; only SHA-1 is defined.', {
  bits: 8,
  values: [{ value: SHA1, mnemonic: 'SHA-1', meaning: 'SHA-1, the only one.' }],
});

const ITERATIONS = u16('iterations', 'How often the hash is repeated; 0 is the right value (RFC 9276 §3.1).');

/** Octets with their number before them, read by `take`; the word is `field`. */
function takeCounted(
  source: RdataSource,
  field: string,
  take: (source: RdataSource, field: string) => boolean,
): boolean {
  const { out } = source;
  const at = out.length;
  out.u8(0);
  if (!take(source, field)) return false;
  const length = out.length - at - 1;
  if (length > LONGEST) return source.fail('string-too-long', { field, length });
  out.bytes[at] = length;
  return true;
}

function takeSalt(source: RdataSource, field: string): boolean {
  if (!source.takeWord(field)) return false;
  if (source.end - source.start === 1 && source.codes[source.start] === HYPHEN) return true;
  source.untake();
  return takeHexWord(source, field);
}

const SALT: Field = {
  name: 'salt',
  meaning: 'Hashed together with each name; `-` for none, which is the right value (RFC 9276 §3.1).',
  kind: 'binary',
  read: (source) => takeCounted(source, 'salt', takeSalt),
  print: (wire) => hexOf(wire.octets(wire.u8())) || '-',
};

const NEXT: Field = {
  name: 'next-hashed-owner-name',
  meaning: 'The next hash of the zone in order; no name of the zone has a hash between the owner and this one.',
  kind: 'binary',
  read: (source) => takeCounted(source, 'next-hashed-owner-name', takeBase32),
  print: (wire) => base32Of(wire.octets(wire.u8())),
};

const NSEC3_FIELDS = [
  HASH,
  u8('flags', 'Whether delegations without DS records may be left out.', {
    values: [
      { value: 0, meaning: 'Every name of the zone has an NSEC3 record.' },
      { value: 1, meaning: 'Opt-out: delegations without DS records may lie between the owner and the next hash.' },
    ],
  }),
  ITERATIONS,
  SALT,
  NEXT,
  typeBitmap('types', 'The types that exist at the name that was hashed.', { mayBeEmpty: true }),
];
/** Of the fields above. */
const NEXT_INDEX = 4;

/** Whether the hash in RDATA that starts at `first` is as long as its algorithm makes it. */
function isHashWhole(bytes: Uint8Array, first: number): boolean {
  const length = bytes[first + 5 + bytes[first + 4]];
  return bytes[first] === SHA1 ? length === SHA1_LENGTH : length > 0;
}

function readNsec3(source: RdataSource): boolean {
  const { out, next } = source;
  const first = out.length;
  for (const field of NSEC3_FIELDS) if (!field.read(source)) return false;
  if (isHashWhole(out.bytes, first)) return true;
  source.next = next + NEXT_INDEX;
  source.take(NEXT.name);
  const length = out.bytes[first + 5 + out.bytes[first + 4]];
  return source.fail('digest-length', { field: NEXT.name, length, expected: SHA1_LENGTH });
}

function printNsec3(wire: WireReader): string {
  const first = wire.at;
  const parts = NSEC3_FIELDS.map((field) => field.print(wire));
  if (!wire.failed && !isHashWhole(wire.bytes, first)) wire.fail();
  return parts.filter((part) => part !== '').join(' ');
}

export const NSEC3 = defineType({
  mnemonic: 'NSEC3',
  code: 50,
  meaning: 'Proves which types a name has and that others do not exist, with hashes in the place of names.',
  references: ['RFC 5155 §3', 'RFC 9276'],
  example: '1 0 0 - 2T7B4G4VSA5SMI47K61MV5BV1A22BOJR A RRSIG',
  fields: NSEC3_FIELDS,
  read: readNsec3,
  print: printNsec3,
});

export const NSEC3PARAM = defineType({
  mnemonic: 'NSEC3PARAM',
  code: 51,
  meaning: 'Tells the servers of the zone how the hashes of its NSEC3 records are made.',
  references: ['RFC 5155 §4', 'RFC 9276'],
  example: '1 0 0 -',
  fields: [
    HASH,
    u8('flags', 'Always 0 in a zone; BIND uses other values while it changes the chain.'),
    ITERATIONS,
    SALT,
  ],
});
