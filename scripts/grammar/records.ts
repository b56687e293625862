/** Records: owner, TTL and class in any order, type, and the fields of each type. */

import type { RecordType } from '../../server/src/records/type.ts';
import { RECORD_TYPES } from '../../server/src/records/types/index.ts';
import { everywhere, opening, type Place, placed, REST, type Repository } from './chains.ts';
import { END_OF_LINE, parentheses } from './ends.ts';
import { type Choice, isOpenEnded, isRepeated, nameStep, periodChoices, stepOf, wordsOf } from './fields.ts';
import { include, type Rule, scoped } from './model.ts';
import { ANY_TYPE, CLASS, LIKE_TYPE, NUMBERED_TYPE, oneOf, WORD } from './words.ts';

const OWNER = nameStep('owner', 'entity.name.function.owner');
const TTL = periodChoices('ttl');
const CLASS_WORD: readonly Choice[] = [{ pattern: CLASS, as: scoped('storage.type.class') }];
const TYPE = scoped('entity.name.type.record');

/** Adds the rules of records; what they start with is returned. */
export function addRecords(repository: Repository): readonly Rule[] {
  const head = placed('head');
  repository.words('head', [
    { choices: TTL, next: head },
    { choices: CLASS_WORD, next: head },
    ...typesByData(repository).map(([types, next]) => ({ choices: [{ pattern: oneOf(types), as: TYPE }], next })),
    { choices: [{ pattern: NUMBERED_TYPE, as: TYPE }], next: withGeneric(everywhere()) },
    { choices: [{ pattern: LIKE_TYPE, as: scoped('entity.name.type.unknown') }], next: withGeneric(everywhere()) },
    { choices: [{ pattern: WORD }], next: everywhere() },
  ]);
  repository.words('owner', [{ choices: OWNER.choices, next: head }]);
  return [
    { begin: '^[ \\t](?![ \\t]*+(?:;|$))', end: END_OF_LINE, patterns: ['comment', 'head', REST].map(include) },
    { begin: '^(?=\\()', end: '$', patterns: [parentheses('comment', 'owner-inside', REST), include(REST)] },
    opening('^', OWNER.choices, head.outside, END_OF_LINE),
  ];
}

/** Types whose data look the same, with the rules for their data. */
function typesByData(repository: Repository): [types: string[], data: Place][] {
  const groups = new Map<string, [string[], Place]>();
  for (const type of RECORD_TYPES) {
    const data = withGeneric(dataOf(repository, type));
    const key = data.outside.join(' ');
    const group = groups.get(key) ?? [[], data];
    group[0].push(type.mnemonic);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Data of any type may be written in hexadecimal (RFC 3597 §5). */
const withGeneric = ({ outside, inside }: Place): Place => ({
  outside: ['generic-data', ...outside],
  inside: ['generic-data-inside', ...inside],
});

function dataOf(repository: Repository, { mnemonic, fields }: RecordType): Place {
  const owner = mnemonic.toLowerCase();
  const last = fields.at(-1);
  if (!last) return everywhere();
  const open = fields.find(isOpenEnded);
  if (open) return repeated(repository, `${owner}-words`, wordsOf({ ...open, name: owner }));
  if (!isRepeated(last)) return repository.chain(owner, fields.map(stepOf));
  const words = repeated(repository, `words-${last.name}-${last.kind}`, wordsOf(last));
  return repository.chain(owner, fields.slice(0, -1).map(stepOf), words);
}

/** Any number of words, in parentheses or not. */
function repeated(repository: Repository, rule: string, words: readonly Rule[]): Place {
  const inParentheses = `${rule}-in-parentheses`;
  repository.add({
    [rule]: { patterns: [...words, include(inParentheses)] },
    [inParentheses]: parentheses('comment', 'generic-data-inside', rule),
  });
  return everywhere(rule);
}

/** For `$GENERATE`, which has no owner before its type and no fields behind it. */
export const HEAD_WORDS = { ttl: TTL, class: CLASS_WORD, type: [{ pattern: ANY_TYPE, as: TYPE }] };
