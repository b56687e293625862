/**
 * Where rules end. A rule for what follows a word ends with its entry: outside of parentheses at the end of the line,
 * inside at the closing one. So there are two of each, and a rule that knows its place in the record lives through lines.
 */
import { include, type Rule, scoped } from './model.ts';

const WORD_AT_START = '[^ \\t"();\\n]++[ \\t]++';
const TTL_WORD = '(?:[0-9]\\w*+[ \\t]++)?';

/**
 * A line inside of parentheses that is certainly no data, so that a parenthesis which nobody has closed yet does not
 * take the colours from the rest of the file.
 */
const NEW_ENTRY = `^(?:\\$(?:ORIGIN|TTL|INCLUDE|GENERATE)[ \\t]|${WORD_AT_START}${TTL_WORD}IN[ \\t]++${TTL_WORD}[A-Z][A-Z0-9-]*+[ \\t])`;

/** At the start of a line only a rule is open whose parenthesis was given up. */
export const END_OF_LINE = '$|^';

export const END_IN_PARENTHESES = `(?=\\)|${NEW_ENTRY})`;

/** Parentheses and what is in them. */
export const parentheses = (...inside: readonly string[]): Rule => ({
  begin: '\\(',
  beginCaptures: { '0': scoped('punctuation.section.parens.begin') },
  end: `\\)|(?=${NEW_ENTRY})`,
  endCaptures: { '0': scoped('punctuation.section.parens.end') },
  patterns: inside.map(include),
});
