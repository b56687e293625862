/** HIP: the lengths of tag and key stand before both in wire form, so the RDATA is read and printed as a whole. */

import type { Field } from '../field.ts';
import { base64Of, takeBase64Word } from '../fields/base64.ts';
import { hexOf, takeHexWord } from '../fields/hex.ts';
import { takeName } from '../fields/name.ts';
import { readNumber, u8 } from '../fields/number.ts';
import { printName } from '../name.ts';
import type { RdataSource } from '../source.ts';
import { defineType } from '../type.ts';
import type { WireReader } from '../wire.ts';

const ALGORITHM = u8('pk-algorithm', 'The algorithm of the key, numbered as in IPSECKEY.', {
  values: [
    { value: 1, meaning: 'DSA.' },
    { value: 2, meaning: 'RSA.' },
    { value: 3, meaning: 'ECDSA.' },
  ],
});

const HIT: Field = {
  name: 'hit',
  meaning: 'The host identity tag: a digest of the key in the form of an IPv6 address, in hexadecimal.',
  kind: 'binary',
  read: (source) => takeHexWord(source, 'hit'),
  print: (wire) => hexOf(wire.octets(wire.left)),
};

const PUBLIC_KEY: Field = {
  name: 'public-key',
  meaning: 'The public key, the identity of the host, in Base64 without spaces.',
  kind: 'binary',
  read: (source) => takeBase64Word(source, 'public-key'),
  print: (wire) => base64Of(wire.octets(wire.left)),
};

const SERVERS: Field = {
  name: 'rendezvous-servers',
  meaning: 'Hosts through which the owner can be reached while it moves.',
  kind: 'name',
  read(source) {
    while (source.more) if (!takeName(source, 'rendezvous-servers')) return false;
    return true;
  },
  print(wire) {
    const names: string[] = [];
    while (wire.left > 0) {
      const octets = wire.name();
      if (!wire.failed) names.push(printName(octets));
    }
    return names.join(' ');
  },
};

function readHip(source: RdataSource): boolean {
  const { out } = source;
  const first = out.length;
  const algorithm = readNumber(source, ALGORITHM.name, 255);
  if (algorithm < 0) return false;
  out.u8(0);
  out.u8(algorithm);
  out.u16(0);
  if (!HIT.read(source)) return false;
  const hitLength = out.length - first - 4;
  if (hitLength > 255) return source.fail('string-too-long', { field: HIT.name, length: hitLength });
  if (!PUBLIC_KEY.read(source)) return false;
  const keyLength = out.length - first - 4 - hitLength;
  out.bytes[first] = hitLength;
  out.bytes[first + 2] = keyLength >> 8;
  out.bytes[first + 3] = keyLength;
  return SERVERS.read(source);
}

function printHip(wire: WireReader): string {
  const hitLength = wire.u8();
  const algorithm = wire.u8();
  const keyLength = wire.u16();
  if (hitLength === 0 || keyLength === 0) wire.fail();
  const hit = hexOf(wire.octets(hitLength));
  const key = base64Of(wire.octets(keyLength));
  const servers = SERVERS.print(wire);
  return `${algorithm} ${hit} ${key}${servers === '' ? '' : ` ${servers}`}`;
}

export const HIP = defineType({
  mnemonic: 'HIP',
  code: 55,
  meaning: 'Holds the identity of a host that moves between addresses, and where to ask for it.',
  references: ['RFC 8005 §5'],
  example:
    '2 200100107B1A74DF365639CC39F1D578 ' +
    'AwEAAbdxyhNuSutc5EMzxTs9LBPCIkOFH8cIvM4p9+LrV4e19WzK00+CI6zBCQTdtWsuxKbWIy87UOoJTwkUs7lBu+Upr1gsNrut79ryra+bSRGQ ' +
    'rvs.example.com.',
  fields: [ALGORITHM, HIT, PUBLIC_KEY, SERVERS],
  read: readHip,
  print: printHip,
});
