import { u8, u32 } from '../fields/number.ts';
import { dashOrBase64 } from '../fields/optionalBase64.ts';
import { string } from '../fields/string.ts';
import { defineType } from '../type.ts';

export const DOA = defineType({
  mnemonic: 'DOA',
  code: 259,
  meaning: 'Describes a digital object, or says where it is.',
  references: ['draft-durand-doa-over-dns-03'],
  example: '0 1 2 "text/plain" aHR0cHM6Ly93d3cuZXhhbXBsZS5jb20v',
  status: 'experimental',
  fields: [
    u32('enterprise', 'Who defined the type; 0: this type is registered with IANA.'),
    u32('type', 'What the object is.'),
    u8('location', 'Where the object is.', {
      values: [
        { value: 1, meaning: 'the data is the object' },
        { value: 2, meaning: 'the data is a URI of the object' },
        { value: 3, meaning: 'the data is a URI in the Handle system' },
      ],
    }),
    string('media-type', 'The media type of the object, or "".'),
    dashOrBase64('data', 'The data in Base64; - for none.'),
  ],
});
