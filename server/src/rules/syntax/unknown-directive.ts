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
    const [meant] = meantBy(zone.textAt(problem));
    return meant === undefined ? {} : { message: 'similar', args: { meant } };
  },
  fixesOf: (problem, zone) => meantBy(zone.textAt(problem)).map((meant) => replace(`Write ${meant}`, problem, meant)),
});

/** What was probably meant: `$ORIGIN` by `$ORGIN`, `$TTL 3600` by `$TTL=3600`. */
function meantBy(text: string): string[] {
  const [, word = '', rest = ''] = /^(\$[a-z]+)[=:]?(.*)$/i.exec(text) ?? [];
  const directive = word.toUpperCase();
  if (DIRECTIVES.includes(directive)) return [rest === '' ? directive : `${directive} ${rest}`];
  return similarWords(text.toUpperCase(), DIRECTIVES);
}
