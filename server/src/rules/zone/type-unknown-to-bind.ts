import { hexOf } from '../../records/fields/hex.ts';
import { RECORD_TYPES } from '../../records/types/index.ts';
import { entryAt } from '../../zone/place.ts';
import type { ZoneRecord } from '../../zone/record.ts';
import type { Fix } from '../finding.ts';
import { defineRule } from '../rule.ts';

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
      const generic = `TYPE${record.typeCode}`;
      if (!record.isGenerated && record.textAt(typePlace).toUpperCase() === generic) return;
      const fixes = record.isGenerated ? [] : [asGeneric(record, generic)];
      ctx.report('default', typePlace, { type: record.type, generic }, { fixes });
    },
  },
});

function asGeneric(record: ZoneRecord, generic: string): Fix {
  const { zone, file, rdata } = record;
  const { entry, place } = entryAt(zone, file, record.entryStart);
  const hex = rdata.length === 0 ? '' : ` ${hexOf(rdata)}`;
  const newText = `${generic} \\# ${rdata.length}${hex}`;
  // A parenthesis that is opened in the data is closed in it as well, behind the last word.
  const open =
    entry.openedAt >= entry.starts[entry.typeToken]
      ? zone.textAt({ file, start: place.end, end: entry.end }).indexOf(')') + 1
      : 0;
  const edit = { file, start: entry.starts[entry.typeToken], end: place.end + open, newText };
  return { title: `Write ${generic} for BIND`, safe: true, edits: [edit] };
}
