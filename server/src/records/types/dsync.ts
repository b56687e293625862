import { mnemonic } from '../fields/mnemonic.ts';
import { name } from '../fields/name.ts';
import { u16 } from '../fields/number.ts';
import { recordType } from '../fields/type.ts';
import { defineType } from '../type.ts';

export const DSYNC = defineType({
  mnemonic: 'DSYNC',
  code: 66,
  meaning: 'Says where a child zone may announce that its CDS or CSYNC records have changed.',
  references: ['RFC 9859 §2'],
  example: 'CDS NOTIFY 5359 cds-scanner.example.net.',
  fields: [
    recordType('type', 'The type whose changes may be announced: CDS or CSYNC.'),
    mnemonic('scheme', 'How to announce.', {
      bits: 8,
      values: [
        { value: 0, meaning: 'Null: the record is ignored.' },
        { value: 1, mnemonic: 'NOTIFY', meaning: 'With a NOTIFY message.' },
      ],
      printed: 'mnemonic',
    }),
    u16('port', 'The port that takes the announcements.'),
    name('target', 'The host that takes the announcements.'),
  ],
});
