import { NUL } from '../../text/codes.ts';
import { nameOfCode } from '../../text/suspects.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'control-character',
  group: 'syntax',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  refusedBy: ['bind'],
  doc: {
    summary: 'A control character stands among the words of a record.',
    why: 'It is part of a word, so the record is not what it looks like, and servers refuse most of them. It is a remnant of another program, or the file is damaged or in UTF-16.',
    remedy: 'Remove it; if the file is full of them, get it again or save it as UTF-8.',
    references: ['RFC 1035 §5.1'],
    bad: '\u000c\nwww A 192.0.2.80\n',
    good: 'www A 192.0.2.80\n',
  },
  messages: {
    default:
      'There is a control character {name} in the file, which the server takes for a part of a word, so it refuses the zone; remove it, and if there are many, see whether the file is damaged or not saved as UTF-8',
    nul: 'There is a NUL (U+0000) in this record, at which BIND stops reading the word, so it refuses the zone; remove it, and if there are many, see whether the file is damaged or not saved as UTF-8',
    loads:
      'There is a control character {name} in this record, and it becomes part of the word that it stands in; remove it',
  },
  caseOf: (problem) => ({
    args: { name: nameOfCode(Number(problem.args?.code)) },
    ...(problem.loads ? { message: 'loads', severity: 'warning' } : problem.args?.code === NUL && { message: 'nul' }),
  }),
});
