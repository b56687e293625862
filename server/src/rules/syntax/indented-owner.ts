import { replace } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { indentOf } from '../support/line.ts';

export default defineRule({
  code: 'indented-owner',
  group: 'syntax',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  refusedBy: ['bind'],
  doc: {
    summary: 'A line with an owner starts with a blank.',
    why: 'A line that starts with a blank has no owner of its own: its first word is read as the record type. BIND refuses the zone; NSD may take the word for a TTL and give the record to the owner above.',
    remedy: 'Remove the blanks before the owner.',
    references: ['RFC 1035 §5.1'],
    bad: '  www IN A 192.0.2.80\n',
    good: 'www IN A 192.0.2.80\n',
  },
  messages: {
    default:
      'The line begins with a blank, so "{text}" is read as a record type and the server refuses the zone; remove the blanks: an owner stands at the very start of its line',
  },
  fixesOf: (problem, zone) => [replace('Remove the blanks before the owner', indentOf(zone, problem), '')],
});
