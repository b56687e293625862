import { string } from '../fields/string.ts';
import { defineType } from '../type.ts';

export const GPOS = defineType({
  mnemonic: 'GPOS',
  code: 27,
  meaning: 'Says where on Earth the owner is; LOC took its place.',
  references: ['RFC 1712'],
  example: '"4.892" "52.373" "-2.0"',
  status: 'obsolete',
  fields: [
    string('longitude', 'Degrees east, from -180 to 180.'),
    string('latitude', 'Degrees north, from -90 to 90.'),
    string('altitude', 'Metres above the reference ellipsoid of WGS 84.'),
  ],
});
