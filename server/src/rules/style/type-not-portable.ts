import { UNKNOWN_TO_KNOT } from '../../records/data/readers.ts';
import { RECORD_TYPES } from '../../records/types/index.ts';
import { defineRule } from '../rule.ts';
import { DEPRECATED_TYPES } from '../support/deprecatedTypes.ts';
import { genericType, inGenericForm, isInGenericForm } from '../support/genericForm.ts';
import { serversWithout } from '../support/otherServers.ts';

/** Other rules speak of the types that nothing uses any more, and of those that BIND does not know either. */
const SAID: ReadonlySet<string> = new Set([
  ...Object.keys(DEPRECATED_TYPES),
  ...RECORD_TYPES.filter(({ unknownToBind }) => unknownToBind).map(({ mnemonic }) => mnemonic),
]);

export default defineRule({
  code: 'type-not-portable',
  group: 'style',
  severity: 'hint',
  since: '0.1.0',
  fix: 'unsafe',
  alsoSigned: true,
  doc: {
    summary: 'BIND knows the name of a record type that other servers do not know.',
    why: 'Knot 3.2, and for most of these types NSD 4.6 too, refuse a file in which the name stands. As secondaries they take the record.',
    remedy:
      'Nothing, as long as only BIND reads the file. Else write the type as TYPE and its number, and the data as "\\# length hex".',
    references: ['RFC 3597 §4', 'RFC 3597 §5'],
    bad: 'relay AMTRELAY 10 0 1 203.0.113.15\n',
    good: 'relay TYPE260 \\# 6 0A01CB00710F\n',
  },
  messages: {
    default:
      '{servers} the type {type}, so a file with it is refused there, though as secondary any server takes the record; if another server is to read this file, write {generic} and the data as \\# with its length in octets and hex',
  },
  types: UNKNOWN_TO_KNOT.filter((type) => !SAID.has(type)),
  visit: {
    record(record, ctx) {
      if (isInGenericForm(record)) return;
      const { type, typePlace } = record;
      const generic = genericType(record);
      const fixes = inGenericForm(`Write ${generic} for other servers`, record, false);
      ctx.report('default', typePlace, { type, servers: serversWithout(type), generic }, { fixes });
    },
  },
});
