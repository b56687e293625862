/** Addresses of OSI networks (RFC 1706). */
import { name } from '../fields/name.ts';
import { nsapAddress } from '../fields/nsap.ts';
import { defineType } from '../type.ts';

export const NSAP = defineType({
  mnemonic: 'NSAP',
  code: 22,
  meaning: 'Gives the address of the owner in an OSI network.',
  references: ['RFC 1706 §5'],
  example: '0x47000580ffff0000001000000000',
  status: 'obsolete',
  onlyIn: true,
  fields: [nsapAddress('address', 'The address: 0x and hexadecimal digits, with dots for the eye.')],
});

export const NSAP_PTR = defineType({
  mnemonic: 'NSAP-PTR',
  code: 23,
  meaning: 'Points from an address in an OSI network to the name of the host.',
  references: ['RFC 1706 §6', 'RFC 1348'],
  example: 'host.example.com.',
  status: 'obsolete',
  onlyIn: true,
  fields: [name('target', 'The name of the host with the address.')],
});
