import { name } from '../fields/name.ts';
import { defineType } from '../type.ts';

export const DNAME = defineType({
  mnemonic: 'DNAME',
  code: 39,
  meaning: 'Redirects all names below the owner, not the owner itself, to the same names below a target.',
  references: ['RFC 6672 §2'],
  example: 'example.net.',
  singleton: true,
  fields: [name('target', 'The name that takes the place of the owner in the names below it.')],
});
