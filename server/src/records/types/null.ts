import { opaque } from '../fields/opaque.ts';
import { defineType } from '../type.ts';

export const NULL = defineType({
  mnemonic: 'NULL',
  code: 10,
  meaning: 'Holds octets of any kind, for experiments.',
  references: ['RFC 1035 §3.3.10', 'RFC 3597 §5'],
  example: '\\# 4 C0000201',
  status: 'experimental',
  fields: [opaque('data', 'Any octets, in the generic notation: \\#, their number, and hexadecimal digits.')],
});
