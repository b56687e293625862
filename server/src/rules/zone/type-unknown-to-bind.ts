import { RECORD_TYPES } from '../../records/types/index.ts';
import { defineRule } from '../rule.ts';
import { genericType, inGenericForm } from '../support/genericForm.ts';

export default defineRule({
  code: 'type-unknown-to-bind',
  group: 'zone',
  severity: 'information',
  since: '0.1.0',
  fix: 'safe',
  refusedBy: ['bind'],
  doc: {
    summary: 'BIND 9.18 does not know the name of a record type.',
    why: 'It refuses a zone with a type that it does not know, unless the record is written in the form for unknown types. Newer servers know the name.',
    remedy: 'Write the type as TYPE and its number, and the data as "\\# length hex".',
    references: ['RFC 3597 §5'],
    bad: 'www IPN 3000000001\n',
    good: 'www TYPE264 \\# 8 00000000B2D05E01\n',
  },
  messages: {
    default:
      'BIND 9.18 does not know the type {type} and refuses the zone, though other and newer servers know it; for BIND write {generic} and the data as \\# with its length in octets and hex',
  },
  types: RECORD_TYPES.filter(({ unknownToBind }) => unknownToBind).map(({ mnemonic }) => mnemonic),
  visit: {
    record(record, ctx) {
      const { typePlace } = record;
      const generic = genericType(record);
      if (!record.isGenerated && record.textAt(typePlace).toUpperCase() === generic) return;
      const fixes = inGenericForm(`Write ${generic} for BIND`, record, true);
      ctx.report('default', typePlace, { type: record.type, generic }, { fixes });
    },
  },
});
