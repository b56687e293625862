import { algorithm } from '../fields/algorithm.ts';
import { keyFlags } from '../fields/keyFlags.ts';
import { time } from '../fields/time.ts';
import { printRdata } from '../rdata.ts';
import { defineType } from '../type.ts';
import { KEY_OR_NONE, PROTOCOL } from './dnskey.ts';

/** Not registered: BIND keeps the keys that it trusts in a zone of its own, in records of this type. */
export const KEYDATA = defineType({
  mnemonic: 'KEYDATA',
  code: 65533,
  meaning: 'Holds a trust anchor that BIND maintains for itself (managed-keys.bind).',
  references: ['RFC 5011', 'BIND 9 Administrator Reference Manual'],
  example: '20210101000000 20380101000000 19700101000000 257 3 15 ZXh0cmE=',
  fields: [
    time('refresh', 'When the key is looked up next.', { seconds: false }),
    time('add-hold-down', 'When the key becomes trusted.', { seconds: false }),
    time('remove-hold-down', 'When the revoked key is forgotten.', { seconds: false }),
    keyFlags('As in a DNSKEY record.', []),
    PROTOCOL,
    algorithm('The algorithm of the key.'),
    KEY_OR_NONE,
  ],
  /** As BIND prints it, which takes any octets for wire form. */
  print: (wire) => printRdata(undefined, wire),
});
