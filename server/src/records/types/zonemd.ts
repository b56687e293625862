import { digest } from '../fields/digest.ts';
import { u8, u32 } from '../fields/number.ts';
import { defineType } from '../type.ts';

export const ZONEMD = defineType({
  mnemonic: 'ZONEMD',
  code: 63,
  meaning: 'Holds a digest of the whole zone, so that a copy of it can be verified.',
  references: ['RFC 8976 §2'],
  example:
    '2018031900 1 1 ' +
    'C68090D90A7AED716BC459F9340E3D7C1370D4D24B7E2FC3A1DDC0B9A87153B9A9713B3C9AE5CC27777F98B8E730044C',
  fields: [
    u32('serial', 'The serial of the zone that the digest was made of; it must equal that of the SOA.', {
      kind: 'serial',
    }),
    u8('scheme', 'How the zone is put in order for the digest.', {
      values: [{ value: 1, meaning: 'SIMPLE: All records of the zone, sorted.' }],
    }),
    u8('hash-algorithm', 'The hash function.', {
      values: [
        { value: 1, meaning: 'SHA-384, 48 octets.' },
        { value: 2, meaning: 'SHA-512, 64 octets.' },
      ],
    }),
    digest('digest', 'The digest of the zone, in hexadecimal.', { lengths: { 1: 48, 2: 64 }, least: 12 }),
  ],
});
