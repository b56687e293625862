import { A6_FIELDS, printA6, readA6 } from '../fields/a6.ts';
import { defineType } from '../type.ts';

export const A6 = defineType({
  mnemonic: 'A6',
  code: 38,
  meaning: 'Gave a part of an IPv6 address and the name that has the rest; AAAA took its place.',
  references: ['RFC 2874 §3', 'RFC 6563'],
  example: '64 ::1234:5678:1:2 subnet.example.com.',
  status: 'obsolete',
  onlyIn: true,
  fields: A6_FIELDS,
  read: readA6,
  print: printA6,
});
