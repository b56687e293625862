import { replace } from '../finding.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'generate-owner-quoted',
  group: 'syntax',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  refusedBy: ['bind'],
  doc: {
    summary: 'The owner in a $GENERATE stands in quotes.',
    why: 'BIND takes the quotes for a part of the name there, and refuses the zone.',
    remedy: 'Remove the quotes.',
    references: ['BIND 9 Administrator Reference Manual, $GENERATE'],
    bad: '$GENERATE 1-3 "host$" A 192.0.2.$\n',
    good: '$GENERATE 1-3 host$ A 192.0.2.$\n',
  },
  messages: {
    default: 'The owner {text} stands in quotes, which BIND refuses in a $GENERATE. Remove them',
  },
  fixesOf(problem, zone) {
    const bare = zone.textAt(problem).slice(1, -1);
    return /[\s;()]/.test(bare) ? [] : [replace('Remove the quotes', problem, bare)];
  },
});
