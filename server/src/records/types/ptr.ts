import { name } from '../fields/name.ts';
import { defineType } from '../type.ts';

export const PTR = defineType({
  mnemonic: 'PTR',
  code: 12,
  meaning: 'Points to a name: from an address to its host, or from a service to its instances.',
  references: ['RFC 1035 §3.3.12', 'RFC 6763 §4.1'],
  example: 'host.example.com.',
  fields: [name('target', 'The name that the owner points to.')],
});
