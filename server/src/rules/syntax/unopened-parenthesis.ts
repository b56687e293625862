import { replace } from '../finding.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'unopened-parenthesis',
  group: 'syntax',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  refusedBy: ['bind'],
  doc: {
    summary: 'A parenthesis is closed that was never opened.',
    why: 'Servers refuse the zone. Often the opening parenthesis was forgotten, or an inner one was closed twice.',
    remedy: 'Remove it, or write ( where the values begin that continue on the next lines.',
    references: ['RFC 1035 §5.1'],
    bad: 'mail A 192.0.2.25\n@ MX 10 mail )\n',
    good: 'mail A 192.0.2.25\n@ MX ( 10 mail )\n',
  },
  messages: {
    default:
      'This ) closes a parenthesis that was never opened, so the server refuses the zone; remove it, or write ( before the first value',
  },
  fixesOf: (problem, zone) => (zone.textAt(problem) === ')' ? [replace('Remove it', problem, '')] : []),
});
