import { name } from '../fields/name.ts';
import { u16 } from '../fields/number.ts';
import { string } from '../fields/string.ts';
import { substitution } from '../fields/substitution.ts';
import { defineType } from '../type.ts';

export const NAPTR = defineType({
  mnemonic: 'NAPTR',
  code: 35,
  meaning: 'Is one rule of a rewriting system that leads from a name or number to a service, as in ENUM and SIP.',
  references: ['RFC 3403 §4', 'RFC 3402 §3.2', 'RFC 3404 §4'],
  example: '100 10 "U" "E2U+sip" "!^.*$!sip:info@example.com!" .',
  fields: [
    u16('order', 'Rules are tried in this order; whoever finds one that fits looks no further than its order.'),
    u16('preference', 'Among rules of one order, those with a lower number are preferred.'),
    string(
      'flags',
      'What comes next: S an SRV query, A an address query, U the result is a URI, P up to the protocol.',
    ),
    string('services', 'The service, as its specification has it: "SIP+D2U", "E2U+sip".'),
    substitution('regexp', '!expression!replacement!flags, applied to what the client started from; or "".'),
    name('replacement', 'The next name to query; "." when the regexp says it.'),
  ],
});
