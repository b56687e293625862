import { u64 } from '../fields/number64.ts';
import { defineType } from '../type.ts';

export const IPN = defineType({
  mnemonic: 'IPN',
  code: 264,
  meaning: 'Gives the number of a node of the Bundle Protocol.',
  references: ['draft-johnson-dns-ipn-cla-07'],
  example: '268484800',
  unknownToBind: true,
  fields: [u64('node-number', 'The number of the node in the ipn URI scheme.')],
});
