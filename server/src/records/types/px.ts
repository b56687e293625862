import { name } from '../fields/name.ts';
import { u16 } from '../fields/number.ts';
import { defineType } from '../type.ts';

export const PX = defineType({
  mnemonic: 'PX',
  code: 26,
  meaning: 'Maps between Internet mail domains and X.400 addresses.',
  references: ['RFC 2163 §4'],
  example: '10 example.com. PRMD-example.ADMD-mail.C-nl.',
  status: 'obsolete',
  onlyIn: true,
  fields: [
    u16('preference', 'Records with a lower number are used first.'),
    name('map822', 'The Internet mail domain.'),
    name('mapx400', 'The X.400 address, written as a domain name.'),
  ],
});
