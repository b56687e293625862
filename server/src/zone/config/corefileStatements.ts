/** The server blocks of a Corefile, with what `import` names put in its place. */
import { folderOf } from '../files.ts';
import type { ConfigFiles } from './configFiles.ts';
import { isNamed, type Statement, StatementStack, wordAt } from './statement.ts';
import { type TokenStyle, tokenize } from './tokens.ts';

const STYLE: TokenStyle = { punctuation: '', quotes: '"', comments: ['#'] };

/** How deep snippets may import snippets, and how many imports there may be at all. */
const DEEPEST = 8;
const MOST_IMPORTS = 10_000;

/** Splits a text into statements: one a line, bodies between a `{` at the end of a line and a `}`. */
export function parseCorefileStatements(configFile: string, text: string): readonly Statement[] {
  const stack = new StatementStack(configFile);
  let last = '';
  for (const token of tokenize(text, STYLE)) {
    const sign = token.quoted ? '' : token.text;
    if (token.startsLine && !last.endsWith(',')) stack.end();
    last = sign;
    if (sign === '{') stack.open();
    else if (sign === '}') stack.close();
    else stack.word(token);
  }
  return stack.finish();
}

export class CorefileStatements {
  readonly all: readonly Statement[];
  readonly #snippets = new Map<string, readonly Statement[]>();
  readonly #files: ConfigFiles;
  #imports = 0;

  constructor(configFile: string, text: string, files: ConfigFiles) {
    this.#files = files;
    this.all = this.#expand(parseCorefileStatements(configFile, text), 0);
  }

  #expand(statements: readonly Statement[], depth: number): readonly Statement[] {
    return statements.flatMap((statement) => {
      const snippet = /^\((.+)\)$/.exec(wordAt(statement, 0))?.[1];
      if (snippet !== undefined) this.#snippets.set(snippet, statement.body ?? []);
      if (snippet !== undefined) return [];
      if (isNamed(statement, 'import')) return this.#imported(statement, depth);
      return [{ ...statement, body: statement.body && this.#expand(statement.body, depth) }];
    });
  }

  /** A snippet by its name, otherwise files; an import that a limit stops is left out. */
  #imported(statement: Statement, depth: number): readonly Statement[] {
    if (depth === DEEPEST || ++this.#imports > MOST_IMPORTS) return [];
    const name = wordAt(statement, 1);
    const snippet = this.#snippets.get(name);
    if (snippet) return this.#expand(snippet, depth + 1);
    const found: (readonly Statement[])[] = [];
    this.#files.include(name, [folderOf(statement.configFile)], (path, text) =>
      found.push(this.#expand(parseCorefileStatements(path, text), depth + 1)),
    );
    return found.flat();
  }
}
