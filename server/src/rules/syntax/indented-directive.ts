import { replace } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { indentOf } from '../support/line.ts';

export default defineRule({
  code: 'indented-directive',
  group: 'syntax',
  severity: 'error',
  since: '0.1.0',
  fix: 'safe',
  refusedBy: ['bind'],
  doc: {
    summary: 'A directive is indented.',
    why: 'Only at the start of a line is it a directive; after a blank it is read as a record type. Servers refuse the zone.',
    remedy: 'Remove the blanks before it.',
    references: ['RFC 1035 §5.1'],
    bad: '  $TTL 3600\n',
    good: '$TTL 3600\n',
  },
  messages: {
    default:
      'After a blank {directive} is read as a record type, so the server refuses the zone; remove the blanks before it',
  },
  fixesOf: (problem, zone) => [replace('Remove the blanks before it', indentOf(zone, problem), '', true)],
});
