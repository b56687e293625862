/** The mail types of RFC 1035 that nobody uses any more: MX took the place of MD and MF, mailing lists that of the others. */
import { name } from '../fields/name.ts';
import { defineType } from '../type.ts';

export const MD = defineType({
  mnemonic: 'MD',
  code: 3,
  meaning: 'Named a host that delivers mail for the owner; an MX record says the same.',
  references: ['RFC 1035 §3.3.4', 'RFC 973 §3'],
  example: 'mail.example.com.',
  status: 'obsolete',
  fields: [name('host', 'The host that delivers the mail.')],
});

export const MF = defineType({
  mnemonic: 'MF',
  code: 4,
  meaning: 'Named a host that forwards mail for the owner; an MX record says the same.',
  references: ['RFC 1035 §3.3.5', 'RFC 973 §3'],
  example: 'relay.example.com.',
  status: 'obsolete',
  fields: [name('host', 'The host that forwards the mail.')],
});

export const MB = defineType({
  mnemonic: 'MB',
  code: 7,
  meaning: 'Names the host that holds the mailbox of the owner.',
  references: ['RFC 1035 §3.3.3'],
  example: 'mail.example.com.',
  status: 'experimental',
  fields: [name('host', 'The host with the mailbox.')],
});

export const MG = defineType({
  mnemonic: 'MG',
  code: 8,
  meaning: 'Adds a mailbox to the mail group that the owner names.',
  references: ['RFC 1035 §3.3.6'],
  example: 'alice.example.com.',
  status: 'experimental',
  fields: [name('member', 'A mailbox that belongs to the group.', 'mailbox')],
});

export const MR = defineType({
  mnemonic: 'MR',
  code: 9,
  meaning: 'Renames the mailbox that the owner names.',
  references: ['RFC 1035 §3.3.8'],
  example: 'alice.example.com.',
  status: 'experimental',
  fields: [name('new-name', 'The mailbox that takes its place.', 'mailbox')],
});

export const MINFO = defineType({
  mnemonic: 'MINFO',
  code: 14,
  meaning: 'Says who is responsible for a mailing list or mailbox, and where its errors go.',
  references: ['RFC 1035 §3.3.7'],
  example: 'owner.list.example.com. errors.list.example.com.',
  status: 'experimental',
  fields: [
    name('responsible-mailbox', 'The mailbox of whoever is responsible for the list.', 'mailbox'),
    name('error-mailbox', 'The mailbox that receives the error messages of the list.', 'mailbox'),
  ],
});
