/** Directives: words with a dollar sign before them, and what they take. */
import { type Place, placed, REST, type Repository } from './chains.ts';
import { END_OF_LINE, parentheses } from './ends.ts';
import { fileStep, nameStep, periodStep, type Step } from './fields.ts';
import { include, type Rule, scope, scoped } from './model.ts';
import { HEAD_WORDS } from './records.ts';
import { BLANKS, END_OF_ANY_WORD, WORD, WORD_END, WORD_START } from './words.ts';

const ORIGIN = nameStep('origin', 'entity.name.namespace.origin');

const DIRECTIVES: Readonly<Record<string, readonly Step[]>> = {
  ORIGIN: [ORIGIN],
  TTL: [periodStep('ttl')],
  INCLUDE: [fileStep('file'), ORIGIN],
  DATE: [periodStep('date')],
};

/** Adds the rules of directives; what they start with is returned. */
export function addDirectives(repository: Repository): readonly Rule[] {
  addGenerate(repository);
  return [
    ...Object.entries(DIRECTIVES).map(([name, steps]) =>
      directive(name, repository.chain(`directive-${name.toLowerCase()}`, steps)),
    ),
    directive('GENERATE', placed('generate-range')),
    { begin: `^\\$[A-Za-z]\\w*+${WORD_END}`, end: END_OF_LINE, patterns: [include(REST)] },
  ];
}

const directive = (name: string, { outside }: Place): Rule => ({
  name: scope(`meta.directive.${name.toLowerCase()}`),
  begin: `^${BLANKS}(\\$(?i:${name}))${WORD_END}`,
  beginCaptures: { '1': scoped('keyword.control.directive') },
  end: END_OF_LINE,
  patterns: ['comment', ...outside, REST].map(include),
});

/** `$GENERATE 1-254/2 host-$ 300 IN A 192.0.2.${0,3,d}`: `$` stands for the number in all that follows the range. */
function addGenerate(repository: Repository): void {
  const owner = 'entity.name.function.owner';
  const template = (as: string) => ({ name: scope(as), patterns: [include('escape'), include('iterator')] });
  const data: Place = { outside: ['generate-data'], inside: ['generate-data'] };
  const head = placed('generate-head');
  repository.words('generate-head', [
    { choices: HEAD_WORDS.ttl, next: head },
    { choices: HEAD_WORDS.class, next: head },
    { choices: HEAD_WORDS.type, next: data },
    { choices: [{ pattern: WORD }], next: data },
  ]);
  repository.words('generate-owner', [{ choices: [{ pattern: WORD, as: template(owner) }], next: head }]);
  const range = { name: scope('constant.numeric.range'), patterns: [include('range')] };
  repository.words('generate-range', [{ choices: [{ pattern: WORD, as: range }], next: placed('generate-owner') }]);
  repository.add({
    range: { match: '[-/]', name: scope('keyword.operator.range') },
    iterator: {
      match: '(\\$)(?:(\\{)([^{}$" \\t\\n]*+)(\\}))?+',
      name: scope('variable.parameter.iterator'),
      captures: {
        '2': scoped('punctuation.section.modifier.begin'),
        '3': scoped('constant.numeric.modifier'),
        '4': scoped('punctuation.section.modifier.end'),
      },
    },
    'generate-data': {
      patterns: [
        include('comment'),
        include('generated-string'),
        generated(
          `${WORD_START}(?=(?:[0-9A-Fa-f:.]|\\$(?:\\{[^{}$" \\t\\n]*+\\})?+)++${WORD_END})`,
          'constant.numeric.address',
        ),
        generated(`${WORD_START}(?=[^ \\t"();\\n])`, 'variable.other.generated'),
        include('generate-data-in-parentheses'),
      ],
    },
    'generate-data-in-parentheses': parentheses('generate-data'),
  });
}

/** A word of a template; it is looked into by a rule of its own, since there may be many of them. */
const generated = (begin: string, as: string): Rule => ({
  name: scope(as),
  begin,
  end: END_OF_ANY_WORD,
  patterns: [include('escape'), include('iterator')],
});
