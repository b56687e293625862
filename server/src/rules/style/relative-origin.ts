import { printName } from '../../records/name.ts';
import { replace } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { repeatsZone } from '../support/originText.ts';

export default defineRule({
  code: 'relative-origin',
  group: 'style',
  severity: 'hint',
  since: '0.1.0',
  fix: 'safe',
  doc: {
    summary: 'An $ORIGIN has no final dot, so the origin above is appended.',
    why: 'BIND reads it so; NSD and Knot refuse it, and other programs take the name as it stands, or lose the records below.',
    remedy: 'Write the whole name with its final dot.',
    references: ['RFC 1035 §5.1'],
    bad: '$ORIGIN lab\nwww A 192.0.2.80\n',
    good: '$ORIGIN lab.example.com.\nwww A 192.0.2.80\n',
  },
  messages: { default: 'NSD and Knot refuse an $ORIGIN without final dot; write {origin}' },
  visit: {
    zone(zone, ctx) {
      if (zone.originUnknown) return;
      for (const change of zone.origins) {
        const { relative, name, file, start, end } = change;
        if (
          !relative ||
          repeatsZone(zone, change) ||
          zone.problems.some((problem) => problem.file === file && problem.start === start)
        )
          continue;
        const origin = printName(name);
        const place = { file, start, end };
        ctx.report('default', place, { origin }, { fixes: [replace(`Write ${origin}`, place, origin, true)] });
      }
    },
  },
});
