import { ipv6 } from '../fields/address.ts';
import { defineType } from '../type.ts';

export const AAAA = defineType({
  mnemonic: 'AAAA',
  code: 28,
  meaning: 'Gives an IPv6 address of the owner.',
  references: ['RFC 3596 §2.1', 'RFC 5952'],
  example: '2001:db8::1',
  onlyIn: true,
  fields: [ipv6('address', 'An IPv6 address of the host.')],
});
