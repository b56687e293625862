import { digest } from '../fields/digest.ts';
import { u8 } from '../fields/number.ts';
import { defineType } from '../type.ts';

export const SSHFP = defineType({
  mnemonic: 'SSHFP',
  code: 44,
  meaning: 'Holds the fingerprint of a host key of an SSH server.',
  references: ['RFC 4255 §3', 'RFC 6594', 'RFC 7479', 'RFC 8709'],
  example: '4 2 123456789ABCDEF67890123456789ABCDEF67890123456789ABCDEF123456789',
  fields: [
    u8('algorithm', 'The algorithm of the host key.', {
      values: [
        { value: 1, meaning: 'RSA.' },
        { value: 2, meaning: 'DSA: no longer accepted by SSH clients.' },
        { value: 3, meaning: 'ECDSA (RFC 6594).' },
        { value: 4, meaning: 'Ed25519 (RFC 7479).' },
        { value: 6, meaning: 'Ed448 (RFC 8709).' },
      ],
    }),
    u8('fingerprint-type', 'How the fingerprint was made.', {
      values: [
        { value: 1, meaning: 'SHA-1, 20 octets: weak.' },
        { value: 2, meaning: 'SHA-256, 32 octets (RFC 6594).' },
      ],
    }),
    digest('fingerprint', 'The fingerprint of the host key, in hexadecimal.', { lengths: { 1: 20, 2: 32 }, least: 0 }),
  ],
});
