import { atmAddress } from '../fields/nsap.ts';
import { defineType } from '../type.ts';

export const ATMA = defineType({
  mnemonic: 'ATMA',
  code: 34,
  meaning: 'Gives the address of the owner in an ATM network.',
  references: ['ATM Forum AF-DANS-0152.000'],
  example: '39.246f.00.0e7c9c.0312.0001.0001.000012345678.00',
  status: 'obsolete',
  onlyIn: true,
  fields: [atmAddress('address', 'An end system address in hexadecimal digits, or + and a telephone number (E.164).')],
});
