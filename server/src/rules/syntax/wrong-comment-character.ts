import { defineRule } from '../rule.ts';
import { entryOf } from '../support/entryOf.ts';
import { commentFixes } from '../support/foreignComment.ts';

/** A, MX and AAAA: `named` refuses a zone where they have such an owner (check-names). */
const HOSTS = new Set([1, 15, 28]);

export default defineRule({
  code: 'wrong-comment-character',
  group: 'syntax',
  severity: 'error',
  since: '0.1.0',
  fix: 'safe',
  refusedBy: ['bind'],
  doc: {
    summary: 'A comment starts with #, // or /* as in other languages.',
    why: 'In a zone file only a semicolon starts a comment. The words are read as records or values: servers refuse the zone, or publish what was meant to be gone.',
    remedy: 'Start the comment with a semicolon.',
    references: ['RFC 1035 §5.1'],
    bad: '# web servers\nwww A 192.0.2.80 // main\n',
    good: '; web servers\nwww A 192.0.2.80 ; main\n',
  },
  messages: {
    default:
      'Only ; starts a comment in a zone file; this is read as records or values, and the server refuses the zone',
    record:
      'Only ; starts a comment in a zone file: this record is published, under the name {text}; write ; to take it out of the zone',
    string:
      'Only ; starts a comment in a zone file: these words are published as further strings of the record; write ; before them',
  },
  caseOf(problem, zone) {
    if (!problem.loads) return { message: 'default' };
    const type = problem.message === 'record' ? entryOf(zone, problem)?.type : undefined;
    return { severity: HOSTS.has(type ?? 0) ? 'error' : 'warning' };
  },
  fixesOf: (problem, zone) => commentFixes(zone, problem, !problem.loads),
});
