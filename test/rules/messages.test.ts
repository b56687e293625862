/** A message is one sentence: what is wrong, why it matters; what to do. */
import { expect, test } from 'vitest';
import { RULES } from '../../server/src/rules/registry.ts';

const MESSAGES = RULES.flatMap(({ code, messages }) =>
  Object.entries(messages).map(([id, text]) => [`${code} ${id}`, text] as const),
);

/** The end of a sentence within a text; names may end with a dot. */
const NEW_SENTENCE = /[\w"'})\]…]\. (?=[A-Z][a-z]|BIND)/;

test.each(MESSAGES)('%s is one sentence', (_, text) => {
  expect(text).not.toMatch(NEW_SENTENCE);
});
