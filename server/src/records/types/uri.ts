import { textToEnd } from '../fields/longText.ts';
import { u16 } from '../fields/number.ts';
import { defineType } from '../type.ts';

export const URI = defineType({
  mnemonic: 'URI',
  code: 256,
  meaning: 'Says at which URI a service is to be found.',
  references: ['RFC 7553 §4'],
  example: '10 1 "https://www.example.com/path"',
  fields: [
    u16('priority', 'Targets with a lower number are tried first.'),
    u16('weight', 'Among targets of one priority, a larger number gets a larger share.'),
    textToEnd('target', 'The URI, in quotes.', { quoted: true }),
  ],
});
