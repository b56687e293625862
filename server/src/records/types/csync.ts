import { typeBitmap } from '../fields/bitmap.ts';
import { u16, u32 } from '../fields/number.ts';
import { defineType } from '../type.ts';

export const CSYNC = defineType({
  mnemonic: 'CSYNC',
  code: 62,
  meaning: 'Asks the parent to copy records from this zone, such as its name servers and their addresses.',
  references: ['RFC 7477 §2'],
  example: '66 3 A NS AAAA',
  fields: [
    u32('soa-serial', 'The serial from which on the request holds, if the flag soaminimum is set.', { kind: 'serial' }),
    u16('flags', 'Under which conditions the parent may copy.', {
      values: [
        { value: 0, meaning: 'Only after approval by other means.' },
        { value: 1, meaning: 'immediate: at once, without approval by other means.' },
        { value: 2, meaning: 'soaminimum: not before the zone has this serial.' },
        { value: 3, meaning: 'immediate and soaminimum.' },
      ],
    }),
    typeBitmap('types', 'The types that the parent is to copy.', { mayBeEmpty: true }),
  ],
});
