/** Types of the Nimrod routing architecture, which was never deployed. */
import { hexToEnd } from '../fields/hex.ts';
import { defineType } from '../type.ts';

export const EID = defineType({
  mnemonic: 'EID',
  code: 31,
  meaning: 'Gave the endpoint identifier of the owner in a Nimrod network.',
  references: ['draft-ietf-nimrod-dns-02 §5.1'],
  example: 'E32C6F78163A9348',
  status: 'obsolete',
  onlyIn: true,
  fields: [hexToEnd('endpoint', 'The identifier in hexadecimal digits.')],
});

export const NIMLOC = defineType({
  mnemonic: 'NIMLOC',
  code: 32,
  meaning: 'Gave the locator of the owner in a Nimrod network.',
  references: ['draft-ietf-nimrod-dns-02 §5.2'],
  example: '75234159EAC457800920',
  status: 'obsolete',
  onlyIn: true,
  fields: [hexToEnd('locator', 'The locator in hexadecimal digits.')],
});
