/** Identities of unmanned aircraft (DRIP): HHIT for the entity, BRID for what an aircraft broadcasts. */
import { base64ToEnd } from '../fields/base64.ts';
import { defineType } from '../type.ts';

export const HHIT = defineType({
  mnemonic: 'HHIT',
  code: 67,
  meaning: 'Describes a hierarchical host identity tag, which names an unmanned aircraft or its registry.',
  references: ['RFC 9886', 'RFC 9374'],
  example: 'gwppM2ZmNDQ3ZjAwWCUBBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyAhIiM=',
  fields: [base64ToEnd('data', 'A CBOR array: kind of the entity, abbreviation of its registry, its certificate.')],
});

export const BRID = defineType({
  mnemonic: 'BRID',
  code: 68,
  meaning: 'Holds what an unmanned aircraft broadcasts about itself.',
  references: ['RFC 9886', 'RFC 9575'],
  example: 'pAACAQEAeBoxNTgxRjVGTjk4NDRKM1ZETlQxVgEDgQ==',
  fields: [base64ToEnd('data', 'A CBOR map: kind of aircraft, its identifiers, messages of the operator.')],
});
