import { name } from '../fields/name.ts';
import { defineType } from '../type.ts';

export const RP = defineType({
  mnemonic: 'RP',
  code: 17,
  meaning: 'Says who is responsible for the owner.',
  references: ['RFC 1183 §2.2'],
  example: 'alice.example.com. contact.example.com.',
  fields: [
    name('mailbox', 'The mailbox of the person; the first dot stands for the @; "." for none.', 'mailbox'),
    name('text-name', 'A name whose TXT records say more; "." for none.'),
  ],
});
