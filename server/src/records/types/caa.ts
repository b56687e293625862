import { caaTag } from '../fields/caaTag.ts';
import { textToEnd } from '../fields/longText.ts';
import { u8 } from '../fields/number.ts';
import { defineType } from '../type.ts';

/** IANA registry "Certification Authority Restriction Properties". */
const TAGS = [
  { value: 'issue', meaning: 'who may issue certificates; ";" for nobody' },
  { value: 'issuewild', meaning: 'who may issue wildcard certificates; ";" for nobody' },
  { value: 'iodef', meaning: 'where violations of this policy are reported, a mailto or https URI' },
  { value: 'contactemail', meaning: 'mail address at which the holder of the domain can be reached' },
  { value: 'contactphone', meaning: 'telephone number at which the holder of the domain can be reached' },
  { value: 'issuevmc', meaning: 'who may issue mark certificates for logos (BIMI); ";" for nobody' },
  { value: 'issuemail', meaning: 'who may issue certificates for signed mail (S/MIME); ";" for nobody' },
];

export const CAA = defineType({
  mnemonic: 'CAA',
  code: 257,
  meaning: 'Says which certification authorities may issue certificates for the owner and all names below it.',
  references: ['RFC 8659 §4', 'RFC 8657', 'RFC 9495'],
  example: '0 issue "ca.example.net"',
  fields: [
    u8('flags', '128 (critical): an authority that does not know the tag must not issue. Otherwise 0.', {
      values: [
        { value: 0, meaning: 'not critical' },
        { value: 128, meaning: 'critical: whoever does not understand the tag must not issue' },
      ],
    }),
    caaTag('tag', 'What the value is about.', TAGS),
    textToEnd('value', 'For issue tags the domain of the authority, then parameters: "ca.example.net; account=1".'),
  ],
});
