import { replace } from '../finding.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'generate-data-not-quoted',
  group: 'syntax',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  refusedBy: ['bind'],
  doc: {
    summary: 'The data of a $GENERATE has several words and is not in quotes.',
    why: 'BIND takes the first word for all of the data and refuses the zone.',
    remedy: 'Put the data in double quotes.',
    references: ['BIND 9 Administrator Reference Manual, $GENERATE'],
    bad: 'mail A 192.0.2.25\n$GENERATE 1-3 host$ MX 10 mail\n',
    good: 'mail A 192.0.2.25\n$GENERATE 1-3 host$ MX "10 mail"\n',
  },
  messages: {
    default:
      'BIND takes only the first word after the type for the data, so it refuses the zone; put all of it in quotes: "{text}"',
    inParentheses:
      'BIND reads the data of a $GENERATE as a text of its own and misses the closing parenthesis in it, so it refuses the zone; remove the parentheses, and write all on one line',
  },
  fixesOf(problem, zone) {
    if (problem.message === 'inParentheses') return [];
    const text = zone.textAt(problem);
    if (text.includes('\n') || text.includes(';')) return [];
    return [replace('Put the data in quotes', problem, `"${text.replace(/["\\]/g, '\\$&')}"`)];
  },
});
