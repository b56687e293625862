import { name } from '../fields/name.ts';
import { u16 } from '../fields/number.ts';
import { defineType } from '../type.ts';

export const KX = defineType({
  mnemonic: 'KX',
  code: 36,
  meaning: 'Names a host that negotiates keys for the owner.',
  references: ['RFC 2230 §3'],
  example: '10 gateway.example.com.',
  onlyIn: true,
  fields: [
    u16('preference', 'Hosts with a lower number are tried first.'),
    name('exchanger', 'The host that negotiates keys.'),
  ],
});
