/** The statements of a named.conf, files named by `include` put in their place. */
import { folderOf, resolvePath } from '../files.ts';
import type { ConfigFiles } from './configFiles.ts';
import { find, isNamed, type Statement, StatementStack, wordAt } from './statement.ts';
import { type TokenStyle, tokenize } from './tokens.ts';

const STYLE: TokenStyle = { punctuation: '{};', quotes: '"', comments: ['#', '//', '/*'] };

/** Splits a text into statements; a `;` that is missing after `}` is made up for at the end of the line. */
export function parseNamedStatements(configFile: string, text: string): readonly Statement[] {
  const stack = new StatementStack(configFile);
  for (const token of tokenize(text, STYLE)) {
    const sign = token.quoted ? '' : token.text;
    if (token.startsLine && stack.hasBody && sign !== ';' && sign !== '{') stack.end();
    if (sign === '{') stack.open();
    else if (sign === '}') stack.close();
    else if (sign === ';') stack.end();
    else stack.word(token);
  }
  return stack.finish();
}

/** The statements of a configuration, files named by `include` put in their place, and named's working directory. */
export class NamedStatements {
  /** As `options` gives it; until then the configuration's own folder. */
  directory: string;
  readonly all: readonly Statement[];
  readonly #files: ConfigFiles;
  readonly #home: string;

  constructor(configFile: string, text: string, files: ConfigFiles) {
    this.#files = files;
    this.#home = this.directory = folderOf(configFile);
    this.all = this.#expand(parseNamedStatements(configFile, text));
  }

  #expand(statements: readonly Statement[]): readonly Statement[] {
    return statements.flatMap((statement) => {
      if (isNamed(statement, 'include') && statement.body === undefined) return this.#included(statement);
      const body = statement.body && this.#expand(statement.body);
      if (isNamed(statement, 'options')) this.#enter(find(body, 'directory'));
      return [{ ...statement, body }];
    });
  }

  #included(include: Statement): readonly Statement[] {
    const found: (readonly Statement[])[] = [];
    this.#files.include(wordAt(include, 1), [folderOf(include.configFile), this.directory], (path, text) =>
      found.push(this.#expand(parseNamedStatements(path, text))),
    );
    return found.flat();
  }

  #enter(directory: Statement | undefined): void {
    if (directory && wordAt(directory, 1) !== '') this.directory = resolvePath(this.#home, wordAt(directory, 1));
  }
}
