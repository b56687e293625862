import { replace } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { similarWords } from '../support/similar.ts';

const DIRECTIVES = ['$ORIGIN', '$TTL', '$INCLUDE', '$GENERATE'];

export default defineRule({
  code: 'unknown-directive',
  group: 'syntax',
  severity: 'error',
  since: '0.1.0',
  fix: 'unsafe',
  refusedBy: ['bind'],
  doc: {
    summary: 'A line starts with a dollar sign and a word that is no directive.',
    why: 'Servers refuse the zone.',
    remedy: 'Write $ORIGIN, $TTL, $INCLUDE or $GENERATE. If the dollar sign belongs to a name, write \\$.',
    references: ['RFC 1035 §5.1', 'RFC 2308 §4'],
    bad: '$TTTL 3600\n',
    good: '$TTL 3600\n',
  },
  messages: {
    default:
      "There is no directive {text}, so the server refuses the zone; known are $ORIGIN, $TTL, $INCLUDE and BIND's $GENERATE; if this is a name, write \\$",
    similar: 'There is no directive {text}, so the server refuses the zone; did you mean {meant}?',
  },
  caseOf(problem, zone) {
    const [meant] = similarWords(zone.textAt(problem).toUpperCase(), DIRECTIVES);
    return meant === undefined ? {} : { message: 'similar', args: { meant } };
  },
  fixesOf(problem, zone) {
    const words = similarWords(zone.textAt(problem).toUpperCase(), DIRECTIVES);
    return words.map((meant) => replace(`Write ${meant}`, problem, meant));
  },
});
