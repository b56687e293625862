import { printName } from '../../records/name.ts';
import { insertAfter } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { repeatsZone } from '../support/originText.ts';

export default defineRule({
  code: 'origin-missing-dot',
  group: 'syntax',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  doc: {
    summary: 'An $ORIGIN names the zone, but without the final dot.',
    why: 'A name without a final dot is completed with the origin, so all names below get the zone name twice. BIND refuses the zone when its SOA record is among them; NSD and Knot refuse every $ORIGIN without final dot.',
    remedy: 'Write the final dot.',
    references: ['RFC 1035 §5.1'],
    bad: '$ORIGIN example.com\nwww A 192.0.2.80\n',
    good: '$ORIGIN example.com.\nwww A 192.0.2.80\n',
  },
  messages: {
    default:
      'Without a final dot {text} is completed to {origin}, and so are all names below; write {text}. with the dot',
    refused:
      'Without a final dot {text} is completed to {origin}, so the SOA record is not at {text}. and the server refuses the zone; write {text}. with the dot',
  },
  caseOf: () => ({ refusedBy: ['bind'] }),
  fixesOf: (problem) => [insertAfter('Add the final dot', problem, '.')],
  visit: {
    zone(zone, ctx) {
      for (const change of zone.origins) {
        if (!change.relative || !repeatsZone(zone, change)) continue;
        const fixes = [insertAfter('Add the final dot', change, '.')];
        ctx.report('default', change, { text: zone.textAt(change), origin: printName(change.name) }, { fixes });
      }
    },
  },
});
