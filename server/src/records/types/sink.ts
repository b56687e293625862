import { u8 } from '../fields/number.ts';
import { optionalBase64 } from '../fields/optionalBase64.ts';
import { defineType } from '../type.ts';

export const SINK = defineType({
  mnemonic: 'SINK',
  code: 40,
  meaning: 'Holds data of any kind together with how it is coded.',
  references: ['draft-eastlake-kitchen-sink-02'],
  example: '1 0 0 aGVsbG8=',
  status: 'experimental',
  fields: [
    u8('meaning', 'What the data is.'),
    u8('coding', 'How the data is coded.'),
    u8('subcoding', 'Which variant of the coding it is.'),
    optionalBase64('data', 'The data in Base64, which may be left out.'),
  ],
});
