/** How the fields of record types are coloured: what a word of a field may be, by the kind of the field. */
import type { Field, FieldKind } from '../../server/src/records/field.ts';
import { include, type Rule, type Scoped, scope, scoped } from './model.ts';
import { WHOLE_STRING } from './strings.ts';
import {
  ANY_TYPE,
  DIGITS,
  END_OF_ANY_WORD,
  IPV4,
  IPV6,
  PLAIN_WORD,
  QUOTED,
  WITH_UNITS,
  WORD,
  WORD_END,
  WORD_START,
} from './words.ts';

/** One of the things that a word may be: its pattern and colour; without a colour it is only passed over. */
export interface Choice {
  readonly pattern: string;
  readonly as?: Scoped;
}

/** A choice of colours for one word. `key` tells it from others. */
export interface Step {
  readonly key: string;
  readonly choices: readonly Choice[];
}

const OTHER: Choice = { pattern: WORD };
const STRING: Choice = { pattern: QUOTED, as: WHOLE_STRING };

const named = (as: string): readonly Choice[] => [
  { pattern: `@${WORD_END}`, as: { name: `${scope(as)} ${scope('variable.language.origin')}` } },
  { pattern: PLAIN_WORD, as: scoped(as) },
  { pattern: WORD, as: { name: scope(as), patterns: [include('name-part')] } },
];

const periodOf = (as: string): readonly Choice[] => [
  { pattern: DIGITS, as: scoped(as) },
  { pattern: WITH_UNITS, as: { name: scope(as), patterns: [include('unit')] } },
];

/** A domain name, coloured as `as`. */
export const nameStep = (key: string, as: string): Step => ({
  key,
  choices: [...named(as), { pattern: QUOTED, as: { ...WHOLE_STRING, name: `${scope(as)} ${WHOLE_STRING.name}` } }],
});

/** A period of time and nothing else. */
export const periodChoices = (key: string): readonly Choice[] => periodOf(`constant.numeric.${key}`);

/** A period of time. */
export const periodStep = (key: string): Step => ({ key, choices: [...periodChoices(key), OTHER, STRING] });

/** A file's name. */
export const fileStep = (key: string): Step => ({
  key,
  choices: [{ pattern: WORD, as: scoped(`string.unquoted.${key}`) }, STRING],
});

const number = (key: string): Choice => ({ pattern: DIGITS, as: scoped(`constant.numeric.${key}`) });

/** A number that may have a sign, a fraction and a unit of length. */
const measure = (key: string): Choice => ({
  pattern: `-?+[0-9]++(?:\\.[0-9]*+)?+m?+${WORD_END}`,
  as: scoped(`constant.numeric.${key}`),
});

const address = (key: string): readonly Choice[] => [
  { pattern: IPV4, as: scoped('constant.numeric.address.ipv4') },
  { pattern: IPV6, as: scoped('constant.numeric.address.ipv6') },
  { pattern: `[0-9A-Fa-fx:./!-]++${WORD_END}`, as: scoped(`constant.numeric.${key}`) },
];

const type = (key: string): Choice => ({ pattern: ANY_TYPE, as: scoped(`entity.name.type.${key}`) });

/** What the words of a field may be, by the field's kind. */
const CHOICES: Readonly<Record<FieldKind, (key: string) => readonly Choice[]>> = {
  name: (key) => named(`variable.other.${key}`),
  mailbox: (key) => named(`variable.other.${key}`),
  address: (key) => [...address(key), ...named(`variable.other.${key}`)],
  number: (key) => [number(key), OTHER],
  duration: (key) => [...periodOf(`constant.numeric.${key}`), OTHER],
  serial: (key) => [number(key), OTHER],
  time: (key) => [number(key), OTHER],
  type: (key) => [type(key), OTHER],
  string: (key) => [{ pattern: WORD, as: scoped(`string.unquoted.${key}`) }],
  mnemonic: (key) => [number(key), { pattern: WORD, as: scoped(`constant.language.${key}`) }],
  binary: (key) => [{ pattern: WORD, as: scoped(`string.unquoted.${key}`) }],
  parameters: () => [],
  other: (key) => [
    measure(key),
    { pattern: `[NSEWnsew]${WORD_END}`, as: scoped('constant.language.hemisphere') },
    OTHER,
  ],
};

/** The tag of a CAA record says what its value is, as the name of an attribute does. */
const TAG = 'tag';

/** A field that is one word. */
export function stepOf({ name: key, kind }: Field): Step {
  if (key === TAG) return { key, choices: [{ pattern: WORD, as: scoped('entity.other.attribute-name.tag') }, STRING] };
  return { key: `${key}:${kind}`, choices: [...CHOICES[kind](key), STRING] };
}

const PARAMETERS: readonly Rule[] = [
  {
    match: `${WORD_START}([A-Za-z0-9-]++)(?:(=)(?:(${DIGITS})|(${WORD})|(?="))|(=)?+${WORD_END})`,
    captures: {
      '1': scoped('entity.other.attribute-name.parameter'),
      '2': scoped('keyword.operator.assignment'),
      '3': scoped('constant.numeric.parameter'),
      '4': scoped('string.unquoted.parameter'),
      '5': scoped('keyword.operator.assignment'),
    },
  },
];

/** Colours for any number of words of a field; none of them looks into a word, because there may be very many. */
export function wordsOf({ name: key, kind }: Field): readonly Rule[] {
  if (kind === 'parameters') return [...PARAMETERS, include('string'), include('other-word')];
  const words = CHOICES[kind](key).map(
    ({ pattern, as }): Rule => ({ match: WORD_START + pattern, ...(as && { name: as.name }) }),
  );
  const strings = kind === 'string' ? ['policy', 'string'] : ['string'];
  return [...strings.map(include), escapedWord(words.at(-1)?.name), ...words];
}

/** A word with escapes in it is looked into by a rule of its own. */
const escapedWord = (name: string | undefined): Rule => ({
  ...(name !== undefined && { name }),
  begin: `${WORD_START}(?=[^\\\\ \\t"();\\n]*+\\\\)`,
  end: END_OF_ANY_WORD,
  patterns: [include('escape')],
});

/** Last fields that take as many words as there are, besides those whose kind says it. */
const REPEATED = new Set(['rendezvous-servers', 'prefixes', 'services']);

/** Whether a field, when it is the last one, takes all words that are left. */
export const isRepeated = ({ name, kind }: Field): boolean =>
  REPEATED.has(name) || kind === 'string' || kind === 'binary' || kind === 'type' || kind === 'parameters';

/** Whether a field takes some words, nobody knows how many: where it and those behind it end cannot be told. */
export const isOpenEnded = ({ kind }: Field): boolean => kind === 'other';
