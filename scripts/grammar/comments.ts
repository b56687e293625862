/** Comments, and those that speak to Zonesmith. */
import { type Rule, scope, scoped } from './model.ts';

const COMMENT = scope('comment.line.semicolon');
const MARK = { '1': scoped('punctuation.definition.comment') };

export const COMMENTS: Readonly<Record<string, Rule>> = {
  comment: {
    patterns: [
      {
        name: COMMENT,
        begin: '(;++)[ \\t]*+((?i:zonesmith:))',
        beginCaptures: { ...MARK, '2': scoped('keyword.other.pragma') },
        end: '$',
        patterns: [
          {
            match: '([A-Za-z]++)(=)([^ \\t\\n]*+)',
            captures: {
              '1': scoped('entity.other.attribute-name.pragma'),
              '2': scoped('keyword.operator.assignment'),
              '3': scoped('support.constant.pragma'),
            },
          },
        ],
      },
      {
        name: COMMENT,
        begin: '(;++)[ \\t]*+((?i:zonesmith-ignore(?:-next-line|-file)?+))(?=[ \\t]|$)',
        beginCaptures: { ...MARK, '2': scoped('keyword.other.pragma') },
        end: '$',
        patterns: [
          {
            match: '\\G[ \\t,]++([a-z][a-z0-9-]*+)((?:[ \\t]*+,[ \\t]*+[a-z][a-z0-9-]*+)*+)',
            captures: { '1': scoped('support.constant.rule'), '2': scoped('support.constant.rule') },
          },
        ],
      },
      { name: COMMENT, match: '(;).*', captures: MARK },
    ],
  },
};
