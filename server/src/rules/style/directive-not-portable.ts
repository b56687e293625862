import { DIRECTIVE } from '../../syntax/entry.ts';
import { defineRule } from '../rule.ts';
import { entriesOf } from '../support/entriesOf.ts';

const OF_BIND: ReadonlySet<string> = new Set(['$GENERATE', '$DATE']);

export default defineRule({
  code: 'directive-not-portable',
  group: 'style',
  severity: 'hint',
  since: '0.1.0',
  fix: 'none',
  preset: 'strict',
  doc: {
    summary: 'The file has a directive that only BIND knows: $GENERATE or $DATE.',
    why: 'NSD and Knot do not read it, so the file cannot move to them as it is.',
    remedy: 'Write the records out; the quick fix on a $GENERATE does it.',
    references: ['BIND 9 Administrator Reference Manual, $GENERATE', 'RFC 1035 §5.1'],
    bad: '$GENERATE 1-3 host$ A 192.0.2.$\n',
    good: 'host1 A 192.0.2.1\nhost2 A 192.0.2.2\nhost3 A 192.0.2.3\n',
  },
  messages: { default: 'NSD and Knot do not know {directive}; write the records out if they are to read this file' },
  visit: {
    zone(zone, ctx) {
      for (const file of zone.files.keys()) {
        for (const { kind, directive, starts, ends } of entriesOf(zone, file)) {
          if (kind !== DIRECTIVE || !OF_BIND.has(directive)) continue;
          ctx.report('default', { file, start: starts[0], end: ends[0] }, { directive });
        }
      }
    },
  },
});
