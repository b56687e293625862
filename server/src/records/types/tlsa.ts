/** Certificates bound to names (DANE): TLSA for servers, SMIMEA for mailboxes. */
import { hexToEnd } from '../fields/hex.ts';
import { u8 } from '../fields/number.ts';
import { defineType } from '../type.ts';

const FIELDS = [
  u8('certificate-usage', 'Which certificate has to match, and whether a public CA is needed as well.', {
    values: [
      { value: 0, meaning: 'PKIX-TA: A CA of the chain, which a public CA must vouch for; not for mail.' },
      { value: 1, meaning: 'PKIX-EE: The certificate itself, which a public CA must vouch for; not for mail.' },
      { value: 2, meaning: 'DANE-TA: A CA of the chain, which needs no one to vouch for it.' },
      { value: 3, meaning: 'DANE-EE: The certificate or key itself, which needs no one to vouch for it.' },
      { value: 255, meaning: 'PrivCert: Private use.' },
    ],
  }),
  u8('selector', 'Which part of the certificate is compared.', {
    values: [
      { value: 0, meaning: 'Cert: The whole certificate: the record changes with every renewal.' },
      { value: 1, meaning: 'SPKI: The public key: survives a renewal that keeps the key.' },
      { value: 255, meaning: 'PrivSel: Private use.' },
    ],
  }),
  u8('matching-type', 'How it is compared.', {
    values: [
      { value: 0, meaning: 'Full: In full: the data is the certificate or key.' },
      { value: 1, meaning: 'SHA2-256: By its SHA-256 hash, 32 octets: the usual choice.' },
      { value: 2, meaning: 'SHA2-512: By its SHA-512 hash, 64 octets.' },
      { value: 255, meaning: 'PrivMatch: Private use.' },
    ],
  }),
  hexToEnd('certificate-association-data', 'What has to match: a hash or the data itself, in hexadecimal.'),
];

export const TLSA = defineType({
  mnemonic: 'TLSA',
  code: 52,
  meaning: 'Says which certificate or key a TLS server has; with DNSSEC, mail servers insist on it (DANE).',
  references: ['RFC 6698 §2', 'RFC 7671', 'RFC 7672', 'RFC 7218'],
  example: '3 1 1 0B9FA5A59EED715C26C1020C711B4F6EC42D58B0015E14337A39DAD301C5AFC3',
  fields: FIELDS,
});

export const SMIMEA = defineType({
  mnemonic: 'SMIMEA',
  code: 53,
  meaning: 'Says which S/MIME certificate or key a mailbox has.',
  references: ['RFC 8162 §2', 'RFC 7218'],
  example: '3 1 1 0B9FA5A59EED715C26C1020C711B4F6EC42D58B0015E14337A39DAD301C5AFC3',
  fields: FIELDS,
});
