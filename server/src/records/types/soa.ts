import { duration } from '../fields/duration.ts';
import { name } from '../fields/name.ts';
import { u32 } from '../fields/number.ts';
import { defineType } from '../type.ts';

export const SOA = defineType({
  mnemonic: 'SOA',
  code: 6,
  meaning: 'Starts a zone: says who runs it, which version this is, and how secondaries keep up with it.',
  references: ['RFC 1035 §3.3.13', 'RFC 2308 §4', 'RFC 1982', 'RFC 1996'],
  example: 'ns1.example.com. hostmaster.example.com. 2024010101 86400 7200 3600000 3600',
  singleton: true,
  fields: [
    name('mname', 'The primary server, where the zone is maintained and where dynamic updates go.'),
    name('rname', 'The mailbox of the person responsible; the first dot stands for the @.', 'mailbox'),
    u32('serial', 'Version of the zone; secondaries transfer the zone when it has grown (RFC 1982).', {
      kind: 'serial',
    }),
    duration('refresh', 'How often secondaries ask the primary whether the serial has grown.'),
    duration('retry', 'How long secondaries wait before they ask again when the primary did not answer.'),
    duration('expire', 'How long secondaries serve the zone without hearing from the primary.'),
    duration('minimum', 'How long others may remember that a name or type does not exist (RFC 2308).'),
  ],
});
