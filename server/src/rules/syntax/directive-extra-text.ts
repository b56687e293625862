import { replace } from '../finding.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'directive-extra-text',
  group: 'syntax',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  refusedBy: ['bind'],
  doc: {
    summary: 'More stands after a directive than it takes.',
    why: 'Servers refuse the zone.',
    remedy: 'Remove the text, or write a semicolon before it if it is a comment.',
    references: ['RFC 1035 §5.1'],
    bad: '$TTL 3600 one hour\n',
    good: '$TTL 3600 ; one hour\n',
  },
  messages: {
    default:
      '"{text}" is more than {directive} takes, so the server refuses the zone; remove it, or write ; before it if it is a comment',
  },
  fixesOf: (problem) => [
    replace('Make it a comment', { ...problem, end: problem.start }, '; '),
    replace('Remove it', problem, ''),
  ],
});
