/** Types with the form of TXT: one character-string or more. */
import { strings } from '../fields/string.ts';
import { defineType } from '../type.ts';

export const NINFO = defineType({
  mnemonic: 'NINFO',
  code: 56,
  meaning: 'Says something about the status of a zone.',
  references: ['draft-reid-dnsext-zs-01'],
  example: '"frozen until 2030-01-01"',
  fields: [strings('text', 'Strings of up to 255 octets each.')],
});

export const AVC = defineType({
  mnemonic: 'AVC',
  code: 258,
  meaning: 'Tells Application Visibility and Control systems how to recognise the traffic of an application.',
  references: ['IANA: AVC completed template (Cisco)'],
  example: '"app-name:EXAMPLE|app-class:OAM"',
  fields: [strings('text', 'Strings of up to 255 octets each: pairs of a name and a value.')],
});

export const RESINFO = defineType({
  mnemonic: 'RESINFO',
  code: 261,
  meaning: 'Says what a resolver is capable of.',
  references: ['RFC 9606 §4'],
  example: '"qnamemin" "exterr=15-17" "infourl=https://resolver.example.com/guide"',
  singleton: true,
  fields: [strings('text', 'One key, or key=value, in each string.')],
});

export const WALLET = defineType({
  mnemonic: 'WALLET',
  code: 262,
  meaning: 'Gives the address of a cryptocurrency wallet.',
  references: ['IANA: WALLET completed template'],
  example: '"BTC" "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2"',
  fields: [strings('text', 'The currency and the address of the wallet.')],
});

export const CLA = defineType({
  mnemonic: 'CLA',
  code: 263,
  meaning: 'Says which convergence layer adapters reach a node of the Bundle Protocol.',
  references: ['draft-johnson-dns-ipn-cla-07'],
  example: '"TCP-v4"',
  unknownToBind: true,
  fields: [strings('text', 'One convergence layer adapter in each string.')],
});
