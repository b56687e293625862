import { string } from '../fields/string.ts';
import { defineType } from '../type.ts';

export const HINFO = defineType({
  mnemonic: 'HINFO',
  code: 13,
  meaning: 'Names the hardware and the operating system of a host; also a terse answer to queries of type ANY.',
  references: ['RFC 1035 §3.3.2', 'RFC 8482 §4.2'],
  example: '"RFC8482" ""',
  fields: [
    string('cpu', 'The kind of processor or hardware.'),
    string('os', 'The operating system; both strings are required, if only as "".'),
  ],
});
