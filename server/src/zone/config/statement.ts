/** A statement of a configuration in braces (named.conf, Corefile): words, and a body of further statements. */
import type { Token } from './tokens.ts';

export interface Statement {
  readonly configFile: string;
  /** All words outside the braces, in order; never empty. */
  readonly words: readonly Token[];
  readonly body: readonly Statement[] | undefined;
}

/** The word at a position; '' when the statement is shorter. */
export const wordAt = (statement: Statement, at: number): string => statement.words[at]?.text ?? '';

/** Whether a statement starts with a keyword. */
export const isNamed = (statement: Statement, keyword: string): boolean =>
  statement.words[0].text.toLowerCase() === keyword;

/** The first statement with a keyword in a body. */
export function find(body: readonly Statement[] | undefined, keyword: string): Statement | undefined {
  return body?.find((statement) => isNamed(statement, keyword));
}

/** Collects statements while a text is read from its start to its end, however its braces are unbalanced. */
export class StatementStack {
  readonly top: Statement[] = [];
  readonly #configFile: string;
  readonly #outer: { words: Token[]; body: Statement[] | undefined; into: Statement[] }[] = [];
  #into = this.top;
  #words: Token[] = [];
  #body: Statement[] | undefined;
  /** How many braces are open below the deepest level that is kept. */
  #tooDeep = 0;

  constructor(configFile: string) {
    this.#configFile = configFile;
  }

  /** Whether the statement being read has a body already. */
  get hasBody(): boolean {
    return this.#body !== undefined;
  }

  word(token: Token): void {
    if (this.#tooDeep === 0) this.#words.push(token);
  }

  open(): void {
    if (this.#outer.length === DEEPEST) {
      this.#tooDeep++;
      return;
    }
    const body = this.#body ?? [];
    this.#outer.push({ words: this.#words, body, into: this.#into });
    this.#into = body;
    this.#words = [];
    this.#body = undefined;
  }

  close(): void {
    if (this.#tooDeep > 0) {
      this.#tooDeep--;
      return;
    }
    this.end();
    const outer = this.#outer.pop();
    if (outer === undefined) return;
    this.#into = outer.into;
    this.#words = outer.words;
    this.#body = outer.body;
  }

  /** Ends the statement being read. */
  end(): void {
    if (this.#tooDeep > 0) return;
    if (this.#words.length > 0) {
      this.#into.push({ configFile: this.#configFile, words: this.#words, body: this.#body });
    }
    this.#words = [];
    this.#body = undefined;
  }

  /** Ends everything that is still open. */
  finish(): readonly Statement[] {
    this.#tooDeep = 0;
    while (this.#outer.length > 0) this.close();
    this.end();
    return this.top;
  }
}

/** How deep braces nest in any configuration worth reading; what lies deeper is skipped. */
const DEEPEST = 32;
