import type { Field } from '../field.ts';
import { base64ToEnd } from '../fields/base64.ts';
import { GATEWAY_KINDS, gateway, LARGEST_GATEWAY_KIND } from '../fields/gateway.ts';
import { readNumber, u8 } from '../fields/number.ts';
import { defineType } from '../type.ts';

const GATEWAY_TYPE: Field = {
  ...u8('gateway-type', 'What the gateway is written as.', { values: GATEWAY_KINDS }),
  read(source) {
    const kind = readNumber(source, 'gateway-type', LARGEST_GATEWAY_KIND);
    if (kind >= 0) source.out.u8(kind);
    return kind >= 0;
  },
};

export const IPSECKEY = defineType({
  mnemonic: 'IPSECKEY',
  code: 45,
  meaning: 'Holds the public key with which to set up IPsec with the owner, and the gateway to do it with.',
  references: ['RFC 4025 §2', 'RFC 9373'],
  example: '10 1 2 192.0.2.38 AQNRU3mG7TVTO2BkR47usntb102uFJtugbo6BSGvgqt4AQ==',
  fields: [
    u8('precedence', 'Gateways with a lower number are tried first.'),
    GATEWAY_TYPE,
    u8('algorithm', 'The algorithm of the key.', {
      values: [
        { value: 0, meaning: 'There is no key.' },
        { value: 1, meaning: 'DSA (RFC 2536).' },
        { value: 2, meaning: 'RSA (RFC 3110).' },
        { value: 3, meaning: 'ECDSA (RFC 6605).' },
        { value: 4, meaning: 'EdDSA (RFC 9373).' },
      ],
    }),
    gateway('gateway', 'The host that ends the tunnel.', { kindBefore: 2, kindMask: 0xff }),
    base64ToEnd('public-key', 'The public key.'),
  ],
});
