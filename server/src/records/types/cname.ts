import { name } from '../fields/name.ts';
import { defineType } from '../type.ts';

export const CNAME = defineType({
  mnemonic: 'CNAME',
  code: 5,
  meaning: 'Makes the owner an alias: whatever is asked of it is answered from the canonical name.',
  references: ['RFC 1035 §3.3.1', 'RFC 1034 §3.6.2', 'RFC 2181 §10.1'],
  example: 'www.example.com.',
  singleton: true,
  fields: [name('canonical-name', 'The name that the owner is an alias of.')],
});
