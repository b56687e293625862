import { insertAfter } from '../finding.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'unclosed-parenthesis',
  group: 'syntax',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  refusedBy: ['bind'],
  doc: {
    summary: 'A parenthesis is opened and never closed.',
    why: 'Everything up to the end of the file belongs to the record, so servers refuse the zone.',
    remedy: 'Write ) after the last value of the record, before any comment.',
    references: ['RFC 1035 §5.1'],
    bad: 'mail A 192.0.2.25\n@ MX ( 10 mail\nwww A 192.0.2.80\n',
    good: 'mail A 192.0.2.25\n@ MX ( 10 mail )\nwww A 192.0.2.80\n',
  },
  messages: {
    default:
      'This ( is never closed, so the server takes the lines below for a part of this record and refuses the zone; write ) after the last value',
    inComment:
      'The ) that is to close this ( stands in a comment and does not count, so the server refuses the zone; write ) before the semicolon',
  },
  fixesOf(problem, zone) {
    const closeAt = problem.args?.closeAt;
    if (typeof closeAt !== 'number' || zone.textAt(problem) !== '(') return [];
    return [insertAfter('Close it after the last value', { ...problem, end: closeAt }, ' )')];
  },
});
