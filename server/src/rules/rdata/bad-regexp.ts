import { replace } from '../finding.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'bad-regexp',
  group: 'rdata',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  refusedBy: ['bind'],
  doc: {
    summary: 'The substitution of a NAPTR record is malformed.',
    why: 'Servers refuse the zone, or clients cannot apply it.',
    remedy: 'Write delimiter, expression, delimiter, replacement, delimiter: "!^.*$!sip:info@example.com!".',
    references: ['RFC 3402 §3.2'],
    bad: '@ NAPTR 100 10 "u" "E2U+sip" "!^\\+1(.*)$!sip:\\\\1@example.com!" .\n',
    good: '@ NAPTR 100 10 "u" "E2U+sip" "!^.*$!sip:info@example.com!" .\n',
  },
  messages: {
    default: '"{text}" is no substitution, so the server refuses the zone; it is written "!expression!replacement!"',
    parts:
      '"{text}" is no substitution: it needs three delimiters of the same kind, as in "!expression!replacement!"; the server refuses the zone',
    flags:
      '"{text}" is no substitution: after the last delimiter only the flag i may stand; the server refuses the zone',
    expression:
      '"{text}" is no substitution: the expression between the first two delimiters is malformed; the server refuses the zone',
    eaten:
      '"{text}" is no substitution, because the zone file takes single backslashes away and the expression is malformed without them; the server refuses the zone; write two backslashes for each',
    group:
      '"{text}" is no substitution: the replacement refers to a group that the expression does not have; the server refuses the zone',
    nul: '"{text}" is no substitution: it has the octet \\000 in it; the server refuses the zone',
    delimiter:
      '"{text}" is no substitution: its first character, the delimiter, must not be a digit, a backslash or the letter i; the server refuses the zone',
  },
  caseOf: (problem, zone) =>
    problem.message === 'expression' && SINGLE.test(zone.textAt(problem)) ? { message: 'eaten' } : {},
  fixesOf(problem, zone) {
    const text = zone.textAt(problem);
    if (problem.message !== 'expression' || !SINGLE.test(text)) return [];
    return [replace('Write two backslashes', problem, text.replace(/\\(\\?)/g, '\\\\'))];
  },
});

/** A backslash before a character that is neither a backslash nor a digit, which the zone file takes away. */
const SINGLE = /(?<!\\)\\[^\\\d]/;
