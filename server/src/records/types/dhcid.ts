import { base64ToEnd } from '../fields/base64.ts';
import { defineType } from '../type.ts';

export const DHCID = defineType({
  mnemonic: 'DHCID',
  code: 49,
  meaning: 'Says which DHCP client the name belongs to, so that no other one takes it over.',
  references: ['RFC 4701 §3'],
  example: 'AAIBY2/AuCccgoJbsaxcQc9TUapptP69lOjxfNuVAA2kjEA=',
  onlyIn: true,
  fields: [base64ToEnd('digest', 'Kind of the identifier, kind of the digest, and the digest of identifier and name.')],
});
