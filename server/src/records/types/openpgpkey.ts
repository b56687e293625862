import { base64ToEnd } from '../fields/base64.ts';
import { defineType } from '../type.ts';

export const OPENPGPKEY = defineType({
  mnemonic: 'OPENPGPKEY',
  code: 61,
  meaning: 'Holds the OpenPGP key of a mailbox.',
  references: ['RFC 7929 §2'],
  example: 'mDMEZZAAABYJKwYBBAHaRw8BAQdAuPCX2tR+4nuUp4lQrALRUm1trHoLGqKRXJx4y1TtNku0EGFsaWNlQGV4YW1wbGUuY29t',
  fields: [base64ToEnd('public-key', 'The transferable public key (RFC 9580 §10.1).')],
});
