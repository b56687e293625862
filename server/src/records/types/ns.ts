import { name } from '../fields/name.ts';
import { defineType } from '../type.ts';

export const NS = defineType({
  mnemonic: 'NS',
  code: 2,
  meaning: 'Names a server that is authoritative for the zone of the owner.',
  references: ['RFC 1035 §3.3.11', 'RFC 1034 §4.2'],
  example: 'ns1.example.com.',
  fields: [name('name-server', 'The host that serves the zone; it must have an address of its own.')],
});
