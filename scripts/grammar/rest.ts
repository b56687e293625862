/** Words of which nobody knows what they are: data of unknown types, and what stands where nothing should. */
import { END_IN_PARENTHESES, END_OF_LINE, parentheses } from './ends.ts';
import { include, type Rule, scope, scoped } from './model.ts';
import { DIGITS, IPV4, IPV6, WITH_UNITS, WORD, WORD_END, WORD_START } from './words.ts';

/** `\# 4 C0000201` (RFC 3597 §5), up to an end. */
const genericData = (end: string): Rule => ({
  begin: `${WORD_START}(\\\\#)(?:[ \\t]++([0-9]++))?+${WORD_END}`,
  beginCaptures: { '1': scoped('keyword.other.generic'), '2': scoped('constant.numeric.length') },
  end,
  patterns: ['comment', 'hexadecimal', 'hexadecimal-in-parentheses'].map(include),
});

export const REST_RULES: Readonly<Record<string, Rule>> = {
  rest: {
    patterns: [
      include('comment'),
      include('string'),
      { match: WORD_START + IPV4, name: scope('constant.numeric.address.ipv4') },
      { match: WORD_START + IPV6, name: scope('constant.numeric.address.ipv6') },
      { match: `${WORD_START}(?:${DIGITS}|${WITH_UNITS})`, name: scope('constant.numeric') },
      { match: `${WORD_START}@${WORD_END}`, name: scope('variable.language.origin') },
      { match: `${WORD_START}[^\\\\ \\t"();\\n]++(?<=\\.)${WORD_END}`, name: scope('variable.other') },
      { match: WORD_START + WORD },
      include('rest-in-parentheses'),
    ],
  },
  'rest-in-parentheses': parentheses('rest'),
  'generic-data': genericData(END_OF_LINE),
  'generic-data-inside': genericData(END_IN_PARENTHESES),
  hexadecimal: { match: `${WORD_START}[0-9A-Fa-f]++${WORD_END}`, name: scope('string.unquoted.hexadecimal') },
  'hexadecimal-in-parentheses': parentheses('comment', 'hexadecimal', 'hexadecimal-in-parentheses'),
  'name-part': {
    patterns: [include('escape'), { match: '(?<![^ \\t"();])\\*(?=\\.|$)', name: scope('keyword.operator.wildcard') }],
  },
  unit: { match: '[smhdwSMHDW]', name: scope('keyword.other.unit') },
};
