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

/** Parentheses in parentheses, and what follows them. */
const AFTER_NESTED = 'nested';

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

export class Repository {
  readonly rules: Record<string, Rule> = {};
  readonly #chains = new Map<string, Place>();

  add(rules: Readonly<Record<string, Rule>>): void {
    Object.assign(this.rules, rules);
  }

  /**
   * A word, then what follows it. Outside of parentheses a word is looked for only where the one before it ended, which
   * takes no time.
   */
  word(rule: string, choices: readonly Choice[], next: Place): Place {
    this.rules[rule] = {
      patterns: [
        this.opening(choices, next.outside, `\\G${BLANKS}`, END_OF_LINE),
        this.inParentheses(placed(rule).inside),
      ],
    };
    this.rules[rule + INSIDE] = this.inside(choices, next);
    return placed(rule);
  }

  /** Some rules of which each opens with a word; parentheses around what they are. */
  words(rule: string, openings: readonly { readonly choices: readonly Choice[]; readonly next: Place }[]): Place {
    this.rules[rule] = {
      patterns: [
        ...openings.map(({ choices, next }) => this.opening(choices, next.outside, `\\G${BLANKS}`, END_OF_LINE)),
        this.inParentheses(placed(rule).inside),
      ],
    };
    this.rules[rule + INSIDE] = {
      patterns: openings.map(({ choices, next }) => this.inside(choices, next)),
    };
    return placed(rule);
  }

  /** The rules of a chain of words; `owner` names them when they are new. */
  chain(owner: string, steps: readonly Step[], last: Place = everywhere()): Place {
    const [first, ...others] = steps;
    if (!first) return last;
    const key = `${steps.map((step) => step.key).join(' ')} ${last.outside.join(' ')}`;
    const known = this.#chains.get(key);
    if (known) return known;
    const next = this.chain(owner, others, last);
    const place = this.word(`${owner}-${first.key.replace(/:.*/, '')}`, first.choices, next);
    this.#chains.set(key, place);
    return place;
  }

  /** A parenthesis that opens where a word is expected; what follows the closing one is not told any more. */
  private inParentheses(inside: readonly string[]): Rule {
    return {
      begin: `\\G${BLANKS}(?=\\()`,
      end: END_OF_LINE,
      patterns: [parentheses('comment', ...inside, AFTER_NESTED, REST), include(REST)],
    };
  }

  private inside(choices: readonly Choice[], next: Place): Rule {
    return this.opening(choices, [...next.inside, AFTER_NESTED], WORD_START, END_IN_PARENTHESES);
  }

  private opening(choices: readonly Choice[], next: readonly string[], before: string, end: string): Rule {
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
}
