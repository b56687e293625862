/** Identifiers of network interfaces. */
import { eui } from '../fields/eui.ts';
import { defineType } from '../type.ts';

export const EUI48 = defineType({
  mnemonic: 'EUI48',
  code: 108,
  meaning: 'Gives the 48-bit identifier of a network interface, often called MAC address.',
  references: ['RFC 7043 §3'],
  example: '00-00-5e-00-53-2a',
  fields: [eui('address', 'Six octets in hexadecimal with hyphens between them.', 6)],
});

export const EUI64 = defineType({
  mnemonic: 'EUI64',
  code: 109,
  meaning: 'Gives the 64-bit identifier of a network interface.',
  references: ['RFC 7043 §4'],
  example: '00-00-5e-ef-10-00-00-2a',
  fields: [eui('address', 'Eight octets in hexadecimal with hyphens between them.', 8)],
});
