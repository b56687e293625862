/** What a TextMate grammar is made of, as far as ours needs it. */

export interface Scoped {
  readonly name?: string;
  readonly patterns?: readonly Rule[];
}

export type Captures = Readonly<Record<string, Scoped>>;

export interface Rule {
  readonly include?: string;
  readonly name?: string;
  readonly match?: string;
  readonly captures?: Captures;
  readonly begin?: string;
  readonly beginCaptures?: Captures;
  readonly end?: string;
  readonly endCaptures?: Captures;
  readonly patterns?: readonly Rule[];
}

export interface Grammar {
  readonly information_for_contributors: readonly string[];
  readonly name: string;
  readonly scopeName: string;
  readonly patterns: readonly Rule[];
  readonly repository: Readonly<Record<string, Rule>>;
}

/** A scope of ours: `comment.line` → `comment.line.dns-zone`. */
export const scope = (name: string): string => `${name}.dns-zone`;

export const scoped = (name: string): Scoped => ({ name: scope(name) });

export const include = (rule: string): Rule => ({ include: `#${rule}` });
