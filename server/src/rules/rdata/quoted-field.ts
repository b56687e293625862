import { replace } from '../finding.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'quoted-field',
  group: 'rdata',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  refusedBy: ['bind'],
  doc: {
    summary: 'A value stands in quotes that must not.',
    why: 'Only texts may stand in quotes; BIND refuses the zone.',
    remedy: 'Remove the quotes.',
    references: ['RFC 1035 §5.1'],
    bad: 'www A "192.0.2.80"\n',
    good: 'www A 192.0.2.80\n',
  },
  messages: {
    default: 'The {field} of {type} must not stand in quotes, so the server refuses the zone; remove them',
  },
  fixesOf(problem, zone) {
    const inner = /^"([^"();]+)"$/.exec(zone.textAt(problem))?.[1];
    return inner === undefined ? [] : [replace('Remove the quotes', problem, inner)];
  },
});
