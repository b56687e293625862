/** Quoted strings and what is in them: escapes, and the parts of mail policies. */
import { include, type Rule, type Scoped, scope, scoped } from './model.ts';
import { WORD, WORD_START } from './words.ts';

const STRING = scope('string.quoted.double');

/** A string ends with its line unless the line break is escaped. */
function quoted(start: string, ...inside: readonly string[]): Rule {
  return {
    name: STRING,
    begin: `"${start}`,
    beginCaptures: { '0': scoped('punctuation.definition.string.begin') },
    end: '"|(?=\\n)',
    endCaptures: { '0': scoped('punctuation.definition.string.end') },
    patterns: ['escape', ...inside].map(include),
  };
}

/** A string that was matched as a whole. */
export const WHOLE_STRING: Scoped = {
  name: STRING,
  patterns: [include('escape'), { match: '"', name: scope('punctuation.definition.string') }],
};

/** A policy's version stands at the start of its text. */
const VERSION = '(?<=")[vV]=\\w++';

export const STRINGS: Readonly<Record<string, Rule>> = {
  escape: { match: '\\\\(?:[0-9]{3}|.|\\n)', name: scope('constant.character.escape') },
  string: quoted(''),
  'generated-string': quoted('', 'iterator'),
  policy: {
    patterns: [
      quoted('(?=(?i:v=spf1)[ "])', 'spf'),
      quoted('(?=[vV]=(?i:DKIM1|DMARC1|STSv1|TLSRPTv1|BIMI1)[; \\\\"])', 'tags'),
    ],
  },
  spf: {
    patterns: [
      { match: VERSION, name: scope('keyword.other.policy') },
      {
        match: '(?<=[ "])([-+~?]?+)((?i:all|include|a|mx|ptr|ip4|ip6|exists))(?=[ :/"])',
        captures: { '1': scoped('keyword.operator.qualifier'), '2': scoped('support.function.mechanism') },
      },
      {
        match: '(?<=[ "])([A-Za-z][\\w.-]*+)(=)',
        captures: {
          '1': scoped('entity.other.attribute-name.modifier'),
          '2': scoped('keyword.operator.assignment'),
        },
      },
      { match: '%(?:\\{[^{}%" ]*+\\}|[%_-])', name: scope('constant.other.placeholder') },
    ],
  },
  tags: {
    patterns: [
      { match: VERSION, name: scope('keyword.other.policy') },
      {
        match: '(?<=[; ])([A-Za-z]\\w*+)[ \\t]*+(=)',
        captures: { '1': scoped('entity.other.attribute-name.tag'), '2': scoped('keyword.operator.assignment') },
      },
    ],
  },
  'other-word': { match: WORD_START + WORD },
};
