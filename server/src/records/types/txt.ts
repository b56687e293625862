import { strings } from '../fields/string.ts';
import { defineType } from '../type.ts';

export const TXT = defineType({
  mnemonic: 'TXT',
  code: 16,
  meaning: 'Holds text: mail policies such as SPF, DKIM and DMARC, proofs of ownership, and notes.',
  references: ['RFC 1035 §3.3.14', 'RFC 7208 §3', 'RFC 1464'],
  example: '"v=spf1 mx -all"',
  fields: [
    strings('text', 'Strings of up to 255 octets each; mail policies join them to one without a space between them.'),
  ],
});
