import { ipv4 } from '../fields/address.ts';
import { name } from '../fields/name.ts';
import { octal16 } from '../fields/octal.ts';
import { defineType } from '../type.ts';

export const A = defineType({
  mnemonic: 'A',
  code: 1,
  meaning: 'Gives an IPv4 address of the owner.',
  references: ['RFC 1035 §3.4.1'],
  example: '192.0.2.1',
  fields: [ipv4('address', 'An IPv4 address of the host.')],
});

/** The type has another form in class CH: a place in a Chaosnet. */
export const CHAOS_A = defineType({
  mnemonic: 'A',
  code: 1,
  meaning: 'Gives the Chaosnet address of the owner.',
  references: ['RFC 1035 §3.3', 'RFC 2929 §3.2'],
  example: 'net.example.com. 4023',
  fields: [
    name('network', 'The Chaosnet that the address belongs to.'),
    octal16('address', 'The address in that network, in octal digits.'),
  ],
});
