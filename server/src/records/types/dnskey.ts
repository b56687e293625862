/** Public keys in DNSKEY's form: flags, protocol, algorithm, key (RFC 4034 §2). */

import type { Field } from '../field.ts';
import { algorithm } from '../fields/algorithm.ts';
import { base64ToEnd, printBase64, takeBase64 } from '../fields/base64.ts';
import { keyFlags, takeKeyFlags } from '../fields/keyFlags.ts';
import { mnemonic } from '../fields/mnemonic.ts';
import { defineType } from '../type.ts';
import { WireReader } from '../wire.ts';

const PRIVATE_DNS = 253;

const KEY_ALGORITHM = 'The algorithm of the key and of the signatures made with it.';

const DNSSEC_FLAGS = keyFlags('Says whether this is a zone key, and which of its two tasks it has.', [
  { value: 256, mnemonic: 'ZONE', meaning: 'A zone-signing key (ZSK): signs the records of the zone.' },
  { value: 257, mnemonic: 'ZONE|KSK', meaning: 'A key-signing key (KSK): signs the keys; the parent has its DS.' },
  { value: 384, mnemonic: 'ZONE|FLAG8', meaning: 'A revoked zone-signing key (RFC 5011).' },
  { value: 385, mnemonic: 'ZONE|FLAG8|KSK', meaning: 'A revoked key-signing key (RFC 5011).' },
  {
    value: 0,
    meaning: 'No zone key: validators ignore it; in a CDNSKEY record with algorithm 0: delete all DS records.',
  },
]);

export const PROTOCOL = mnemonic('protocol', 'The protocol that the key is for: 3 for DNSSEC, and nothing else.', {
  bits: 8,
  values: [
    { value: 0, mnemonic: 'NONE', meaning: 'None; only in old KEY records.' },
    { value: 1, mnemonic: 'TLS', meaning: 'TLS; only in old KEY records.' },
    { value: 2, mnemonic: 'EMAIL', meaning: 'Mail; only in old KEY records.' },
    { value: 3, mnemonic: 'DNSSEC', meaning: 'DNSSEC: what every DNSKEY record must have.' },
    { value: 4, mnemonic: 'IPSEC', meaning: 'IPsec; only in old KEY records, see IPSECKEY.' },
    { value: 255, mnemonic: 'ALL', meaning: 'Any; only in old KEY records.' },
  ],
});

/**
 * The key up to the end. A private key starts with a domain name; BIND insists on it in wire form, though not in text.
 * The algorithm is the octet before the key.
 */
function printKey(wire: WireReader): string {
  const { bytes, at, end } = wire;
  const text = printBase64(wire);
  const name = new WireReader(bytes, at, end);
  if (bytes[at - 1] === PRIVATE_DNS) name.name();
  if (name.failed) wire.fail();
  return text;
}

const PUBLIC_KEY: Field = {
  ...base64ToEnd('public-key', 'The public key, in the form that the algorithm has.'),
  print: printKey,
};

export const DNSKEY = defineType({
  mnemonic: 'DNSKEY',
  code: 48,
  meaning: 'Holds a public key with which the signatures of the zone are verified.',
  references: ['RFC 4034 §2', 'RFC 5011', 'RFC 9904'],
  example: '257 3 13 mdsswUyr3DPW132mOi8V9xESWE8jTo0dxCjjnopKl+GqJxpVXckHAeF+KkxLbxILfDLUT0rAK9iUzy1L53eKGQ==',
  fields: [DNSSEC_FLAGS, PROTOCOL, algorithm(KEY_ALGORITHM), PUBLIC_KEY],
});

export const CDNSKEY = defineType({
  mnemonic: 'CDNSKEY',
  code: 60,
  meaning: 'Asks the parent to publish DS records for this key, or, with `0 3 0 AA==`, to remove them all.',
  references: ['RFC 7344 §3.2', 'RFC 8078 §4'],
  example: '257 3 13 mdsswUyr3DPW132mOi8V9xESWE8jTo0dxCjjnopKl+GqJxpVXckHAeF+KkxLbxILfDLUT0rAK9iUzy1L53eKGQ==',
  fields: [DNSSEC_FLAGS, PROTOCOL, algorithm(KEY_ALGORITHM), PUBLIC_KEY],
});

const ZERO_FLAGS: Field = {
  ...keyFlags('Always 0: no flag is defined.', [{ value: 0, meaning: 'The only value.' }]),
  read(source) {
    const flags = takeKeyFlags(source, 'flags');
    return flags === 0 || (flags > 0 && source.bad('flags', '0'));
  },
  print(wire) {
    const flags = wire.u16();
    if (flags !== 0) wire.fail();
    return String(flags);
  },
};

export const RKEY = defineType({
  mnemonic: 'RKEY',
  code: 57,
  meaning: 'Holds a public key with which the contents of NAPTR records are encrypted.',
  references: ['draft-reid-dnsext-rkey-00', 'IANA: RKEY completed template'],
  example: '0 3 8 AwEAAcMnWBKLuvG/LwnPVykcmpvnntwxfshHlHRhlY0F',
  status: 'experimental',
  fields: [ZERO_FLAGS, PROTOCOL, algorithm('The algorithm of the key.'), PUBLIC_KEY],
});

/** Flags with both upper bits set say that there is no key (RFC 2535 §3.1.2). They stand four octets before it. */
const hasNoKey = (bytes: Uint8Array, at: number): boolean => bytes[at - 4] >= 0xc0;

export const KEY_OR_NONE: Field = {
  name: 'public-key',
  meaning: 'The public key, in the form that the algorithm has; absent if the flags say so.',
  kind: 'binary',
  read: (source) => hasNoKey(source.out.bytes, source.out.length) || takeBase64(source, 'public-key'),
  print: (wire) => (hasNoKey(wire.bytes, wire.at) ? '' : printKey(wire)),
};

export const KEY = defineType({
  mnemonic: 'KEY',
  code: 25,
  meaning: 'Holds a public key for SIG(0) and TKEY; once also that of a zone, for which DNSKEY came.',
  references: ['RFC 2535 §3', 'RFC 3445', 'RFC 2931', 'RFC 3755'],
  example: '512 3 8 AwEAAcMnWBKLuvG/LwnPVykcmpvnntwxfshHlHRhlY0F',
  fields: [
    keyFlags('Says what the key may be used for and whose it is.', [
      { value: 512, mnemonic: 'HOST', meaning: 'Key of a host or another entity, for SIG(0).' },
      { value: 256, mnemonic: 'ZONE', meaning: 'Key of a zone.' },
      { value: 0, mnemonic: 'USER', meaning: 'Key of a user.' },
      { value: 49152, mnemonic: 'NOKEY', meaning: 'There is no key.' },
    ]),
    PROTOCOL,
    algorithm('The algorithm of the key.'),
    KEY_OR_NONE,
  ],
});
