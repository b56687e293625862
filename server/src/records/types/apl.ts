import { prefixes } from '../fields/prefixes.ts';
import { defineType } from '../type.ts';

export const APL = defineType({
  mnemonic: 'APL',
  code: 42,
  meaning: 'Lists address prefixes, to be used or, with an exclamation mark, to be left out.',
  references: ['RFC 3123'],
  example: '1:192.168.42.0/26 !1:192.168.42.64/26 2:2001:db8::/32',
  status: 'experimental',
  onlyIn: true,
  fields: [prefixes('prefixes', 'Items [!]family:address/prefix; family 1 is IPv4, 2 is IPv6.')],
});
