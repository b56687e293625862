/** Types of the Identifier-Locator Network Protocol (RFC 6742). */
import { ipv4 } from '../fields/address.ts';
import { locator } from '../fields/locator.ts';
import { name } from '../fields/name.ts';
import { u16 } from '../fields/number.ts';
import { defineType } from '../type.ts';

const preference = u16('preference', 'Records with a lower number are preferred.');

export const NID = defineType({
  mnemonic: 'NID',
  code: 104,
  meaning: 'Gives the identifier of a node that speaks ILNP.',
  references: ['RFC 6742 §2.1'],
  example: '10 14:4fff:ff20:ee64',
  fields: [preference, locator('node-id', 'The identifier of 64 bits.')],
});

export const L32 = defineType({
  mnemonic: 'L32',
  code: 105,
  meaning: 'Gives a 32-bit locator of a node that speaks ILNP.',
  references: ['RFC 6742 §2.2'],
  example: '10 192.0.2.0',
  fields: [preference, ipv4('locator32', 'The locator, written like an IPv4 address.')],
});

export const L64 = defineType({
  mnemonic: 'L64',
  code: 106,
  meaning: 'Gives a 64-bit locator of a node that speaks ILNP.',
  references: ['RFC 6742 §2.3'],
  example: '10 2001:db8:1140:1000',
  fields: [preference, locator('locator64', 'The locator, written like the first half of an IPv6 address.')],
});

export const LP = defineType({
  mnemonic: 'LP',
  code: 107,
  meaning: 'Points to a name that has the locators of the subnetwork of the owner.',
  references: ['RFC 6742 §2.4'],
  example: '10 l64-subnet1.example.com.',
  fields: [preference, name('fqdn', 'A name with L32 or L64 records, not the owner itself.')],
});
