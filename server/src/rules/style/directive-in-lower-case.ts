import { DIRECTIVE } from '../../syntax/entry.ts';
import { replace } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { entriesOf } from '../support/entriesOf.ts';

export default defineRule({
  code: 'directive-in-lower-case',
  group: 'style',
  severity: 'hint',
  since: '0.1.0',
  fix: 'safe',
  preset: 'strict',
  doc: {
    summary: 'A directive is not in capitals.',
    why: 'BIND and Knot read it; other programs refuse it, or take it for the name of a host.',
    remedy: 'Write it in capitals.',
    references: ['RFC 1035 §5.1'],
    bad: '$ttl 300\nwww A 192.0.2.80\n',
    good: '$TTL 300\nwww A 192.0.2.80\n',
  },
  messages: { default: 'Some programs know this directive in capitals only; write {directive}' },
  visit: {
    zone(zone, ctx) {
      for (const file of zone.files.keys()) {
        for (const { kind, directive, starts, ends } of entriesOf(zone, file)) {
          if (kind !== DIRECTIVE) continue;
          const place = { file, start: starts[0], end: ends[0] };
          if (zone.textAt(place) === directive) continue;
          ctx.report(
            'default',
            place,
            { directive },
            { fixes: [replace(`Write ${directive}`, place, directive, true)] },
          );
        }
      }
    },
  },
});
