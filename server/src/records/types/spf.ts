import { strings } from '../fields/string.ts';
import { defineType } from '../type.ts';

export const SPF = defineType({
  mnemonic: 'SPF',
  code: 99,
  meaning: 'Held the SPF policy of a domain; given up in favour of TXT, and no longer read by anybody.',
  references: ['RFC 7208 §3.1', 'RFC 4408 §3.1.1'],
  example: '"v=spf1 mx -all"',
  status: 'obsolete',
  fields: [strings('text', 'The policy in strings of up to 255 octets, joined without a space.')],
});
