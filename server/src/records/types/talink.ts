import { name } from '../fields/name.ts';
import { defineType } from '../type.ts';

export const TALINK = defineType({
  mnemonic: 'TALINK',
  code: 58,
  meaning: 'Links the keys that a trust anchor had in the past to a list.',
  references: ['draft-ietf-dnsop-dnssec-trust-history-02'],
  example: 'a0.example.com. a2.example.com.',
  fields: [
    name('previous', 'The name before this one in the list; "." at its start.'),
    name('next', 'The name after this one in the list; "." at its end.'),
  ],
});
