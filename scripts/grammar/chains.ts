/**
 * Fields in their order. TextMate has no memory but its stack, so the first word of a chain opens a rule in which the
 * second one opens a rule, and so on; all of them end with the entry. Chains with the same end share its rules.
 */
import { END_IN_PARENTHESES, END_OF_LINE, parentheses } from './ends.ts';
import type { Choice, Step } from './fields.ts';
import { type Captures, include, type Rule } from './model.ts';
import { BLANKS, WORD_START } from './words.ts';

/** After the last field: whatever else there is. */
export const REST = 'rest';

/** A rule that stands for the inside of parentheses has this behind its name. */
const INSIDE = '-inside';

/** What follows a word outside of parentheses and inside: names of rules. */
export interface Place {
  readonly outside: readonly string[];
  readonly inside: readonly string[];
}

/** The same rules wherever they are used. */
export const everywhere = (...rules: readonly string[]): Place => ({ outside: rules, inside: rules });

/** A rule that is written once for each place. */
export const placed = (rule: string): Place => ({ outside: [rule], inside: [rule + INSIDE] });

/** A word, and what follows it. */
interface Opening {
  readonly choices: readonly Choice[];
  readonly next: Place;
}

export class Repository {
  readonly rules: Record<string, Rule> = {};
  readonly #chains = new Map<string, Place>();

  add(rules: Readonly<Record<string, Rule>>): void {
    Object.assign(this.rules, rules);
  }

  /**
   * Some words that may stand here, each with what follows it; parentheses around them. Outside of parentheses a word is
   * looked for only where the one before it ended, which takes no time.
   */
  words(rule: string, openings: readonly Opening[]): Place {
    const place = placed(rule);
    const here = `\\G${BLANKS}`;
    this.rules[rule] = {
      patterns: [
        ...openings.map(({ choices, next }) => opening(here, choices, next.outside, END_OF_LINE)),
        inParentheses(here, place.inside, END_OF_LINE),
      ],
    };
    this.rules[rule + INSIDE] = {
      patterns: [
        ...openings.map(({ choices, next }) => opening(WORD_START, choices, next.inside, END_IN_PARENTHESES)),
        inParentheses('', place.inside, END_IN_PARENTHESES),
      ],
    };
    return place;
  }

  /** The rules of a chain of words; `owner` names them when they are new. */
  chain(owner: string, steps: readonly Step[], last: Place = everywhere()): Place {
    const [first, ...others] = steps;
    if (!first) return last;
    const key = `${steps.map((step) => step.key).join(' ')} ${last.outside.join(' ')}`;
    const known = this.#chains.get(key);
    if (known) return known;
    const next = this.chain(owner, others, last);
    const place = this.words(`${owner}-${first.key.replace(/:.*/, '')}`, [{ choices: first.choices, next }]);
    this.#chains.set(key, place);
    return place;
  }
}

/** A parenthesis that opens where a word is expected; what follows the closing one is not told any more. */
const inParentheses = (before: string, inside: readonly string[], end: string): Rule => ({
  begin: `${before}(?=\\()`,
  end,
  patterns: [parentheses('comment', ...inside, REST), include(REST)],
});

/** A word that opens the rule of what follows it. */
export function opening(before: string, choices: readonly Choice[], next: readonly string[], end: string): Rule {
  const captures: Record<string, Captures[string]> = {};
  const patterns = choices.map(({ pattern, as }) => {
    if (!as) return pattern;
    captures[`${Object.keys(captures).length + 1}`] = as;
    return `(${pattern})`;
  });
  return {
    begin: `${before}(?:${patterns.join('|')})`,
    beginCaptures: captures,
    end,
    patterns: ['comment', ...next, REST].map(include),
  };
}
