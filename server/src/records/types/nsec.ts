import { typeBitmap } from '../fields/bitmap.ts';
import { name } from '../fields/name.ts';
import { defineType } from '../type.ts';

export const NSEC = defineType({
  mnemonic: 'NSEC',
  code: 47,
  meaning: 'Proves which types the owner has, and that no name lies between it and the next one.',
  references: ['RFC 4034 §4', 'RFC 6840 §6.3'],
  example: 'host.example.com. A MX RRSIG NSEC TYPE1234',
  fields: [
    name('next-domain-name', 'The next name of the zone in canonical order; after the last one, the apex.'),
    typeBitmap('types', 'The types that exist at the owner.', { mayBeEmpty: false }),
  ],
});
