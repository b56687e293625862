/**
 * A fault that was met while reading, in the words of nobody: a code that the rule of the same name explains, the
 * place, and the values that the rule's message needs. Nothing below `rules/` writes sentences for people.
 */
export interface Problem {
  readonly code: string;
  /** Which of the rule's messages, when it has several. */
  readonly message?: string;
  readonly start: number;
  readonly end: number;
  readonly args?: ProblemArgs;
  /** BIND reads the entry all the same, as it is written. */
  readonly loads?: true;
}

export type ProblemArgs = Readonly<Record<string, string | number>>;
