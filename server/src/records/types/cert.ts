import { algorithm } from '../fields/algorithm.ts';
import { base64ToEnd } from '../fields/base64.ts';
import { mnemonic } from '../fields/mnemonic.ts';
import { u16 } from '../fields/number.ts';
import { defineType } from '../type.ts';

export const CERT = defineType({
  mnemonic: 'CERT',
  code: 37,
  meaning: 'Holds a certificate or the place where one is found.',
  references: ['RFC 4398 §2', 'RFC 6944'],
  example: 'IPKIX 0 0 FIAdM/sVTKtB1TyjlmrWvYGWZc5zaHR0cDovL2V4YW1wbGUuY29tL2NlcnQuY3J0',
  fields: [
    mnemonic('type', 'What kind of certificate it is.', {
      bits: 16,
      values: [
        { value: 1, mnemonic: 'PKIX', meaning: 'An X.509 certificate.' },
        { value: 2, mnemonic: 'SPKI', meaning: 'An SPKI certificate.' },
        { value: 3, mnemonic: 'PGP', meaning: 'An OpenPGP packet.' },
        { value: 4, mnemonic: 'IPKIX', meaning: 'The URL of an X.509 certificate.' },
        { value: 5, mnemonic: 'ISPKI', meaning: 'The URL of an SPKI certificate.' },
        { value: 6, mnemonic: 'IPGP', meaning: 'The fingerprint and URL of an OpenPGP packet.' },
        { value: 7, mnemonic: 'ACPKIX', meaning: 'An attribute certificate.' },
        { value: 8, mnemonic: 'IACPKIX', meaning: 'The URL of an attribute certificate.' },
        { value: 253, mnemonic: 'URI', meaning: 'Private: the data starts with a URI that says what it is.' },
        {
          value: 254,
          mnemonic: 'OID',
          meaning: 'Private: the data starts with an object identifier that says what it is.',
        },
      ],
      printed: 'mnemonic',
    }),
    u16('key-tag', 'Number of the key in the certificate, as in a DS record; 0 where there is none.'),
    algorithm('The algorithm of the key; 0 where DNSSEC has none for it.', 'mnemonic'),
    base64ToEnd('certificate', 'The certificate or what leads to it.'),
  ],
});
